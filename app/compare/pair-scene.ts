import type { PairAnswer } from '#app/_server/answer-compare.ts';
import type { PairView } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';

/** What is needed to draw any part of two documents. */
export type PairScene = {
  readonly view: PairView;
  readonly found: Extract<PairAnswer, { readonly kind: 'found' }>;
  readonly say: Say;
};
