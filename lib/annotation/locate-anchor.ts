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
import type { Span } from '#lib/text/span.ts';
import { nearOf, type Bars } from './accept-placement.ts';
import { noLayout, prepareText, sourceOf, unitsOf, type MatchingText } from './matching-text.ts';
import type { AnchorDecision, LocatedAnchor, StoredAnchor, Suggestion } from './model.ts';
import { isOutOfOrder } from './order-of-texts.ts';
import type { Placement } from './place-quote.ts';
import { PlaceSearch, type Verdict } from './place-search.ts';

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
  const search = new PlaceSearch(home, text, texts);
  const verdict = search.judge(quote);
  if (search.isOverBudget) return { kind: 'skipped', homeText: anchor.exact, reason: 'budget' };
  return answer(anchor, verdict, { home, text, quote });
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
