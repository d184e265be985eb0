import type { Cell, Row } from '#db/recipes/compare/model.ts';
import { whoOf } from '#app/_ui/who-of.ts';
import type { RowsScene } from './rows-scene.ts';

/** Gives the cell that the others of a row are held against. */
export function baseOf(row: Row): Extract<Cell, { readonly kind: 'said' }> | undefined {
  const base = row.cells.find(({ documentId }) => documentId === row.comparedWith);
  return base?.kind === 'said' ? base : undefined;
}

/** Gives the few words by which a document of a comparison is known. */
export function whoIn({ documents }: RowsScene['found'], documentId: string): string {
  const document = documents.get(documentId);
  return document === undefined ? documentId : whoOf(document.summary);
}
