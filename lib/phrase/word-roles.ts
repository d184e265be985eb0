import { wordClass } from '#lib/token/word-class.ts';

/*
 * What a word can be to a phrase. The classes are those of the segmenter's dictionary; the lists
 * hold what the dictionary gets wrong for policy texts, and words so general that they name
 * nothing: a term of theirs is counted in every text and said by none.
 */

/** Particles, prepositions, adverbs, pronouns, numbers and measures. */
const functionClass = /^(?:[pcudrymqtfo]|eng|k|zg)/;
const functionWords = new Set(
  '的 了 和 与 及 等 为 在 以 于 由 从 到 至 对 将 把 被 是 有 并 或 其 该 各 每 本 这 那 更 也 都 不 中 上 下 内 外 后 前 间 着 过 让 使 向 按 较 所 之 而 且 还 已 仍 可 能 要 应 须 我 你 他 们 年 月 日 我市 我省 全市 全省 全国 全县 全区 我国 进一步 以上 以下 以及 其中 以来 方面 左右 取得 达到 达 占 不断 持续 积极 全面 加快 大力 着力 有序 有效 逐步 切实 深入 扎实 充分 主要 重要 重点 重大 明显 显著 稳步 相关 有关 同时 通过 做好 做 好 再 均 是否 支持 鼓励 引导'.split(
    ' ',
  ),
);
/** Words that begin an order, not a name: 推进户籍制度改革. */
const orderWords = new Set(
  '推进 推动 加强 实施 建立 健全 完善 促进 提升 提高 强化 优化 开展 坚持 落实 加大 构建 打造 深化 培育 壮大 实现 形成 建成 建设 发展 创新 统筹 保障 确保 支撑 建立健全 增强 扩大 拓展 改善 推行 探索 规范 严格 依托 围绕 聚焦 突出 发挥 利用 谋划 制定 编制 出台 成为 位于 包括 参与 融入 解决 消除 承接 对接 营造 争取 打通 补齐 牢固 树立 贯彻 服务 改造 新增 规划 管理 治理 彰显 稳定 显示 放宽 放开 享有 享受 覆盖 具有 作为 进行 获得 成功 创建 依法 给予'.split(
    ' ',
  ),
);
/** Heads that never end a name: what stands before them is measured, counted or placed. */
const emptyHeads = new Set(
  '水平 情况 人口 用地 方面 地区 城区 比重 规模 面积 数量 总量 增速 增长 万人 亿元 省 市 县 区 性 型 率 覆盖率 城镇化率 以上 市委 省委 差距 力度 意愿 优势 条件 需求 需要 领域 范围 过程 阶段 单位 部门 人员 群众 居民 农民 企业 机构 问题 要求 内容 项目 任务 成效 进程 进展 收入 资金 费用 收益 支出 办法 意见 通知 会议 精神 文件 提升 提高 取得 成为 达到 实现 形成 建成 进入 限制 影响 政府 共识 意识'.split(
    ' ',
  ),
);
/** Heads that name something only with a word that is rarely used otherwise: 海绵城市. */
const generalHeads = new Set(
  '设施 建设 发展 工作 能力 作用 目标 推进 管理 服务 质量 城市 城镇 区域 中心 资源 要素 产业 空间 环境 基础 投资 结构 功能 特色 品质 标准 措施 方式 方法 途径 路径 渠道 政策 规划 方案 活动 事件 建筑 道路 线路 网络 技术 产品 数据 信息 系统 材料 汽车 平台 文化 经济 社会 生活 教育 医疗 农村 乡村 国家 化 支持 衔接 改善 改造 格局 优化 机遇 主体 载体 支撑 保障 力量 保护 利用 整治 养老 就业 落户 基地 园区 街区 廊道 节点 资产 权益 学校 医院 融合 设备 终端 商品 集体 资本 关系 纠纷 矛盾 基站 厂区 小区 旅游 卫生 健康 研发 农业 院所 服务业 周期 基础设施 公共服务'.split(
    ' ',
  ),
);

/** Heads of measures: they name something with a word of their own, and nothing among themselves. */
const frames = new Set(
  '机制 体制 体系 制度 试点 示范 行动 转型 升级 工程 专项 申报 合作 交流 要点 专班 部署 决策 案例 典型 监督 检查'.split(
    ' ',
  ),
);

/** Says whether a word is the frame of measures: 机制, 试点. */
export function isFrame(word: string): boolean {
  return frames.has(word);
}

/** Says whether a word only holds others together: 的, 和, 进一步. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || functionClass.test(wordClass(word));
}

/** Says whether a word begins an order, so that a phrase may begin behind it: 推进, 实施. */
export function isOrderWord(word: string): boolean {
  return orderWords.has(word) || /^v[di]?$/.test(wordClass(word));
}

/** Says whether a word never ends a name: 水平, 人口. */
export function isEmptyHead(word: string): boolean {
  return emptyHeads.has(word);
}

/** Says whether a word is so general that it names something only beside a rare one: 城市. */
export function isGeneralHead(word: string): boolean {
  return generalHeads.has(word);
}

/** Says whether a word is the name of a place or person. */
export function isName(word: string): boolean {
  return /^n[srt]$/.test(wordClass(word)) && word.length > 1;
}
