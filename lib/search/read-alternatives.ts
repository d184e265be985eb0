import { scriptVariants } from '#lib/text/convert-script.ts';
import type { Alternative } from './expression.ts';
import { numberVariants } from './number-variants.ts';
import { redactionVariants } from './redaction-variants.ts';
import { hasGaps, readWording, type Wording } from './wording.ts';

/** What a query needs to know beside its words. */
export type VariantOptions = {
  /** Gives the names of places in a wording, which a redacted text would hide. */
  readonly placesIn: (text: string) => readonly string[];
};

/**
 * Gives all ways in which a wording may be written: itself, its numbers in other figures, its
 * words in the other script, and with what a redacted text takes out.
 *
 * readAlternatives([readWording('15分钟圈')], options)
 *   -> 15分钟圈, 十五分钟圈 (number), 一刻钟圈 (number), □分钟圈 (possible)
 */
export function readAlternatives(
  wordings: readonly Wording[],
  options: VariantOptions,
): Alternative[] {
  const own = wordings.map((wording) => ({ wording, form: undefined }));
  const variants = wordings
    .filter(isVaried)
    .flatMap(({ text }) => [
      ...made(numberVariants(text), 'number'),
      ...made(scriptVariants(text), 'script'),
      ...made(redactionVariants(text, options.placesIn(text)), 'possible'),
    ]);
  return distinct([...own, ...variants]);
}

/** Wildcards are varied by whoever types them; a sentence is quoted, not varied. */
function isVaried(wording: Wording): boolean {
  return !hasGaps(wording) && wording.text.length <= maxVariedChars;
}

/** Longer wordings are quotations. */
const maxVariedChars = 40;

function made(texts: readonly string[], form: 'number' | 'script' | 'possible'): Alternative[] {
  return texts.flatMap((text) => {
    const wording = readWording(text);
    return wording === undefined ? [] : [{ wording, form }];
  });
}

/** The first of several alternatives that are looked for alike is the surest. */
function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const seen = new Set<string>();
  return alternatives.filter(({ wording }) => {
    const key = JSON.stringify([wording.runs, wording.joints]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
