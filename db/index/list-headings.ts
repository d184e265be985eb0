import { and, asc, countDistinct, desc, eq, ne, sql } from 'drizzle-orm';
import type { Suggestion } from '#lib/search/model.ts';
import type { IndexDatabase } from './open-index.ts';
import { passages, sections } from './schema.ts';

/**
 * Lists the words of headings without their numbers, those of most documents first, then the
 * shortest: a heading that many documents have names a subject.
 *
 * listHeadings(index, [12, 431], 8) -> [{ kind: 'heading', text: '总体要求', documents: 2 }]
 */
export function listHeadings(
  { tables }: IndexDatabase,
  passageKeys: readonly number[],
  limit: number,
): Suggestion[] {
  const among = sql`${passages.key} in (select value from json_each(${JSON.stringify(passageKeys)}))`;
  const documents = countDistinct(passages.versionId);
  return tables
    .select({ text: sections.heading, documents })
    .from(passages)
    .innerJoin(
      sections,
      and(
        eq(sections.versionId, passages.versionId),
        eq(sections.sectionId, sql`${passages.sectionId}`),
      ),
    )
    .where(and(among, ne(sections.heading, '')))
    .groupBy(sections.heading)
    .orderBy(desc(documents), asc(sql`length(${sections.heading})`), asc(sections.heading))
    .limit(limit)
    .all()
    .map((row) => ({ kind: 'heading', ...row }));
}
