import { and, eq, max, ne } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import { failpoint } from '#db/failpoint.ts';
import { type GivenTransaction, markChanged, raiseCounter } from './change-counter.ts';
import { documentIdOf, freeDocumentId } from './document-id.ts';
import type { GivenMetadata, ReceivedText, Reception } from './model.ts';
import type { GivenDatabase } from './open-given.ts';
import { documents, sources, versions } from './schema.ts';
import { writeFacts, writeVersionFacts } from './write-facts.ts';

/** A text, what is said about it, and the time. */
export type Delivery = {
  readonly received: ReceivedText;
  readonly given: GivenMetadata;
  readonly now: Date;
};

/**
 * Takes a text into the library: as a new document, a new version, or nothing new.
 *
 *   path unknown                      a new document, or a version of the one that is named
 *   path known, last bytes the same   unchanged (its metadata may be new)
 *   path known, bytes of old version  that version is the current one again
 *   path known, new bytes             a new version
 *
 * All of it is one transaction that begins by taking the lock: two processes that bring the same
 * file make one document.
 *
 * receiveText(database, { received, given, now })
 *   -> { outcome: 'ingested', documentId: 'hebi', versionId: 'hebi@1', … }
 */
export function receiveText(database: GivenDatabase, delivery: Delivery): Reception {
  return database.tables.transaction((tx) => receive(tx, delivery), { behavior: 'immediate' });
}

/**
 * Takes many texts into the library in one transaction, each for itself: what cannot be received
 * stands in the list as its error, and leaves nothing behind.
 *
 * A power cut takes all of them or none, and an fsync is paid once.
 *
 * receiveTexts(database, [first, second])[1] -> { outcome: 'ingested', documentId: 'puyang', … }
 */
export function receiveTexts(
  database: GivenDatabase,
  deliveries: readonly Delivery[],
): (Reception | Error)[] {
  return database.tables.transaction(
    (tx) => {
      const received = deliveries.map((each) => receiveAlone(tx, each));
      failpoint('ingest.inLibrary');
      return received;
    },
    { behavior: 'immediate' },
  );
}

/** A transaction inside the transaction, so that half a text is taken back without the others. */
function receiveAlone(tx: GivenTransaction, delivery: Delivery): Reception | Error {
  try {
    return tx.transaction((inner) => receive(inner, delivery));
  } catch (error) {
    if (error instanceof NamedError) return error;
    throw error;
  }
}

function receive(tx: GivenTransaction, delivery: Delivery): Reception {
  const { received, given } = delivery;
  const known = findSource(tx, received.source);
  const documentId = chooseDocument(tx, delivery, known?.documentId);
  const same = findVersion(tx, documentId, received.sha256);
  const isNewsOfPath = known !== undefined && same?.versionId !== known.versionId;
  const versionId = same?.versionId ?? addVersion(tx, documentId, delivery);
  const isNew = same === undefined || isNewsOfPath;
  if (isNew) makeCurrent(tx, { documentId, versionId, date: given.date });
  pointSource(tx, received.source, { documentId, versionId });
  const hasNewFacts = writeFacts(tx, documentId, given);
  const isMetadataChanged = writeVersionFacts(tx, versionId, given) || hasNewFacts;
  if (isNew || isMetadataChanged) markChanged(tx, documentId);
  const twins = findTwins(tx, documentId, received.sha256);
  const outcome = isNew ? 'ingested' : 'unchanged';
  return { outcome, documentId, versionId, isMetadataChanged, twins };
}

function findSource(tx: GivenTransaction, path: string) {
  return tx.select().from(sources).where(eq(sources.path, path)).get();
}

/** The document a text belongs to: named, known by its path, wished for by a manifest, or new. */
function chooseDocument(
  tx: GivenTransaction,
  { received, given, now }: Delivery,
  known: string | undefined,
): string {
  const { versionOf } = given;
  if (versionOf !== undefined && !isDocument(tx, versionOf)) {
    throw new NamedError('unknownDocument', { documentId: versionOf });
  }
  if (versionOf !== undefined && known !== undefined && versionOf !== known) {
    throw new NamedError('sourceBelongsElsewhere', { source: received.source, documentId: known });
  }
  const named = versionOf === undefined ? known : whereNow(tx, versionOf);
  if (named !== undefined) return named;
  const wish = given.documentId;
  if (wish !== undefined && isDocument(tx, wish)) return whereNow(tx, wish);
  return addDocument(tx, wish ?? received.source, now);
}

function isDocument(tx: GivenTransaction, documentId: string): boolean {
  return (
    tx.select().from(documents).where(eq(documents.documentId, documentId)).get() !== undefined
  );
}

/** An id whose versions were joined into another document means that one. */
function whereNow(tx: GivenTransaction, documentId: string): string {
  const row = tx.select().from(documents).where(eq(documents.documentId, documentId)).get();
  return row?.joinedInto ?? documentId;
}

function addDocument(tx: GivenTransaction, source: string, now: Date): string {
  const documentId = freeDocumentId(documentIdOf(source), (id) => isDocument(tx, id));
  const changed = raiseCounter(tx);
  tx.insert(documents).values({ documentId, createdAt: now.toISOString(), changed }).run();
  return documentId;
}

function findVersion(tx: GivenTransaction, documentId: string, sha256: string) {
  return tx
    .select({ versionId: versions.versionId })
    .from(versions)
    .where(and(eq(versions.documentId, documentId), eq(versions.sha256, sha256)))
    .get();
}

function addVersion(tx: GivenTransaction, documentId: string, delivery: Delivery): string {
  const { received, given, now } = delivery;
  const last = tx
    .select({ ordinal: max(versions.ordinal) })
    .from(versions)
    .where(eq(versions.documentId, documentId))
    .get();
  const ordinal = (last?.ordinal ?? 0) + 1;
  const versionId = freeVersionId(tx, documentId, ordinal);
  const { decodeNotes, ...columns } = received;
  tx.insert(versions)
    .values({
      ...columns,
      versionId,
      documentId,
      ordinal,
      receivedAt: now.toISOString(),
      label: given.label ?? null,
      date: given.date ?? null,
      status: given.status ?? null,
      decodeNotes: JSON.stringify(decodeNotes),
    })
    .run();
  return versionId;
}

/** A version that was joined and split off again may hold the number that its place would give. */
function freeVersionId(tx: GivenTransaction, documentId: string, ordinal: number): string {
  const versionId = `${documentId}@${ordinal}`;
  const row = tx
    .select({ versionId: versions.versionId })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get();
  return row === undefined ? versionId : freeVersionId(tx, documentId, ordinal + 1);
}

type NewVersion = {
  readonly documentId: string;
  readonly versionId: string;
  readonly date: string | undefined;
};

/** The version received last is current, unless the dates say that it is the older one. */
function makeCurrent(tx: GivenTransaction, { documentId, versionId, date }: NewVersion): void {
  const current = tx
    .select({ date: versions.date })
    .from(documents)
    .innerJoin(versions, eq(documents.currentVersionId, versions.versionId))
    .where(eq(documents.documentId, documentId))
    .get();
  if (isEarlier(date, current?.date ?? undefined)) return;
  tx.update(documents)
    .set({ currentVersionId: versionId })
    .where(eq(documents.documentId, documentId))
    .run();
}

/** Dates are as precise as known: 2022-04 is neither before nor after 2022-04-15. */
function isEarlier(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

function pointSource(
  tx: GivenTransaction,
  path: string,
  target: { readonly documentId: string; readonly versionId: string },
): void {
  tx.insert(sources)
    .values({ path, ...target })
    .onConflictDoUpdate({ target: sources.path, set: { versionId: target.versionId } })
    .run();
}

function findTwins(tx: GivenTransaction, documentId: string, sha256: string): string[] {
  return tx
    .selectDistinct({ documentId: versions.documentId })
    .from(versions)
    .where(and(eq(versions.sha256, sha256), ne(versions.documentId, documentId)))
    .orderBy(versions.documentId)
    .all()
    .map((row) => row.documentId);
}
