/*
 * Words that say how firmly something is promised, and words that say for which level. The order of
 * the first list is the ladder: from looking into something to having it everywhere.
 */

const ladder: readonly (readonly string[])[] = [
  ['研究', '论证', '谋划', '考虑'],
  ['探索', '尝试'],
  ['试点', '试行', '先行先试'],
  ['稳慎', '审慎', '稳妥', '稳步', '逐步', '有序', '适时', '适度', '分步'],
  ['鼓励', '支持', '引导', '允许', '倡导', '提倡'],
  ['积极', '积极稳妥', '主动', '认真', '着力', '努力'],
  '推进 推动 促进 落实 实施 开展 执行 建设 构建 打造 建立 健全 完善 优化 改善 提升 提高 增强 加强 强化 做好 做强 做优 做大 抓好 发展 培育 壮大 创建 形成 实现 营造'.split(
    ' ',
  ),
  '加快 加大 加速 大力 深入 深化 持续 不断 进一步 切实 扎实 有力 有效 重点 突出 充分 高标准 高质量 高水平 高品质 高起点 率先 抢抓'.split(
    ' ',
  ),
  ['严控', '严守', '严格', '严禁', '坚决', '必须', '应当', '确保', '务必', '强力', '全力', '严厉'],
  [
    '全面',
    '全部',
    '彻底',
    '一律',
    '全域',
    '全覆盖',
    '基本',
    '基本实现',
    '全面建成',
    '建成',
    '完成',
  ],
];

const levels =
  '全国 国家 国家级 全省 省级 省域 全市 市级 市域 市本级 地市 全县 县级 县域 县区 全区 区级 区域 乡镇 镇级 乡村 农村 村级 社区 街道 城市 城镇 城乡 城区 市区 中心城区 建成区 县城 我省 我市 我县 我区 河南省 全域 基层'.split(
    ' ',
  );

const rungs = new Map(ladder.flatMap((words, rung) => words.map((word) => [word, rung] as const)));
const levelWords = new Set(levels);

/**
 * Gives how firmly a word promises, from 0 (研究) to 9 (全面); undefined for other words.
 *
 * strengthOf('探索') -> 1; strengthOf('城市') -> undefined
 */
export function strengthOf(word: string): number | undefined {
  return rungs.get(word);
}

/**
 * Says whether a word names a level of government or settlement: 全省, 县级, 城镇.
 *
 * isLevel('全省') -> true
 */
export function isLevel(word: string): boolean {
  return levelWords.has(word);
}
