import { hasOverlap, type Span } from '#lib/text/span.ts';
import {
  defaultBars,
  isAcceptable,
  isChanged,
  isLopsided,
  isRival,
  strengthOf,
  type Bars,
} from './accept-placement.ts';
import { alignCandidate } from './align-candidate.ts';
import type { Budget } from './align-texts.ts';
import { findCandidates, type Window } from './find-candidates.ts';
import { findOwnWording } from './find-own-wording.ts';
import type { MatchingText } from './matching-text.ts';
import { placeQuote, type Placement } from './place-quote.ts';

const contextUnits = 120; // Three lines of print; longer windows did not find more.
const wideContextUnits = 600; // Tells apart rows of a table whose neighbours are alike.
const defaultMaxCells = 20_000_000; // A fifth of a second; an ordinary anchor needs 50,000.
const tie = 0.06; // Two places this close in strength are not told apart by it.

/** What the search came to: a place, or none and what came close. */
export type Verdict = {
  readonly kind: 'placed' | 'ambiguous' | 'orphaned';
  readonly placements: readonly Placement[];
};

/** How much of its surroundings a quotation is looked for with. */
type Reach = { readonly before: number; readonly after: number };

/** Looks for the place of one quotation of `home` in `text`, within a budget. */
export class PlaceSearch {
  readonly #home: MatchingText;
  readonly #text: MatchingText;
  readonly #budget: Budget;
  readonly #bars: Bars;

  constructor(
    home: MatchingText,
    text: MatchingText,
    options: { readonly maxCells?: number; readonly bars?: Bars },
  ) {
    this.#home = home;
    this.#text = text;
    this.#budget = { cells: options.maxCells ?? defaultMaxCells };
    this.#bars = options.bars ?? defaultBars;
  }

  get isOverBudget(): boolean {
    return this.#budget.cells < 0;
  }

  judge(quote: Span): Verdict {
    const own = findOwnWording(this.#home, this.#text, quote);
    if (own !== undefined) return { kind: 'placed', placements: [own] };
    const narrow = this.#judgeBy(quote, contextUnits);
    return narrow.isContested ? this.#judgeBy(quote, wideContextUnits) : narrow;
  }

  /** A verdict is contested where near neighbours leave more than one claim; farther ones may tell. */
  #judgeBy(quote: Span, context: number): Verdict & { readonly isContested: boolean } {
    const letters = quote.end - quote.start;
    const all = this.#placementsOf(this.#home, quote, {
      other: this.#text,
      reach: { before: context, after: context },
    });
    const good = all.filter((placement) => isAcceptable(placement, letters, this.#bars));
    const [best] = good;
    if (best === undefined) return { kind: 'orphaned', placements: all, isContested: false };
    const close = good.filter((each) => strengthOf(each) > strengthOf(best) - tie);
    const ours = close.filter((each) => this.#comesBack(each, quote, context));
    if (ours.length === 1) return { kind: 'placed', placements: ours, isContested: false };
    const kind = ours.length === 0 ? 'orphaned' : 'ambiguous';
    return { kind, placements: close, isContested: true };
  }

  /** Says whether nothing else of the home version has as good a claim to the place. */
  #comesBack(place: Placement, quote: Span, context: number): boolean {
    return this.#sidesToAsk(place, context).every((reach) => {
      const back = this.#placementsOf(this.#text, place.units, { other: this.#home, reach });
      return back.every((other) => hasOverlap(other.units, quote) || !isRival(other, place));
    });
  }

  /** Where a gap may have slid over the place, each side is asked alone as well. */
  #sidesToAsk(place: Placement, context: number): readonly Reach[] {
    const both = { before: context, after: context };
    if (!isChanged(place) && !isLopsided(place)) return [both];
    return [both, { before: context, after: 0 }, { before: 0, after: context }];
  }

  #placementsOf(
    home: MatchingText,
    quote: Span,
    { other, reach }: { readonly other: MatchingText; readonly reach: Reach },
  ): readonly Placement[] {
    const window = windowAround(home.text, quote, reach);
    const placements = findCandidates(window, other).flatMap((candidate) => {
      const alignment = alignCandidate(window, other.text, { candidate, budget: this.#budget });
      const offset = candidate.region.start;
      return alignment === undefined
        ? []
        : (placeQuote(window, other.text, { alignment, offset }) ?? []);
    });
    return distinct(placements.sort((a, b) => strengthOf(b) - strengthOf(a)));
  }
}

function windowAround(text: string, quote: Span, { before, after }: Reach): Window {
  const start = Math.max(0, quote.start - before);
  return {
    text: text.slice(start, quote.end + after),
    quote: { start: quote.start - start, end: quote.end - start },
  };
}

/** Of placements that overlap, the strongest; they come strongest first. */
function distinct(placements: readonly Placement[]): readonly Placement[] {
  const chosen: Placement[] = [];
  for (const placement of placements) {
    if (!chosen.some(({ units }) => hasOverlap(units, placement.units))) chosen.push(placement);
  }
  return chosen;
}
