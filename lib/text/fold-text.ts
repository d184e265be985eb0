/**
 * Folds characters that only look different onto one form, so that wordings can be compared.
 *
 * Each code point is folded alone, never with its neighbours: fold(xy) = fold(x) + fold(y). From
 * this follows that every substring of a text, folded, stands in the folded text, which is what
 * makes the candidates of the search index a superset of a reading of the text. Whatever depends
 * on context (phrase-level conversion, 十五 and 15, synonyms) belongs to the query, never here.
 */
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { identityMap, pointMap, type OffsetMap } from './offset-map.ts';
import { unifyRadicals } from './unify-radicals.ts';

/** Changes whenever a character folds differently: an index made with another stamp is stale. */
export const foldStamp = 'fold-2';

/** A folded text with its way back to the source. */
export type FoldedText = { readonly text: string; readonly map: OffsetMap };

const simplified = new Map(
  traditionalToSimplified.split('|').map((pair) => pair.split(' ') as [string, string]),
);

/** Signs that mean the same in running text; each class has one character that stands for it. */
const signs = new Map(
  Object.entries({
    '-': '‐‑‒–—―−─﹘﹣',
    '~': '～〜∼˜',
    '·': '•‧・∙⋅●･',
    '"': '“”„‟〝〞〟',
    "'": '‘’‚‛′',
  }).flatMap(([sign, variants]) => [...variants].map((variant) => [variant, sign] as const)),
);

/** Folded forms of the code points below U+10000, filled as they are met; rarer ones are computed. */
const folded = new Array<string | undefined>(0x10000).fill(undefined);

/**
 * Gives the folded form of one code point: NFKC of it alone, lower case, simplified, signs unified,
 * radicals as the characters they are taken for.
 *
 * foldPoint('，') -> ','; foldPoint('鬥') -> '斗'; foldPoint('㎡') -> 'm2'; foldPoint('⺠') -> '民'
 */
export function foldPoint(point: string): string {
  if (point.length > 1) return simplify(foldKeepingScript(point));
  return (folded[point.charCodeAt(0)] ??= simplify(foldKeepingScript(point)));
}

/**
 * Gives the folded form of one code point with traditional characters left as they are.
 *
 * It tells apart a wording written in the other script from one written in other punctuation.
 *
 * foldKeepingScript('鬥') -> '鬥'; foldKeepingScript('Ａ') -> 'a'
 */
export function foldKeepingScript(point: string): string {
  return unifySigns(unifyRadicals(unifySigns(point)).normalize('NFKC').toLowerCase());
}

/**
 * Says whether a code point belongs to the script that folding turns into the other: 發, not 发.
 */
export function isOtherScript(point: string): boolean {
  return simplified.has(point);
}

/**
 * Folds a text and keeps the way back. Nothing is dropped.
 *
 * foldText('新发展阶段，完整、准确').text -> '新发展阶段,完整、准确'
 */
export function foldText(text: string): FoldedText {
  let forms = '';
  const starts: number[] = [];
  let start = 0;
  let isIdentity = true;
  for (const point of text) {
    const form = foldPoint(point);
    forms += form;
    for (let unit = 0; unit < form.length; unit += 1) starts.push(start);
    isIdentity &&= form.length === 1 && point.length === 1;
    start += point.length;
  }
  return { text: forms, map: isIdentity ? identityMap : pointMap(starts, text) };
}

function simplify(form: string): string {
  return mapPoints(form, simplified);
}

function unifySigns(form: string): string {
  return mapPoints(form, signs);
}

function mapPoints(form: string, table: ReadonlyMap<string, string>): string {
  let mapped = '';
  for (const point of form) mapped += table.get(point) ?? point;
  return mapped;
}
