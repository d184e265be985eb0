/**
 * Decides whether a placement is good enough to stand on. A wrong place is worse than an orphan,
 * so each rule asks for evidence in the words and, apart from that, around them.
 */
import type { Placement } from './place-quote.ts';

/** The bars a placement must pass; `npm run bench` prints what other bars would give. */
export type Bars = {
  /** Likeness of the words where they have changed. */
  readonly quote: number;
  /** The same for fewer than twelve letters, where a few chance characters make a likeness. */
  readonly shortQuote: number;
  /** Likeness of the neighbours, both sides together. */
  readonly context: number;
  readonly shortContext: number;
};

/** The bars in force. */
export const defaultBars: Bars = { quote: 0.6, shortQuote: 0.6, context: 0.35, shortContext: 0.55 };

/** Below this many letters a wording is a common phrase rather than a statement. */
const shortLetters = 12;

/** Says how much speaks for a placement, to order placements; words count as much as neighbours. */
export function strengthOf(placement: Placement): number {
  return 0.5 * placement.quoteSimilarity + 0.35 * nearOf(placement) + 0.15 * placement.around;
}

/** Gives the likeness of the neighbours: both sides, or the one there is. */
export function nearOf({ before, after, around }: Placement): number {
  if (before === undefined && after === undefined) return around;
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
}

/** Says whether a placement passes the bars. */
export function isAcceptable(placement: Placement, letters: number, bars: Bars): boolean {
  const isShort = letters < shortLetters;
  const context = Math.max(nearOf(placement), placement.around);
  if (placement.quoteSimilarity < (isShort ? bars.shortQuote : bars.quote)) return false;
  return context >= (isShort ? bars.shortContext : bars.context);
}
