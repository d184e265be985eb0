import { and, eq } from 'drizzle-orm';
import type { GivenDatabase } from './open-given.ts';
import { separatePairs } from './schema.ts';

/** Two ids, in no particular order. */
export type Pair = readonly [string, string];

/** A decision that two documents are two. */
export type SetApart = { readonly pair: Pair; readonly author: string; readonly now: Date };

/**
 * Remembers that two documents are no versions of one text, so that nobody is asked again.
 *
 * setApart(given, { pair: ['hebi', 'puyang'], author: '', now })
 */
export function setApart({ tables }: GivenDatabase, { pair, author, now }: SetApart): void {
  const row = { ...columnsOf(pair), author, decidedAt: now.toISOString() };
  tables.insert(separatePairs).values(row).onConflictDoNothing().run();
}

/**
 * Takes that decision back.
 *
 * forgetApart(given, ['hebi', 'puyang'])
 */
export function forgetApart({ tables }: GivenDatabase, pair: Pair): void {
  const { firstId, secondId } = columnsOf(pair);
  tables
    .delete(separatePairs)
    .where(and(eq(separatePairs.firstId, firstId), eq(separatePairs.secondId, secondId)))
    .run();
}

/**
 * Lists the pairs that were set apart, by `pairKey`.
 *
 * readSeparatePairs(given).has(pairKey(['puyang', 'hebi'])) -> true
 */
export function readSeparatePairs({ tables }: GivenDatabase): Set<string> {
  const rows = tables.select().from(separatePairs).all();
  return new Set(rows.map(({ firstId, secondId }) => pairKey([firstId, secondId])));
}

/**
 * Gives one name to a pair, whichever comes first.
 *
 * pairKey(['puyang', 'hebi']) === pairKey(['hebi', 'puyang'])
 */
export function pairKey(pair: Pair): string {
  return pair.toSorted().join('\n');
}

function columnsOf(pair: Pair): { readonly firstId: string; readonly secondId: string } {
  const [firstId = '', secondId = ''] = pair.toSorted();
  return { firstId, secondId };
}
