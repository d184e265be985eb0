/**
 * Sees where a box ends when no heading ends it.
 *
 *   专栏1  科创新城重点建设项目
 *   道路工程项目。…               the items name things: 项目, 工程
 *   公园项目。…
 *   实施城市更新行动。…           names a task: the section goes on
 *
 * Frames are lost in plain text, so this is inference and is noted as such.
 */

/** The words with which policy texts name tasks. */
const verbs =
  /^(?:推进|推动|完善|健全|提升|加强|加快|实施|优化|构建|建设|打造|培育|强化|深化|促进|扩大|发展|创新|落实|坚持|保障|开展|激发|倡导|传承|搭建|拓展|统筹|做大|做强|做优|积极|大力|全面|持续|有序|稳步|引导|支持|鼓励|改善|提高|夯实|严格|规范|抓好|壮大|增强|巩固|保护|维护|营造|树立|丰富|畅通|补齐|防范|化解|聚焦|集聚|吸引|加大|切实|着力|探索|高标准|高水平|高质量)/u;
const things = /(?:工程|项目|计划|专项)$/u;

/** What the leads of a box's items have in common. */
export type BoxForm = { readonly leads: readonly string[] };

/** Says whether a paragraph with this lead stands outside the box whose items look like `form`. */
export function leavesBox(form: BoxForm, lead: string): boolean {
  const [first] = form.leads;
  if (first === undefined || !verbs.test(lead) || things.test(lead)) return false;
  if (things.test(first)) return true;
  const opening = first.slice(0, 2);
  return (
    form.leads.length >= 2 &&
    form.leads.every((known) => known.startsWith(opening)) &&
    !lead.startsWith(opening)
  );
}
