import type { Span } from '#lib/text/span.ts';
import { readPlacesInDocument } from '#db/index/read-phrases.ts';
import type { Databases } from '../index-document.ts';
import { readPhraseBook } from './phrase-book.ts';

/**
 * Gives where phrases stand in a version, in text order; what people rejected is none.
 *
 * phrasePlaces(databases, 'hebi@1')[0] -> { start: 3, end: 8 }
 */
export function phrasePlaces(databases: Databases, versionId: string): Span[] {
  const book = readPhraseBook(databases);
  const [number] = [...book.documents].find(([, version]) => version.versionId === versionId) ?? [];
  if (number === undefined) return [];
  const rejected = new Set(
    [...book.byVariant].flatMap(([key, { standing }]) =>
      standing === 'rejected' ? (book.variantNumbers.get(key) ?? []) : [],
    ),
  );
  return readPlacesInDocument(databases.index, number)
    .filter(({ variant }) => !rejected.has(variant))
    .map(({ span }) => span);
}
