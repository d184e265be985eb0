import type { Verdict } from '#db/library/correspondences.ts';
import type { Relation } from '#lib/compare/model.ts';
import type { Span } from '#lib/text/span.ts';

/** A link between two sentences, as the page of two documents carries it. */
export type PaneLink = {
  readonly left: Span;
  readonly right: Span;
  readonly relation: Relation;
  readonly score: number;
  readonly decision: Verdict | undefined;
};

/** The sentence that is picked on each side, by its place: `120-146`. */
export type Picked = { readonly left?: string | undefined; readonly right?: string | undefined };
