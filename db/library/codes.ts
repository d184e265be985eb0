import { asc, eq, isNull } from 'drizzle-orm';
import type { Code } from './annotation-model.ts';
import { codes } from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenReader } from './read-annotations.ts';

/**
 * Lists the codes in the order of their places; deleted ones only where they are asked for.
 *
 * listCodes(given.tables).map(({ name }) => name) -> ['土地', '人地钱', '财政']
 */
export function listCodes(
  tables: GivenReader,
  { withDeleted = false }: { readonly withDeleted?: boolean } = {},
): Code[] {
  return tables
    .select()
    .from(codes)
    .where(withDeleted ? undefined : isNull(codes.deletedAt))
    .orderBy(asc(codes.position), asc(codes.createdAt), asc(codes.codeId))
    .all();
}

/** Gives a code, deleted or not; undefined when there is none. */
export function findCode(tables: GivenReader, codeId: string): Code | undefined {
  return tables.select().from(codes).where(eq(codes.codeId, codeId)).get();
}

/** Puts a code into the library as it is given. */
export function insertCode(tx: GivenTransaction, code: Code): void {
  tx.insert(codes).values(code).run();
}

/**
 * Changes a code and raises its revision.
 *
 * updateCode(tx, code, { news: { name: '人地钱挂钩' }, at })
 */
export function updateCode(
  tx: GivenTransaction,
  { codeId, revision }: Pick<Code, 'codeId' | 'revision'>,
  { news, at }: { readonly news: Partial<Code>; readonly at: string },
): void {
  tx.update(codes)
    .set({ ...news, modifiedAt: at, revision: revision + 1 })
    .where(eq(codes.codeId, codeId))
    .run();
}
