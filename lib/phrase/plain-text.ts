import type { Marks } from '#lib/text/marks.ts';
import { marksWithin } from '#lib/text/marks.ts';
import { type Span, sliceSpan } from '#lib/text/span.ts';

/** White space that stands beside a Han character says nothing in Chinese. */
const idleSpace =
  /(?<=[\p{Script=Han}“”、（）])[ \u00a0\u3000]+|[ \u00a0\u3000]+(?=[\p{Script=Han}“”、（）])/gu;
const mayHoldSpace = /[ \u00a0\u3000]/;

/**
 * Gives the text of a passage without what only the page put there: soft line breaks, bold stars,
 * spaces beside Han characters. Words and quotes are read from it; places are not, they are found
 * on the skeleton afterwards.
 *
 * plainText('构建15 分钟\n生活圈', { start: 0, end: 11 }, marks) -> '构建15分钟生活圈'
 */
export function plainText(source: string, span: Span, marks: Marks): string {
  const { softLines, bold } = marksWithin(marks, span);
  const text = without(sliceSpan(source, span), [...softLines, ...bold]);
  return mayHoldSpace.test(text) ? text.replaceAll(idleSpace, '') : text;
}

function without(text: string, silent: readonly Span[]): string {
  if (silent.length === 0) return text;
  let kept = '';
  let from = 0;
  for (const { start, end } of [...silent].sort((a, b) => a.start - b.start)) {
    kept += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return kept + text.slice(from);
}
