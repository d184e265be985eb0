/*
 * Words that say one thing in policy texts. They help to find a place, and are never taken for the
 * same wording: a difference between them is shown as one.
 *
 * The list is short and closed on purpose: names of one thing and its short forms, not words that
 * are merely near. Verbs of policy (构建, 打造, 完善) are so common that they weigh nothing here.
 */
const groups: readonly (readonly string[])[] = [
  // People
  ['农民工', '农业转移人口', '进城务工人员', '外来务工人员', '务工人员'],
  ['托育', '育幼', '婴幼儿', '幼儿照护'],
  ['养老', '老年', '老龄'],
  ['三孩', '三胎'],
  ['民生', '群众', '百姓'],
  ['人才引进', '引才', '招才'],
  ['大学生', '毕业生', '青年'],
  ['返乡', '回乡', '入乡', '下乡'],
  ['低收入', '困难群众', '困难群体', '贫困'],
  // Settling and services
  ['落户', '户口迁移', '户籍迁移', '入户'],
  ['户籍', '户口'],
  ['欠薪', '工资支付', '拖欠工资'],
  ['劳动争议', '劳动纠纷', '劳动关系矛盾'],
  ['零门槛', '无门槛'],
  ['门槛', '限制', '条件'],
  ['入学', '就学', '上学', '就读'],
  ['义务教育', '基础教育'],
  ['公办', '公立'],
  ['社保', '社会保险', '社会保障'],
  ['医保', '医疗保险'],
  ['医共体', '医疗卫生共同体', '医疗共同体'],
  ['医联体', '医疗联合体'],
  ['职业技能', '技能人才', '技能培训'],
  ['职业院校', '技工学校', '技师学院', '职业学校'],
  ['补贴', '补助', '奖补'],
  ['传染病', '疫情', '防疫'],
  ['一网通办', '跨省通办', '最多跑一次'],
  ['创业', '双创'],
  ['生活圈', '服务圈'],
  // Housing and land
  ['公租房', '公共租赁住房'],
  ['保障性住房', '保障性租赁住房', '保障房'],
  ['棚户区', '棚改'],
  ['老旧小区', '旧小区'],
  ['城中村', '城边村'],
  ['土地', '用地'],
  ['宅基地', '农房', '农民房屋'],
  ['转让', '流转', '退出'],
  ['融资', '信贷', '贷款'],
  ['资金', '财政', '转移支付'],
  [
    '人地钱挂钩',
    '人钱地挂钩',
    '建设用地增加规模与吸纳农业转移人口落户数量挂钩',
    '新增建设用地规模与吸纳农业转移人口落户数量挂钩',
    '转移支付与农业转移人口市民化挂钩',
  ],
  ['人地挂钩', '新增用地与吸纳农业转移人口落户数量挂钩'],
  ['三权分置', '所有权资格权使用权分置'],
  ['三变', '资源变资产资金变股金农民变股东'],
  // Building and safety
  ['海绵城市', '海绵化'],
  ['易涝点', '积水点', '积水区段'],
  ['垃圾', '废弃物'],
  ['防洪', '防涝', '排涝', '内涝', '除涝'],
  ['防火', '消防', '防灭火'],
  ['7·20', '21·7', '特大暴雨', '特大洪涝', '洪涝灾害'],
  ['防灾', '减灾', '灾害'],
  ['应急', '突发'],
  ['管廊', '管网', '管线'],
  ['雨污分流', '管网混错接'],
  ['污水', '黑臭水体'],
  ['公共交通', '公交'],
  ['公路', '路网', '道路'],
  ['物流', '快递', '寄递'],
  ['轨道交通', '城际铁路', '市域铁路'],
  ['停车场', '停车位', '停车设施'],
  ['充电桩', '充电设施'],
  ['口袋公园', '游园', '小微绿地', '街头绿地'],
  ['绿化', '植绿', '增绿', '绿地'],
  ['见园', '见景', '见绿'],
  ['体育馆', '健身馆', '健身中心'],
  ['书房', '书屋', '书苑', '书吧'],
  // Space and government
  ['生态保护红线永久基本农田城镇开发边界', '三条控制线', '三区三线'],
  ['撤县设区', '撤县设市', '撤县设市区'],
  ['产城融合', '产城一体'],
  ['同城化', '一体化'],
  ['传统村落', '历史文化名村'],
  ['中心镇', '重点镇', '特色镇', '特色小镇'],
  ['县城', '县域'],
  ['文化遗产', '历史文化', '文物'],
  ['集中统一领导', '全面领导', '统一领导'],
  ['评估', '评价', '考核'],
  ['放管服', '简政放权放管结合优化服务'],
  ['三治', '自治法治德治'],
  ['PPP', '政府和社会资本合作', '公私合作'],
  ['人才', '青年'],
  // Industry and climate
  ['科技创新', '创新驱动'],
  ['碳达峰碳中和', '双碳'],
  ['两高项目', '高耗能高排放项目'],
  ['绿色', '生态', '低碳'],
  ['智慧', '智能', '数字化'],
  ['城市大脑', '指挥中心', '运营中心', '运行中心'],
  ['光纤', '光网', '宽带'],
  ['海外', '境外', '外资'],
  // Manner and time
  ['便捷', '便利', '方便'],
  ['优美', '美丽', '秀美'],
  ['审慎', '稳慎', '稳妥', '慎重'],
  ['15分钟', '十五分钟', '一刻钟'],
  ['30分钟', '三十分钟', '半小时'],
  ['60分钟', '1小时', '一小时'],
].map((words) => words.map((word) => word.toLowerCase()));

/** Groups by the first two characters of their words: most texts hold few of them. */
const byStart = new Map<string, Set<readonly string[]>>();
for (const group of groups) {
  for (const word of group) {
    const start = word.slice(0, 2);
    byStart.set(start, (byStart.get(start) ?? new Set()).add(group));
  }
}

/** Words that a wording could have used instead, and those of its own that they stand for. */
export type OtherWords = { readonly said: readonly string[]; readonly others: readonly string[] };

/**
 * Gives the groups that a skeleton takes part in, one by one.
 *
 * otherWords('落实农民工就学政策') -> [{ said: ['农民工'], others: ['农业转移人口', …] }, …]
 */
export function otherWords(skeleton: string): OtherWords[] {
  const met = new Set<readonly string[]>();
  for (let at = 0; at + 1 < skeleton.length; at += 1) {
    for (const group of byStart.get(skeleton.slice(at, at + 2)) ?? []) met.add(group);
  }
  return [...met]
    .map((group) => ({
      said: group.filter((word) => skeleton.includes(word)),
      others: group.filter((word) => !skeleton.includes(word)),
    }))
    .filter(({ said }) => said.length > 0);
}
