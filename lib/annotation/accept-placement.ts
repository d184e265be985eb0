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
  const seen = placement.quoteSimilarity * (1 - 0.5 * placement.hidden);
  return 0.5 * seen + 0.35 * nearOf(placement) + 0.15 * placement.around;
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
  if (placement.isSameWording) return context >= bars.context || bestSide(placement) >= speaks;
  if (placement.quoteSimilarity < (isShort ? bars.shortQuote : bars.quote)) return false;
  if (placement.hidden > mostlyHidden) return nearOf(placement) >= hiddenContext;
  return context >= (isShort ? bars.shortContext : bars.context);
}

const mostlyHidden = 0.5; // More than half of the words cannot be compared,
const hiddenContext = 0.6; // so their neighbours must speak for them.

/** A side that reads alike stands for a place; one that does not, for nothing. */
const speaks = 0.6;
const silent = 0.35;

function bestSide({ before, after }: Placement): number {
  return Math.max(before ?? 0, after ?? 0);
}

/** Says that only one side of a placement reads alike: a gap may have slid, so more is asked. */
export function isLopsided({ before, after }: Placement): boolean {
  const [low, high] = [before ?? after ?? 0, after ?? before ?? 0].sort((a, b) => a - b);
  return (low ?? 0) < silent && (high ?? 0) >= silent;
}

/** Says that the words themselves have changed, so that other words may fit the place better. */
export function isChanged({ quoteSimilarity }: Placement): boolean {
  return quoteSimilarity < 0.95;
}

const margin = 0.04; // A title printed twice fits itself and its copy; far neighbours differ a little.

/** Says whether a rival has as good a claim to a place as the quotation it was found for. */
export function isRival(rival: Placement, ours: Placement): boolean {
  if (strengthOf(rival) > strengthOf(ours) - margin) return true;
  if (bestSide(rival) < speaks) return false;
  const isBetter = rival.quoteSimilarity > ours.quoteSimilarity + 0.1;
  const isAsGood = rival.quoteSimilarity > ours.quoteSimilarity - 0.05;
  const fitsAsWell = isLopsided(ours) || rival.around >= ours.around - margin;
  return (isChanged(ours) && isBetter) || (isAsGood && fitsAsWell);
}
