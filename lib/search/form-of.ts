import { classOf } from '#lib/text/character-class.ts';
import { foldKeepingScript, foldText, isOtherScript } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';
import type { SearchablePassage } from './model.ts';
import type { Form } from './form.ts';
import { hasGaps, type Wording } from './wording.ts';

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
  if (hasGaps(wording))
    return foldText(written).text === withoutDropped(written) ? 'exact' : 'punctuation';
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
  if (!wording.isPlain || passage.hasOtherScript || !isScriptPlain(wording)) return false;
  return !hasSeam(passage.seams, hit.start + 1, hit.end);
}

/** Says whether the source has something more before any unit from `start` to `end`. */
export function hasSeam(seams: Uint8Array, start: number, end: number): boolean {
  for (let unit = start; unit < end; unit += 1) {
    if (((seams[unit >> 3] ?? 0) >> (unit & 7)) & 1) return true;
  }
  return false;
}

const plainScripts = new WeakMap<Wording, boolean>();

/** Says whether a wording has no character of the script that folding turns into the other. */
export function isScriptPlain(wording: Wording): boolean {
  const known = plainScripts.get(wording);
  if (known !== undefined) return known;
  const found = ![...wording.text].some(isOtherScript);
  plainScripts.set(wording, found);
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

/** A wording with wildcards has no one writing to compare with: anything dropped is a difference. */
function withoutDropped(text: string): string {
  return [...foldText(text).text].filter((character) => classOf(character) !== 'dropped').join('');
}
