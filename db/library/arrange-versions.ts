import { and, eq, inArray, max } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import { type GivenTransaction, markChanged } from './change-counter.ts';
import type { GivenDatabase } from './open-given.ts';
import { annotations, annotationTargets } from './annotation-schema.ts';
import { documents, sources, versions } from './schema.ts';

/** What a person says of one version; null takes it back, undefined leaves it. */
export type VersionDescription = {
  readonly label?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly status?: string | null | undefined;
};

/**
 * Makes all versions of one document versions of another. They keep their ids, so that what was
 * made on them still points at them; the id of the emptied document leads to the other one.
 *
 * Throws `sameBytesInBoth` where both received the same file: that is one version already.
 *
 * joinDocuments(given, { from: 'hebi-draft', into: 'hebi' })
 */
export function joinDocuments(
  { tables }: GivenDatabase,
  { from, into }: { readonly from: string; readonly into: string },
): void {
  if (from === into) throw new NamedError('joinedWithItself', { documentId: from });
  tables.transaction(
    (tx) => {
      for (const documentId of [from, into]) requireOwn(tx, documentId);
      refuseSameBytes(tx, { from, into });
      const moved = versionsOf(tx, from).sort((a, b) => a.ordinal - b.ordinal);
      for (const { versionId } of moved) moveVersion(tx, versionId, into);
      tx.update(sources).set({ documentId: into }).where(eq(sources.documentId, from)).run();
      // What was marked on these versions is work on the document they belong to now.
      tx.update(annotations)
        .set({ documentId: into })
        .where(eq(annotations.documentId, from))
        .run();
      tx.update(documents).set({ joinedInto: into }).where(eq(documents.documentId, from)).run();
      // What was joined into the emptied one leads on to where its versions are now.
      tx.update(documents).set({ joinedInto: into }).where(eq(documents.joinedInto, from)).run();
      for (const documentId of [from, into]) markChanged(tx, documentId);
    },
    { behavior: 'immediate' },
  );
}

/**
 * Makes a version that was joined by hand a document again: the one it was before. Gives its id.
 *
 * Throws `onlyVersion` where nothing would be left, and `bornHere` for a version that never was a
 * document of its own.
 *
 * splitVersion(given, 'hebi-draft@1') -> 'hebi-draft'
 */
export function splitVersion({ tables }: GivenDatabase, versionId: string): string {
  return tables.transaction(
    (tx) => {
      const { documentId } = requireVersion(tx, versionId);
      const home = versionId.slice(0, versionId.lastIndexOf('@'));
      if (home === documentId) throw new NamedError('bornHere', { versionId });
      if (versionsOf(tx, documentId).length === 1)
        throw new NamedError('onlyVersion', { versionId });
      moveVersion(tx, versionId, home);
      tx.update(sources).set({ documentId: home }).where(eq(sources.versionId, versionId)).run();
      tx.update(documents)
        .set({ joinedInto: null, removedAt: null, currentVersionId: versionId })
        .where(eq(documents.documentId, home))
        .run();
      const marked = tx
        .select({ annotationId: annotationTargets.annotationId })
        .from(annotationTargets)
        .where(eq(annotationTargets.homeVersionId, versionId));
      tx.update(annotations)
        .set({ documentId: home })
        .where(
          and(eq(annotations.documentId, documentId), inArray(annotations.annotationId, marked)),
        )
        .run();
      leaveCurrent(tx, documentId, versionId);
      for (const id of [home, documentId]) markChanged(tx, id);
      return home;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Makes a version the one that search, phrases and counts cover. Gives the id of its document.
 *
 * chooseCurrent(given, 'hebi@1') -> 'hebi'
 */
export function chooseCurrent({ tables }: GivenDatabase, versionId: string): string {
  return tables.transaction(
    (tx) => {
      const { documentId } = requireVersion(tx, versionId);
      tx.update(documents)
        .set({ currentVersionId: versionId })
        .where(eq(documents.documentId, documentId))
        .run();
      markChanged(tx, documentId);
      return documentId;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Writes label, date and status of a version. Gives the id of its document.
 *
 * describeVersion(given, 'hebi@1', { label: '印发稿', date: '2022-06-30' }) -> 'hebi'
 */
export function describeVersion(
  { tables }: GivenDatabase,
  versionId: string,
  description: VersionDescription,
): string {
  return tables.transaction(
    (tx) => {
      const { documentId } = requireVersion(tx, versionId);
      const said = Object.fromEntries(
        Object.entries(description).filter(([, value]) => value !== undefined),
      );
      if (Object.keys(said).length === 0) return documentId;
      tx.update(versions).set(said).where(eq(versions.versionId, versionId)).run();
      markChanged(tx, documentId);
      return documentId;
    },
    { behavior: 'immediate' },
  );
}

function requireOwn(tx: GivenTransaction, documentId: string): void {
  const row = tx.select().from(documents).where(eq(documents.documentId, documentId)).get();
  const isOwn = row?.joinedInto === null && row.removedAt === null;
  if (!isOwn) throw new NamedError('unknownDocument', { documentId });
}

function requireVersion(tx: GivenTransaction, versionId: string): { readonly documentId: string } {
  const row = tx
    .select({ documentId: versions.documentId })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get();
  if (row === undefined) throw new NamedError('unknownVersionId', { versionId });
  return row;
}

function versionsOf(tx: GivenTransaction, documentId: string) {
  return tx
    .select({ versionId: versions.versionId, ordinal: versions.ordinal, sha256: versions.sha256 })
    .from(versions)
    .where(eq(versions.documentId, documentId))
    .all();
}

function refuseSameBytes(
  tx: GivenTransaction,
  { from, into }: { readonly from: string; readonly into: string },
): void {
  const known = versionsOf(tx, into).map(({ sha256 }) => sha256);
  const same = tx
    .select({ versionId: versions.versionId })
    .from(versions)
    .where(and(eq(versions.documentId, from), inArray(versions.sha256, known)))
    .get();
  if (same !== undefined) throw new NamedError('sameBytesInBoth', { ...same, documentId: into });
}

function moveVersion(tx: GivenTransaction, versionId: string, documentId: string): void {
  const last = tx
    .select({ ordinal: max(versions.ordinal) })
    .from(versions)
    .where(eq(versions.documentId, documentId))
    .get();
  const ordinal = (last?.ordinal ?? 0) + 1;
  tx.update(versions).set({ documentId, ordinal }).where(eq(versions.versionId, versionId)).run();
}

/** The version received last takes the place of a current one that has left. */
function leaveCurrent(tx: GivenTransaction, documentId: string, left: string): void {
  const row = tx.select().from(documents).where(eq(documents.documentId, documentId)).get();
  if (row?.currentVersionId !== left) return;
  const [last] = versionsOf(tx, documentId).sort((a, b) => b.ordinal - a.ordinal);
  tx.update(documents)
    .set({ currentVersionId: last?.versionId ?? null })
    .where(eq(documents.documentId, documentId))
    .run();
}
