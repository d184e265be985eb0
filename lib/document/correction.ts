import type { Cell, EntryKind } from './model.ts';
import type { Quotation } from './quotation.ts';

/** What a paragraph can be that is no entry of the outline. */
export type PlainKind =
  'paragraph' | 'item' | 'boxItem' | 'note' | 'title' | 'metadata' | 'salutation' | 'signature';

/** What a person says a place of the text is, against what the parser found. */
export type CorrectionChange =
  /** It is an entry of the outline, of this kind, so deep; it can be no deeper than one below the last. */
  | { readonly kind: 'entry'; readonly as: EntryKind; readonly level: number }
  /** It is no entry. A `paragraph` stands outside boxes, a `boxItem` inside. */
  | { readonly kind: 'block'; readonly as: PlainKind }
  /** The line break before it stands inside a sentence (soft), or ends a paragraph (hard). */
  | { readonly kind: 'break'; readonly as: 'soft' | 'hard' }
  /** The cell stands in this column, from 0; null: nobody knows. */
  | { readonly kind: 'cell'; readonly column: number | null }
  /** The row is a head of its table, or is not. */
  | { readonly kind: 'row'; readonly as: 'tableHead' | 'tableRow' };

/** A correction by hand. It knows its place by words, so that it outlives the parser and the version. */
export type Correction = {
  readonly correctionId: string;
  readonly quotation: Quotation;
  readonly change: CorrectionChange;
};

/** All kinds of entries, outermost first. */
export const entryKinds: readonly EntryKind[] = [
  ...(['heading', 'preface', 'article', 'point', 'box', 'table', 'annex'] as const),
];

/** All kinds of paragraphs. */
export const plainKinds: readonly PlainKind[] = [
  ...(['paragraph', 'item', 'boxItem', 'note'] as const),
  ...(['title', 'metadata', 'salutation', 'signature'] as const),
];

/** Deeper numbering does not exist in 4,000 texts. */
export const maxLevel = 9;

/**
 * Says which corrections speak about the same: of these the last one counts.
 *
 * aspectOf({ kind: 'entry', as: 'heading', level: 2 }) -> 'role'
 */
export function aspectOf({ kind }: CorrectionChange): 'role' | 'break' | 'cell' | 'row' {
  return kind === 'entry' || kind === 'block' ? 'role' : kind;
}

/**
 * Says whether cells can stand in a row: those that know their column stand in rising order.
 *
 * isInOrder([{ column: 0 }, { column: undefined }, { column: 3 }]) -> true
 */
export function isInOrder(cells: readonly Pick<Cell, 'column'>[]): boolean {
  let least = 0;
  for (const { column } of cells) {
    if (column !== undefined && column < least) return false;
    least = (column ?? least) + 1;
  }
  return true;
}
