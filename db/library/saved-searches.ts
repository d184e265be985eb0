import { asc, eq } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import type { GivenDatabase } from './open-given.ts';
import { savedSearches } from './schema.ts';

/** What the address of a search says: written values, read again when it is asked. */
export type SavedQuestion = {
  readonly q: string;
  readonly mode?: string | undefined;
  readonly place?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly genre?: readonly string[] | undefined;
  readonly set?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly sort?: string | undefined;
};

/** A search that a person wants to ask again. */
export type SavedSearch = {
  readonly savedSearchId: string;
  readonly name: string;
  readonly question: SavedQuestion;
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
};

/** A search to be saved. */
export type NewSavedSearch = Omit<SavedSearch, 'createdAt' | 'modifiedAt'>;

/** What is to be different about a saved search; what is not named stays. */
export type SavedSearchChange = {
  readonly name?: string | undefined;
  readonly question?: SavedQuestion | undefined;
};

/**
 * Lists the saved searches, the oldest first.
 *
 * listSavedSearches(given)[0]?.question.q -> '人地钱挂钩'
 */
export function listSavedSearches({ tables }: GivenDatabase): SavedSearch[] {
  return tables
    .select()
    .from(savedSearches)
    .orderBy(asc(savedSearches.createdAt), asc(savedSearches.savedSearchId))
    .all()
    .map((row) => ({ ...row, question: row.question as SavedQuestion }));
}

/**
 * Saves a search.
 *
 * addSavedSearch(given, { savedSearchId, name: '人地钱', question: { q: '人地钱' }, author: '' }, now)
 */
export function addSavedSearch({ tables }: GivenDatabase, search: NewSavedSearch, now: Date): void {
  const at = now.toISOString();
  tables
    .insert(savedSearches)
    .values({ ...search, createdAt: at, modifiedAt: at })
    .run();
}

/**
 * Renames a saved search or lets it ask something else; throws `unknownSavedSearch`.
 *
 * changeSavedSearch(given, savedSearchId, { change: { name: '人地钱挂钩' }, now })
 */
export function changeSavedSearch(
  { tables }: GivenDatabase,
  savedSearchId: string,
  { change, now }: { readonly change: SavedSearchChange; readonly now: Date },
): void {
  const { name, question } = change;
  const news = {
    modifiedAt: now.toISOString(),
    ...(name === undefined ? {} : { name }),
    ...(question === undefined ? {} : { question }),
  };
  const { changes } = tables
    .update(savedSearches)
    .set(news)
    .where(eq(savedSearches.savedSearchId, savedSearchId))
    .run();
  if (changes === 0) throw new NamedError('unknownSavedSearch', { savedSearchId });
}

/**
 * Deletes a saved search; throws `unknownSavedSearch`.
 *
 * removeSavedSearch(given, savedSearchId)
 */
export function removeSavedSearch({ tables }: GivenDatabase, savedSearchId: string): void {
  const { changes } = tables
    .delete(savedSearches)
    .where(eq(savedSearches.savedSearchId, savedSearchId))
    .run();
  if (changes === 0) throw new NamedError('unknownSavedSearch', { savedSearchId });
}
