import { scriptVariants } from '#lib/text/convert-script.ts';
import type { Alternative } from './expression.ts';
import { numberVariants } from './number-variants.ts';
import { readPattern } from './read-pattern.ts';
import { redactionVariants } from './redaction-variants.ts';

/** What a query needs to know beside its words. */
export type VariantOptions = {
  /** Gives the names of places in a wording, which a redacted text would hide. */
  readonly placesIn: (text: string) => readonly string[];
};

/** The ways in which a word may be written, or that there are too many. */
export type AlternativesReading =
  | { readonly kind: 'alternatives'; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'tooMany'; readonly readings: number };

/** Longer words are quotations, which are looked for as they stand. */
const maxVariedChars = 40;

/**
 * Gives all ways in which a word may be written: itself, its numbers in other figures, its
 * characters in the other script, and with what a redacted text takes out.
 *
 * readAlternatives('15分钟圈', options)
 *   -> 15分钟圈, 十五分钟圈 (number), 一刻钟圈 (number), □分钟圈 (possible)
 */
export function readAlternatives(word: string, options: VariantOptions): AlternativesReading {
  const own = readPattern(word);
  if (own.kind === 'tooMany') return own;
  const variants = word.length > maxVariedChars ? [] : variantsOf(word, options);
  return {
    kind: 'alternatives',
    alternatives: distinct([
      ...own.wordings.map((wording) => ({ wording, form: undefined })),
      ...variants,
    ]),
  };
}

/** A text that hides 15 hides it from whoever asks for 一刻钟 too. */
function variantsOf(word: string, options: VariantOptions): Alternative[] {
  const numbers = numberVariants(word);
  const hidden = [word, ...numbers].flatMap((each) =>
    redactionVariants(each, placesOf(each, options)),
  );
  return [
    ...made(numbers, 'number'),
    ...made(scriptVariants(word), 'script'),
    ...made([...new Set(hidden)], 'possible'),
  ];
}

/** A name of a place and something said of it. */
const shortestWithPlace = 4;

function placesOf(word: string, { placesIn }: VariantOptions): readonly string[] {
  return word.length < shortestWithPlace ? [] : placesIn(word);
}

function made(words: readonly string[], form: 'number' | 'script' | 'possible'): Alternative[] {
  return words.flatMap((word) => {
    const reading = readPattern(word);
    const wordings = reading.kind === 'wordings' ? reading.wordings : [];
    return wordings.map((wording) => ({ wording, form }));
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
