import { asc, eq, sql } from 'drizzle-orm';
import type { SearchablePassage, VersionChange } from '#lib/search/model.ts';
import type { IndexDatabase } from './open-index.ts';
import { documentFacts, passages } from './schema.ts';

/**
 * Gives the change that brings a search engine to what the index says of a document now.
 *
 * readSearchable(index, 'hebi') -> { kind: 'put', version: { documentId: 'hebi', … } }
 * readSearchable(index, 'gone') -> { kind: 'remove', documentId: 'gone' }
 */
export function readSearchable({ tables }: IndexDatabase, documentId: string): VersionChange {
  const row = tables
    .select()
    .from(documentFacts)
    .where(eq(documentFacts.documentId, documentId))
    .get();
  if (row === undefined) return { kind: 'remove', documentId };
  const { versionId, title, date, place, year, genre } = row;
  const { documentNumber } = row.facts as { readonly documentNumber?: string };
  const facets = { place, year, genre };
  const found = readSearchablePassages(tables, versionId);
  return {
    kind: 'put',
    version: { documentId, versionId, title, date, documentNumber, facets, passages: found },
  };
}

const columns = {
  key: passages.key,
  passageId: passages.passageId,
  kind: passages.kind,
  start: passages.start,
  end: passages.end,
  sectionPath: passages.sectionPath,
  skeleton: passages.skeleton,
  seams: passages.seams,
  hasOtherScript: passages.hasOtherScript,
};

function readSearchablePassages(
  tables: IndexDatabase['tables'],
  versionId: string,
): SearchablePassage[] {
  return tables
    .select(columns)
    .from(passages)
    .where(eq(passages.versionId, versionId))
    .orderBy(asc(passages.key))
    .all()
    .map(({ start, end, ...row }) => ({
      ...row,
      kind: row.kind as SearchablePassage['kind'],
      span: { start, end },
      sectionPath: row.sectionPath as readonly string[],
    }));
}

/**
 * Lists the skeletons of all current versions with their keys: what a candidate source holds.
 *
 * listCurrentSkeletons(index)[0] -> { key: 1, skeleton: '鹤壁市新型城镇化规划(2021-2035年)¶' }
 */
export function listCurrentSkeletons({
  tables,
}: IndexDatabase): { readonly key: number; readonly skeleton: string }[] {
  return tables
    .select({ key: passages.key, skeleton: passages.skeleton })
    .from(passages)
    .innerJoin(documentFacts, eq(documentFacts.versionId, passages.versionId))
    .orderBy(asc(passages.key))
    .all();
}

/**
 * Counts the characters of all current skeletons: what a candidate source would have to hold.
 *
 * countSkeletonChars(index) -> 96210
 */
export function countSkeletonChars({ tables }: IndexDatabase): number {
  const row = tables
    .select({ chars: sql<number>`coalesce(sum(length(${passages.skeleton})), 0)` })
    .from(passages)
    .innerJoin(documentFacts, eq(documentFacts.versionId, passages.versionId))
    .get();
  return row?.chars ?? 0;
}
