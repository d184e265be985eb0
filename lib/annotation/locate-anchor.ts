/**
 * Finds a selection again in another version.
 *
 *   home version:  …… window: [ 120 characters | quotation | 120 characters ] ……
 *                                   │ laid on each region that resembles it
 *   other version: …… region ……    region ……        region ……
 *
 * A place is accepted when its words and its neighbours pass the bars, and when nothing else lays
 * claim to it: the same words at another home (the place belongs to a parallel clause that is still
 * there), or another place as good as this one. Otherwise the outcome says so and offers what it
 * saw. Distance from the old offset never decides.
 */
import { hasOverlap, type Span } from '#lib/text/span.ts';
import {
  defaultBars,
  isAcceptable,
  isChanged,
  isLopsided,
  isRival,
  nearOf,
  strengthOf,
  type Bars,
} from './accept-placement.ts';
import { alignTexts, type Budget } from './align-texts.ts';
import { findCandidates, type Window } from './find-candidates.ts';
import { noLayout, prepareText, sourceOf, unitsOf, type MatchingText } from './matching-text.ts';
import type { AnchorDecision, LocatedAnchor, StoredAnchor, Suggestion } from './model.ts';
import { isOutOfOrder } from './order-of-texts.ts';
import { placeQuote, type Placement } from './place-quote.ts';

/** The text to look in, the text the selection was made in, and what a person decided. */
export type AnchorTexts = {
  /** Undefined where we do not hold it: prefix, words and suffix of the anchor stand for it. */
  readonly home: MatchingText | undefined;
  readonly text: MatchingText;
  readonly decision?: AnchorDecision;
  /** How many cells may be compared before the anchor is skipped. */
  readonly maxCells?: number;
  readonly bars?: Bars;
};

const contextUnits = 120; // Three lines of print; longer windows did not find more.
const wideContextUnits = 600; // Tells apart rows of a table whose neighbours are alike.
const defaultMaxCells = 20_000_000; // A fifth of a second; an ordinary anchor needs 50,000.
const tie = 0.06; // Two places this close in strength are not told apart by it.
const maxSuggestions = 3;
/** A suggestion shares at least some words with the quotation. */
const minSuggestion = 0.25;

/**
 * Locates an anchor in a text. The same texts give the same answer, whatever else is located.
 *
 * locateAnchor(anchor of 重点突破 in '要在组团发展上重点突破。', { home, text: prepareText('要在组团发展上，重点突破。', …) })
 *   -> { kind: 'found', span: { start: 8, end: 12 }, text: '重点突破', … }
 */
export function locateAnchor(anchor: StoredAnchor, texts: AnchorTexts): LocatedAnchor {
  const { decision, text } = texts;
  if (decision !== undefined) return decided(anchor, decision, text.source);
  const home = texts.home ?? quotedHome(anchor);
  const span = texts.home === undefined ? quotedSpan(anchor) : anchor.span;
  if (home.source === text.source) return unchanged(anchor);
  const quote = unitsOf(home, span);
  if (quote.end <= quote.start) return orphan(anchor, []);
  const search = new Search(home, text, texts);
  const verdict = search.judge(quote);
  if (search.isOverBudget) return { kind: 'skipped', homeText: anchor.exact, reason: 'budget' };
  return answer(anchor, verdict, { home, text, quote });
}

/** What the search came to: a place, or none and what came close. */
type Verdict = {
  readonly kind: 'placed' | 'ambiguous' | 'orphaned';
  readonly placements: readonly Placement[];
};

/** How much of its surroundings a quotation is looked for with. */
type Reach = { readonly before: number; readonly after: number };

class Search {
  readonly #home: MatchingText;
  readonly #text: MatchingText;
  readonly #budget: Budget;
  readonly #bars: Bars;

  constructor(home: MatchingText, text: MatchingText, options: AnchorTexts) {
    this.#home = home;
    this.#text = text;
    this.#budget = { cells: options.maxCells ?? defaultMaxCells };
    this.#bars = options.bars ?? defaultBars;
  }

  get isOverBudget(): boolean {
    return this.#budget.cells < 0;
  }

  judge(quote: Span): Verdict {
    const narrow = this.#judgeBy(quote, contextUnits);
    return narrow.kind === 'ambiguous' ? this.#judgeBy(quote, wideContextUnits) : narrow;
  }

  #judgeBy(quote: Span, context: number): Verdict {
    const letters = quote.end - quote.start;
    const all = this.#placementsOf(this.#home, quote, {
      other: this.#text,
      reach: { before: context, after: context },
    });
    const good = all.filter((placement) => isAcceptable(placement, letters, this.#bars));
    const [best] = good;
    if (best === undefined) return { kind: 'orphaned', placements: all };
    const close = good.filter((each) => strengthOf(each) > strengthOf(best) - tie);
    const ours = close.filter((each) => this.#comesBack(each, quote, context));
    if (ours.length === 1) return { kind: 'placed', placements: ours };
    return { kind: ours.length === 0 ? 'orphaned' : 'ambiguous', placements: close };
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
    const placements = findCandidates(window, other).flatMap((region) => {
      const piece = other.text.slice(region.start, region.end);
      const alignment = alignTexts(window.text, piece, this.#budget);
      if (alignment === undefined) return [];
      return placeQuote(window, other.text, { alignment, offset: region.start }) ?? [];
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

function answer(
  anchor: StoredAnchor,
  { kind, placements }: Verdict,
  where: { readonly home: MatchingText; readonly text: MatchingText; readonly quote: Span },
): LocatedAnchor {
  const [place] = placements;
  if (kind !== 'placed' || place === undefined) {
    const suggestions = placements.map((each) => suggestionOf(where.text, each));
    return {
      ...orphan(anchor, kind === 'ambiguous' ? suggestions : suggestions.filter(isAlike)),
      kind: kind === 'ambiguous' ? 'ambiguous' : 'orphaned',
    };
  }
  const isMoved = isOutOfOrder(where.home, where.text, { home: where.quote, text: place.units });
  return {
    kind: isMoved ? 'moved' : place.isSameWording ? 'found' : 'changed',
    ...suggestionOf(where.text, place),
    homeText: anchor.exact,
    decidedBy: 'text',
  };
}

function isAlike({ quoteSimilarity }: Suggestion): boolean {
  return quoteSimilarity >= minSuggestion;
}

function suggestionOf(text: MatchingText, placement: Placement): Suggestion {
  const span = sourceOf(text, placement.units);
  return {
    span,
    text: text.source.slice(span.start, span.end),
    quoteSimilarity: placement.quoteSimilarity,
    contextSimilarity: nearOf(placement),
  };
}

function orphan(anchor: StoredAnchor, suggestions: readonly Suggestion[]) {
  return {
    kind: 'orphaned',
    homeText: anchor.exact,
    suggestions: suggestions.slice(0, maxSuggestions),
    decidedBy: 'text',
  } as const;
}

function unchanged({ span, exact }: StoredAnchor): LocatedAnchor {
  return {
    kind: 'found',
    span,
    text: exact,
    homeText: exact,
    quoteSimilarity: 1,
    contextSimilarity: 1,
    decidedBy: 'text',
  };
}

/** A person's word needs no evidence; the outcome only says whether the words are the same. */
function decided(anchor: StoredAnchor, decision: AnchorDecision, source: string): LocatedAnchor {
  if (decision.kind === 'gone') return { ...orphan(anchor, []), decidedBy: 'person' };
  const text = source.slice(decision.span.start, decision.span.end);
  const isSame = visibleText(text) === visibleText(anchor.exact);
  return {
    ...unchanged({ ...anchor, span: decision.span }),
    kind: isSame ? 'found' : 'changed',
    text,
    decidedBy: 'person',
  } as LocatedAnchor;
}

function visibleText(text: string): string {
  return prepareText(text, noLayout).text;
}

function quotedHome({ prefix, exact, suffix }: StoredAnchor): MatchingText {
  return prepareText(prefix + exact + suffix, noLayout);
}

function quotedSpan({ prefix, exact }: StoredAnchor): Span {
  return { start: prefix.length, end: prefix.length + exact.length };
}
