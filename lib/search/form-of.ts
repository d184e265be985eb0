import { classOf } from '#lib/text/character-class.ts';
import { foldKeepingScript, foldText, isOtherScript } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';
import type { Form } from './form.ts';
import type { HeldPassage } from './held-passage.ts';
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
 * Tells how the source writes a plain wording without reading the source: what was dropped inside
 * the hit left a seam, and nobody writes the other script. Undefined where only the source can tell.
 */
export function formBySeams(
  passage: Pick<HeldPassage, 'hasSeam' | 'hasOtherScript'>,
  hit: Span,
  wording: Wording,
): Form | undefined {
  if (!wording.isPlain || passage.hasOtherScript) return undefined;
  if (!isScriptPlain(wording)) return 'script';
  return passage.hasSeam(hit.start + 1, hit.end) ? 'punctuation' : 'exact';
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
