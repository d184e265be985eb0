import type { OutlineEntry } from './model.ts';
import type { HeadingShape } from './split-heading.ts';

/** A name of an article that stands alone in its line; longer lines are its text without a full stop. */
const maxNameChars = 25;

/**
 * Gives the name of an article that has its text in the same line: the words in brackets, if it has
 * any. Undefined where the line is number and name alone.
 *
 * nameArticle('第三条【适用范围】在本市…', parts)?.heading -> '适用范围'
 * nameArticle('第三条 本市行政区域内…', parts)?.heading -> ''
 */
export function nameArticle(
  source: string,
  parts: HeadingShape,
): Pick<OutlineEntry, 'heading' | 'span'> | undefined {
  const isAlone = parts.rest === undefined && parts.span.end === parts.block.end;
  if (isAlone && parts.heading.length <= maxNameChars) return undefined;
  const named = /^[【（(]([^】）)]{1,30})[】）)]/u.exec(parts.heading);
  const from = source.indexOf(named?.[0] ?? '', parts.labelSpan.end);
  const end = named === null ? parts.labelSpan.end : from + named[0].length;
  return { heading: named?.[1] ?? '', span: { ...parts.labelSpan, end } };
}
