import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { IndexDatabase } from './open-index.ts';
import { documentFacts, words } from './schema.ts';

/**
 * Counts how often words stand in the current versions of some documents; undefined means all. A
 * word that stands nowhere is absent.
 *
 * countWords(index, ['城镇化', '没有'], undefined) -> Map { '城镇化' => 187 }
 */
export function countWords(
  { tables }: IndexDatabase,
  texts: readonly string[],
  documentIds: readonly string[] | undefined,
): Map<string, number> {
  const rows = tables
    .select({ text: words.text, hits: sql<number>`sum(${words.hits})` })
    .from(words)
    .innerJoin(documentFacts, eq(documentFacts.versionId, words.versionId))
    .where(and(isAmong(words.text, texts), isOf(documentIds)))
    .groupBy(words.text)
    .all();
  return new Map(rows.map(({ text, hits }) => [text, hits]));
}

/**
 * Counts all words of the current versions of some documents; undefined means all.
 *
 * countAllWords(index, undefined) -> 31290
 */
export function countAllWords(
  { tables }: IndexDatabase,
  documentIds: readonly string[] | undefined,
): number {
  const row = tables
    .select({ hits: sql<number>`coalesce(sum(${words.hits}), 0)` })
    .from(words)
    .innerJoin(documentFacts, eq(documentFacts.versionId, words.versionId))
    .where(isOf(documentIds))
    .get();
  return row?.hits ?? 0;
}

function isOf(documentIds: readonly string[] | undefined): SQL | undefined {
  return documentIds && isAmong(documentFacts.documentId, documentIds);
}

/** One value however many there are: a statement takes no more than 32,766. */
function isAmong(column: Parameters<typeof eq>[0], values: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}
