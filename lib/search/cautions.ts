/**
 * Labels that keep a count honest: hits that are right by the letter and may be wrong in meaning.
 */
import type { Span } from '#lib/text/span.ts';
import type { Caution } from './form.ts';
import type { Wording } from './wording.ts';

const figure = /[\d.]/;
const numeral = /[零〇○一二两三四五六七八九十百千万亿]/;

/**
 * Tells why a hit may not be what was meant, or undefined.
 *
 * 5分钟 in 15分钟 is inside a number; 消防安全 in 消防、安全 goes across a list.
 */
export function cautionOf(
  skeleton: string,
  hit: Span,
  found: { readonly hasList: boolean; readonly wording: Wording },
): Caution | undefined {
  if (cautionEdges(found.wording) && isInsideNumber(skeleton, hit)) return 'insideNumber';
  return found.hasList && !found.wording.text.includes('、') ? 'acrossList' : undefined;
}

const edges = new WeakMap<Wording, boolean>();

/** Says whether a wording begins or ends with a figure: only then may it be inside a number. */
export function cautionEdges(wording: Wording): boolean {
  const known = edges.get(wording);
  if (known !== undefined) return known;
  const [first, last] = [wording.runs[0]?.[0], wording.runs.at(-1)?.at(-1)];
  const found = figure.test(first ?? '') || figure.test(last ?? '');
  edges.set(wording, found);
  return found;
}

/**
 * Says whether a wording with a converted number stands free: 十五 for 15 is wrong in 五十五.
 *
 * isGuarded('五十五分钟', { start: 1, end: 5 }) -> false
 */
export function isGuarded(skeleton: string, hit: Span): boolean {
  return !isInsideNumber(skeleton, hit) && !goesOn(numeral, skeleton, hit);
}

function isInsideNumber(skeleton: string, hit: Span): boolean {
  return goesOn(figure, skeleton, hit);
}

/** The same kind of number on both sides of an edge of the hit. */
function goesOn(kind: RegExp, skeleton: string, { start, end }: Span): boolean {
  return isSame(kind, skeleton, start) || isSame(kind, skeleton, end);
}

/** A point counts only between figures: 15. at the end of a sentence is a whole number. */
function isSame(kind: RegExp, skeleton: string, edge: number): boolean {
  const before = skeleton[edge - 1] ?? '';
  const after = skeleton[edge] ?? '';
  if (before === '.')
    return /\d/.test(skeleton[edge - 2] ?? '') && /\d/.test(after) && kind === figure;
  if (after === '.')
    return /\d/.test(before) && /\d/.test(skeleton[edge + 1] ?? '') && kind === figure;
  return kind.test(before) && kind.test(after);
}
