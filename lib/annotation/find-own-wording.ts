import type { Span } from '#lib/text/span.ts';
import { hiddenSign, type MatchingText } from './matching-text.ts';
import { isOutOfOrder } from './order-of-texts.ts';
import type { Placement } from './place-quote.ts';

/** A statement rather than a phrase, if it has also kept its order in the text. */
const ownLetters = 10;
/** Nobody writes sixteen characters twice by chance: such a wording may also move. */
const sureLetters = 16;
const nearChars = 24;

/**
 * Finds a wording that stands once in both texts, letter for letter. It needs no neighbours: an
 * article stays itself when all around it is redrafted.
 *
 * 本条例自2002年1月1日起施行。, once in both -> its place, whatever articles stand before it
 */
export function findOwnWording(
  home: MatchingText,
  text: MatchingText,
  quote: Span,
): Placement | undefined {
  const words = home.text.slice(quote.start, quote.end);
  if (words.length < ownLetters || words.includes(hiddenSign)) return undefined;
  const start = onlyPlaceOf(words, text.text);
  if (start === undefined || onlyPlaceOf(words, home.text) === undefined) return undefined;
  const units = { start, end: start + words.length };
  const isSure =
    words.length >= sureLetters || !isOutOfOrder(home, text, { home: quote, text: units });
  return isSure ? withNeighbours(home.text, text.text, { quote, units }) : undefined;
}

function onlyPlaceOf(words: string, text: string): number | undefined {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : undefined;
}

function withNeighbours(
  home: string,
  text: string,
  { quote, units }: { readonly quote: Span; readonly units: Span },
): Placement {
  const before = agreement((step) => home[quote.start - step] === text[units.start - step]);
  const after = agreement((step) => home[quote.end + step - 1] === text[units.end + step - 1]);
  const around = (before + after) / 2;
  return { units, before, after, around, quoteSimilarity: 1, hidden: 0, isSameWording: true };
}

/** How much of the characters right beside agrees; the ends of two texts agree as well. */
function agreement(isSame: (step: number) => boolean): number {
  let same = 0;
  for (let step = 1; step <= nearChars; step += 1) if (isSame(step)) same += 1;
  return same / nearChars;
}
