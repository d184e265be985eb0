import { eq } from 'drizzle-orm';
import type { VersionChange } from '#lib/search/model.ts';
import type { IndexDatabase } from './open-index.ts';
import { readPacked } from './packed-table.ts';
import { documentFacts } from './schema.ts';

/**
 * Gives the change that brings a search engine to what the index says of a document now.
 *
 * readSearchable(index, 'hebi') -> { kind: 'put', version: { documentId: 'hebi', … } }
 * readSearchable(index, 'gone') -> { kind: 'remove', documentId: 'gone' }
 */
export function readSearchable(index: IndexDatabase, documentId: string): VersionChange {
  const row = index.tables
    .select()
    .from(documentFacts)
    .where(eq(documentFacts.documentId, documentId))
    .get();
  if (row === undefined) return { kind: 'remove', documentId };
  const { versionId, title, date, place, year, genre } = row;
  const { documentNumber } = row.facts as { readonly documentNumber?: string };
  const facets = { place, year, genre };
  const passages = readPacked(index, versionId);
  if (passages === undefined) throw new Error(`The index holds no passages of ${versionId}`);
  return {
    kind: 'put',
    version: { documentId, versionId, title, date, documentNumber, facets, passages },
  };
}
