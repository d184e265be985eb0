/** A wording in quotes, alone or with what belongs to it. */
export type QuotedWording = {
  readonly text: string;
  /** The wordings in quotes that it is made of: 人地钱 of “人地钱”挂钩; none of a simple one. */
  readonly parts: readonly string[];
};

const quoted = /“([^“”\n]{1,40})”|「([^「」\n]{1,40})」|"([^"\n]{1,40})"/gu;
/** Heads that a quoted short form is used with: “放管服”改革, “人地钱”挂钩. */
const head =
  /^(?:\p{Script=Han}{0,4}?)(?:挂钩|改革|工程|行动|机制|模式|战略|布局|格局|体系|平台|政策|理念|工作法|制度|计划|圈)/u;
const notInHead = /[的和与及等了是在为以]/u;
const sentence = /[。！？；!?;：:，,]|[我你他它]|…|\*/u;
const citing = /^(?:说|指出|强调|认为|曾|写道|中写)/u;
/** What a formula is made of: Han, digits, Latin letters and the signs that join them. */
const wordingOnly = /^[\p{Script=Han}\p{L}\p{N}、+＋·•—–\-—/%（）()‘’]+$/u;
const planPeriod = /^(?:十[一二三四五六七八九]五|十五五)$/u;
/** A number alone names something only with its head: “12341”社区治理模式, but “7·20”. */
const numberOnly = /^[\d.·/]+$/u;

const longestQuoted = 30; // The longest formulas have four parts of seven characters.
const longestShort = 3;
const mostJoined = 4;

/**
 * Gives the wordings of a passage that its writer set in quotes: each alone, each with the head
 * that follows it, and neighbours that follow each other without a word between.
 *
 * findQuoted('落实“人地钱”挂钩政策') -> [{ text: '“人地钱”挂钩', parts: ['人地钱'] }, { text: '人地钱', parts: [] }]
 */
export function findQuoted(plain: string): QuotedWording[] {
  const found: QuotedWording[] = [];
  let row: string[] = [];
  let end = -1;
  for (const match of plain.matchAll(quoted)) {
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (match.index !== end) {
      found.push(...joined(row));
      row = [];
    }
    end = match.index + match[0].length;
    if (!isWording(text) || citing.test(after)) continue;
    found.push(...headed(text, after));
    if (numberOnly.test(text)) continue;
    row.push(text);
    found.push({ text, parts: [] });
  }
  return [...found, ...joined(row)];
}

function isWording(text: string): boolean {
  if (text.length > longestQuoted || sentence.test(text)) return false;
  return wordingOnly.test(text) && !planPeriod.test(text);
}

/** A formula of four characters speaks for itself; 放管服 and 12341 are named with their heads. */
function headed(text: string, after: string): QuotedWording[] {
  if (text.length > longestShort && !/^[\d+＋]+$/.test(text)) return [];
  const tail = head.exec(after)?.[0];
  if (tail === undefined || notInHead.test(tail)) return [];
  return [{ text: `“${text}”${tail}`, parts: [text] }];
}

function joined(row: readonly string[]): QuotedWording[] {
  if (row.length < 2 || row.length > mostJoined || row.some(isDescription)) return [];
  return [{ text: row.map((text) => `“${text}”`).join(''), parts: row }];
}

function isDescription(text: string): boolean {
  return /[的了]/u.test(text);
}
