import type { Span } from '#lib/text/span.ts';

/** Changes whenever an anchor may be located differently: results with another stamp are stale. */
export const anchorStamp = 'anchor-2';

/**
 * A selection as it was made, in the version it was made on. Given data: it never changes.
 *
 * An annotation of several places has several anchors; each is located alone.
 */
export type StoredAnchor = {
  readonly homeVersionId: string;
  /** Where the selection stands in the source text of its home version. */
  readonly span: Span;
  /** The selected words, exactly as the source has them. */
  readonly exact: string;
  /** Up to 64 units before the selection. */
  readonly prefix: string;
  /** Up to 64 units after the selection. */
  readonly suffix: string;
  /** The headings above it. They help a person to find the place and never decide. */
  readonly sectionPath: readonly string[];
};

/** What became of a selection in another version. */
export type AnchorOutcome = LocatedAnchor['kind'];

/** A place that a person may choose where the text alone does not decide. */
export type Suggestion = {
  readonly span: Span;
  readonly text: string;
  readonly quoteSimilarity: number;
  readonly contextSimilarity: number;
};

/** What a person decided about one anchor in one version. It always wins. */
export type AnchorDecision =
  { readonly kind: 'here'; readonly span: Span } | { readonly kind: 'gone' };

/** A selection that has its place in the text: the same words, changed words, or another place. */
export type PlacedAnchor = {
  readonly kind: 'found' | 'changed' | 'moved';
  readonly span: Span;
  readonly text: string;
  readonly homeText: string;
  readonly quoteSimilarity: number;
  readonly contextSimilarity: number;
  readonly decidedBy: 'text' | 'person';
};

/** A selection without a place: several fit, or none does. */
export type UnplacedAnchor = {
  readonly kind: 'ambiguous' | 'orphaned';
  readonly homeText: string;
  /** The best places that were not accepted, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly decidedBy: 'text' | 'person';
};

/** A selection that was not looked for to the end. It is not an orphan: ask again with more time. */
export type SkippedAnchor = {
  readonly kind: 'skipped';
  readonly homeText: string;
  readonly reason: 'budget';
};

/** A selection in the text of one version. Computed: it can be dropped and made again. */
export type LocatedAnchor = PlacedAnchor | UnplacedAnchor | SkippedAnchor;
