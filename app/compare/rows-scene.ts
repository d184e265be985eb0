import type { RowsAnswer } from '#app/_server/answer-compare.ts';
import type { RowsView } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';

/** So many tasks stand on a page: what a reader scrolls through, and a browser draws at once. */
export const rowsAPage = 10;

/** What is needed to draw any part of a task in several documents. */
export type RowsScene = {
  readonly view: RowsView;
  readonly found: Extract<RowsAnswer, { readonly kind: 'found' }>;
  readonly say: Say;
};
