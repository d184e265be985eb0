import type { DocumentSummary } from '#db/recipes/model.ts';
import type { Facets } from '#lib/search/model.ts';

/** What one value of a facet has of the hits, beside how much text there is of it. */
export type Share = {
  readonly value: string;
  readonly hits: number;
  /** Documents of this value that were searched, and how many of them say it. */
  readonly documents: number;
  readonly saying: number;
  readonly characters: number;
};

type Searched = Pick<DocumentSummary, 'documentId' | 'characters' | 'place' | 'year' | 'genre'>;

/**
 * Spreads the hits over the values of a facet. A value without a hit has its line too: that nobody
 * there says it is what one looks for. Years come in their order, the others by their hits.
 *
 * spreadOver(documents, 'place', hitsOf)[0]
 *   -> { value: '河南省/鹤壁市', hits: 7, documents: 1, saying: 1, characters: 38120 }
 */
export function spreadOver(
  searched: readonly Searched[],
  facet: keyof Facets,
  hitsOf: (documentId: string) => number,
): readonly Share[] {
  const shares = [...Map.groupBy(searched, (document) => document[facet] ?? '')].map(
    ([value, documents]) => ({
      value,
      hits: sumOf(documents.map(({ documentId }) => hitsOf(documentId))),
      documents: documents.length,
      saying: documents.filter(({ documentId }) => hitsOf(documentId) > 0).length,
      characters: sumOf(documents.map(({ characters }) => characters)),
    }),
  );
  const byValue = (a: Share, b: Share) => (a.value < b.value ? -1 : 1);
  return facet === 'year'
    ? shares.sort(byValue)
    : shares.sort((a, b) => b.hits - a.hits || byValue(a, b));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
