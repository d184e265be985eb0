import { cleanNote } from '#lib/annotation/annotation-limits.ts';
import type { Code } from '#db/library/annotation-model.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { insertCode, listCodes, updateCode } from '#db/library/codes.ts';
import { collections } from '#db/library/schema.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { ImportedCode, ImportedProject } from './imported.ts';

/** Who imports, and when. */
export type Importing = { readonly actor: Actor; readonly now: Date };

/** The id here of each code of a file, and how many are new. */
export type ImportedCodes = { readonly ids: ReadonlyMap<string, string>; readonly added: number };

/**
 * Gives the author of what a file brings: only an admin may bring what others wrote, under their
 * names.
 *
 * authorFor({ name: '李', role: 'editor' }, '王') -> '李'
 */
export function authorFor({ role, name }: Actor, author: string): string {
  return role === 'admin' ? author : name;
}

/**
 * Brings the codes of a file: one that is here by its id, or by its name below the same parent, is
 * taken for the same; a key that is taken is left out.
 *
 * importCodes(tx, project.codes, importing).added -> 12
 */
export function importCodes(
  tx: GivenTransaction,
  wanted: readonly ImportedCode[],
  { actor, now }: Importing,
): ImportedCodes {
  const ids = new Map<string, string>();
  let added = 0;
  for (const { memo, ...code } of wanted) {
    const parentId = code.parentId === null ? null : (ids.get(code.parentId) ?? null);
    const known = findSame(tx, { codeId: code.codeId, name: code.name, parentId });
    if (known !== undefined) {
      ids.set(code.codeId, known.codeId);
      if (known.deletedAt === null) continue;
      const news = { deletedAt: null, parentId, shortcut: null };
      updateCode(tx, known, { news, at: now.toISOString() });
      continue;
    }
    ids.set(code.codeId, code.codeId);
    const isTaken = listCodes(tx).some(
      ({ shortcut }) => shortcut !== null && shortcut === code.shortcut,
    );
    insertCode(tx, {
      ...code,
      ...{ parentId, memo: cleanNote(memo), shortcut: isTaken ? null : code.shortcut },
      ...{ deletedAt: null, revision: 1, author: authorFor(actor, code.author) },
    });
    added += 1;
  }
  return { ids, added };
}

function findSame(
  tx: GivenTransaction,
  { codeId, name, parentId }: Pick<Code, 'codeId' | 'name' | 'parentId'>,
): Code | undefined {
  const all = listCodes(tx, { withDeleted: true });
  return (
    all.find((code) => code.codeId === codeId) ??
    all.find((code) => code.deletedAt === null && code.name === name && code.parentId === parentId)
  );
}

/**
 * Brings the collections of a file, without documents; one of the same name is taken for the same.
 * Gives the id here of each.
 *
 * importCollections(tx, [{ collectionId, name: '豫北三市' }], importing).get(collectionId)
 */
export function importCollections(
  tx: GivenTransaction,
  wanted: ImportedProject['collections'],
  { actor, now }: Importing,
): ReadonlyMap<string, string> {
  const known = tx.select().from(collections).all();
  const at = now.toISOString();
  return new Map(
    wanted.map(({ collectionId, name }) => {
      const same =
        known.find((each) => each.collectionId === collectionId) ??
        known.find((each) => each.name === name);
      if (same !== undefined) return [collectionId, same.collectionId];
      const made = { collectionId, name, author: actor.name, createdAt: at, modifiedAt: at };
      tx.insert(collections).values(made).run();
      return [collectionId, collectionId];
    }),
  );
}
