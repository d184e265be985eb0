import { classOf } from '#lib/text/character-class.ts';
import { foldKeepingScript, foldText, isOtherScript } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';
import type { Form, SearchablePassage } from './model.ts';
import type { Wording } from './wording.ts';

/**
 * Tells how the source writes a wording, from the source text of the hit (from its first to its
 * last kept character).
 *
 * `exact` is as typed after folding (width, case); `script` differs in traditional or simplified
 * characters; everything else that a skeleton lets through is `punctuation`.
 *
 * formOf('人地钱”挂钩', readWording('人地钱挂钩')) -> 'punctuation'
 */
export function formOf(written: string, wording: Wording): Form {
  if (keptInScript(written) !== keptInScript(wording.text)) return 'script';
  return foldText(written).text === wording.folded ? 'exact' : 'punctuation';
}

/**
 * Says whether the form of a hit is `exact` for sure, without the source text: the wording is one
 * plain run, nothing was dropped inside the hit, and nobody writes the other script.
 */
export function isSurelyExact(
  passage: Pick<SearchablePassage, 'seams' | 'hasOtherScript'>,
  hit: Span,
  wording: Wording,
): boolean {
  if (!wording.isPlain || passage.hasOtherScript || writesOtherScript(wording)) return false;
  for (let unit = hit.start + 1; unit < hit.end; unit += 1) {
    if (((passage.seams[unit >> 3] ?? 0) >> (unit & 7)) & 1) return false;
  }
  return true;
}

const scripts = new WeakMap<Wording, boolean>();

function writesOtherScript(wording: Wording): boolean {
  const known = scripts.get(wording);
  if (known !== undefined) return known;
  const found = [...wording.text].some(isOtherScript);
  scripts.set(wording, found);
  return found;
}

function keptInScript(text: string): string {
  let kept = '';
  for (const point of text) {
    for (const character of foldKeepingScript(point)) {
      if (classOf(character) === 'kept') kept += character;
    }
  }
  return kept;
}
