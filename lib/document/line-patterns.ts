/** The wordings by which lines that are neither heading nor prose are known. */

const keys =
  '信息索引号|索\\s*引\\s*号|主题分类|主\\s*题\\s*词|主\\s*题|分\\s*类|发文字号|文\\s*号|字\\s*号|文件编号|成文日期|发文日期|发布日期|发布时间|' +
  '印发日期|生成日期|公开日期|公布日期|施行日期|实施日期|生效日期|签署日期|批准日期|发文机关|发文单位|发布机构|发布机关|' +
  '发布单位|发布部门|制定机关|颁布单位|公开主体|有\\s*效\\s*性|时\\s*效\\s*性|效力级别|效力状态|信息来源|来\\s*源|公文种类|体裁分类|信息名称|名\\s*称|' +
  '标\\s*题|法规类别|浏览次数|点击数|访问量|字体大小|字体|责任编辑|编辑|审核|作者|原文链接|法宝引证码|信息分类|所属类别|公开方式|公开形式|组配分类|关键词';

/** 发文字号: 鹤政[2022]15号, 【发布日期】2021.07.29. Group 1 is the key. */
export const metadataPattern = new RegExp(`^[【\\[]?\\s*(${keys})\\s*[】\\]]?\\s*[:：】]`, 'u');
/** 北大法宝【法宝引证码】 CLI.14.224072: a database's own mark above the text. */
export const databaseMarkPattern = /^(?:\s*北大法宝\s*)?【法宝引证码】|^原文链接[:：]/u;
/** （2024年1月31日在…第四次会议上）, 市长　王某: when and by whom it was delivered. */
export const occasionPattern =
  /^[（(—-]*\s*[\d二〇○]{4}\s*年.{0,60}(?:会议|大会|会)(?:上|第.{1,4}次会议)?[）)]?$|(?:省长|市长|州长|县长|区长|旗长|盟长|主席|总理|书记|主任|局长|厅长|部长)[\s　]+\S[\s　]?\S{1,3}$/u;
/** The same keys anywhere in a line that holds several of them. */
export const metadataKeyPattern = new RegExp(`[【\\[]?(${keys})[】\\]]?\\s*[:：]`, 'gu');

/** 2022年6月30日, 二〇二二年六月, 2022-06-30: alone in its line. */
export const dateLinePattern =
  /^[（(]?(?:[\d〇零○一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2})[）)]?$/u;
/** 鹤政〔2022〕15号, 豫政办[2021] 3 号, 第12号: alone in its line. */
export const numberLinePattern =
  /^[（(]?[\p{Script=Han}A-Za-z]{1,20}\s*[〔[［（(【]\s*\d{4}\s*[〕\]］）)】]\s*第?\s*\d{1,5}\s*号[）)]?$/u;
/** （2009年2月28日…通过 …修正）: how a law came to be. */
export const adoptionPattern =
  /^[（(]?\s*[\d一二〇零○三四五六七八九]{4}\s*年.{1,200}(?:通过|批准|公布|发布|修订|修正|修改|施行|令第?\s*\S{1,6}\s*号)/u;
/** （征求意见稿）, （2021—2035年）: goes on from the title above it. */
export const titleTailPattern = /^[（(〔].{1,40}[）)〕]$/u;
/** （此件公开发布）. */
export const disclosurePattern =
  /^[（(]?\s*(?:此件|本文|信息公开|公开属性|联系人|联系电话).{0,40}[）)]?$/u;
/** 同志们：, 各位代表！ */
export const greetingPattern =
  /^(?:同志们|各位\p{Script=Han}{1,8}|尊敬的[\p{Script=Han}、，]{1,30}|女士们、?先生们|朋友们)(?:[，,、](?:同志们|各位\p{Script=Han}{1,8}|女士们|先生们|朋友们|同志们、朋友们))*\s*[：:！!]$/u;
/** 同志们，加快推进…, 各位代表！让我们… */
export const perorationPattern = /^(?:同志们|各位代表|各位委员|各位同志|朋友们)\s*[，,！!]/u;
/** 各县区人民政府，市人民政府各部门，各有关单位： */
export const addresseePattern = /^[\p{Script=Han}、，,；;（）()\s·－-]{2,300}[：:]$/u;
/** 前　言. */
export const prefacePattern = /^(?:前\s*言|序\s*言|引\s*言|导\s*言|导\s*语|序)$/u;
/** 结语, 附则: headings that never carry a number. */
export const closingHeadingPattern = /^(?:结\s*语|结\s*束\s*语|后\s*记|附\s*则)$/u;
/** 注：1.“三馆”… */
export const notePattern =
  /^[【[（(]?(?:注|备\s*注|附\s*注|说\s*明|注\s*释|资料来源|数据来源|单位)\s*\d*\s*[】\]）)]?\s*[:：]/u;
/** ——打造区域能源枢纽。 */
export const bulletPattern = /^(?:——|--|―|[●•◆■▲★○◎·➢✓])|^[-–－]\s?(?=\p{Script=Han})/u;
/** 高亚宾, 王　某: a name alone in its line, known by one of the commonest surnames. */
export const bylinePattern =
  /^(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严洪武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓吉缪车项芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]|欧阳|司马|上官|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐)[\s　]?\p{Script=Han}[\s　]?\p{Script=Han}?$/u;
/** A body that signs: 鹤壁市人民政府, 办公室. */
export const bodyNamePattern =
  /^[\p{Script=Han}、\s（）()]{3,60}(?:政府|办公厅|办公室|委员会|常委会|党委|市委|省委|县委|区委|局|厅|部|院|署|会|中心|公司|小组|指挥部|大学|学院|银行|集团|联合会|协会|处)$/u;
/** What kind of text a title announces; the last word counts. */
export const genreWords =
  '规划纲要|规划|纲要|实施意见|指导意见|意见|实施方案|行动方案|工作方案|方案|行动计划|工作计划|计划|若干措施|措施|实施细则|细则|暂行办法|办法|规定|条例|通知|通告|公告|通报|决定|决议|政府工作报告|工作报告|报告|工作要点|要点|讲话|致辞|演讲|预案|指南|指引|导则|标准|规范|章程|规则|解释|批复|复函|函|意见函|声明|白皮书|总结|综述|清单|目录|名单|若干政策|政策|倡议书|公报|命令|令|解读|说明';
/** A title that ends with such a word is whole: …新型城镇化规划（2021—2035年）. */
export const endsInGenre = new RegExp(`(?:${genreWords})(?:[（(《〔].{1,30}[）)》〕])*》?$`, 'u');
