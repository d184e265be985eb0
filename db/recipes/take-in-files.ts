import { NamedError } from '#lib/message/named-error.ts';
import { failpoint } from '#db/failpoint.ts';
import { writeDocuments } from '#db/index/write-document.ts';
import type { Reception } from '#db/library/model.ts';
import { findDocumentState } from '#db/library/read-library.ts';
import { receiveTexts } from '#db/library/receive-text.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import { type FileReport, failedFile } from './file-report.ts';
import { type Databases, describeDocument } from './index-document.ts';
import { type FileReading, metadataNote, type ReadFile } from './ingest-file.ts';
import type { IngestHelper } from './ingest-helper.ts';
import type { NoteAnswer } from './model.ts';
import { ofVersion } from './understand-text.ts';

/** Where texts go. */
export type Destination = {
  readonly databases: Databases;
  readonly dataDir: string;
  readonly helper: Pick<IngestHelper, 'answerTo'>;
};

/**
 * Takes texts that were read into the library and the index, and reports on each, in order.
 *
 * The order decides what a power cut leaves: bytes on disk, then the library, then the index. What
 * is missing from the index is caught up.
 *
 * takeInFiles([hebi, puyang], { databases, dataDir, helper })[1].outcome -> 'ingested'
 */
export function takeInFiles(files: readonly ReadFile[], destination: Destination): FileReport[] {
  const helped = files.map((file) => withWords(file, destination));
  const whole = helped.flatMap((each) => (each.kind === 'read' ? [each.file] : []));
  const reports = takeInWhole(whole, destination);
  return helped.flatMap((each) => (each.kind === 'done' ? [each.report] : reports.splice(0, 1)));
}

/** The file with its words, or why its bytes could not be kept. */
function withWords(file: ReadFile, { dataDir, helper }: Destination): FileReading {
  const answer = helper.answerTo(file.ticket);
  if (answer.kind === 'done') {
    const understanding = { ...file.understanding, words: answer.words };
    return { kind: 'read', file: { ...file, understanding } };
  }
  const error = Object.assign(new Error(answer.message), { code: answer.code });
  const report = failedFile(file.received.source, nameDatabaseError(error, dataDir));
  return { kind: 'done', report };
}

function takeInWhole(files: readonly ReadFile[], destination: Destination): FileReport[] {
  const { databases, dataDir } = destination;
  try {
    failpoint('ingest.read');
    const receptions = receiveTexts(databases.given, files);
    failpoint('ingest.afterLibrary');
    const taken = files.map((file, at) => takenOf(file, receptions[at]));
    indexTaken(databases, taken);
    failpoint('ingest.afterIndex');
    return taken.map(reportOf);
  } catch (error) {
    const named = nameDatabaseError(error, dataDir);
    return files.map(({ received }) => failedFile(received.source, named));
  }
}

/** A text, and what the library made of it. */
type Taken = { readonly file: ReadFile; readonly reception: Reception | Error };

function takenOf(file: ReadFile, reception: Reception | Error | undefined): Taken {
  if (reception === undefined) throw new NamedError('internal', { reason: 'no reception' });
  return { file, reception };
}

/** A document may have got two versions at once; it is described once, as it is now. */
function indexTaken(databases: Databases, taken: readonly Taken[]): void {
  const byDocument = Map.groupBy(
    taken.flatMap(({ file, reception }) =>
      reception instanceof Error ? [] : [{ ...reception, understanding: file.understanding }],
    ),
    ({ documentId }) => documentId,
  );
  const entries = [...byDocument].flatMap(([documentId, versions]) => {
    const state = findDocumentState(databases.given, documentId);
    if (state?.isListed !== true) return []; // Removed meanwhile by somebody else.
    const ready = versions.map(({ understanding, versionId }) =>
      ofVersion(understanding, versionId),
    );
    return describeDocument(databases, state, ready);
  });
  if (entries.length > 0) writeDocuments(databases.index, entries);
}

function reportOf({ file, reception }: Taken): FileReport {
  const { source } = file.received;
  if (reception instanceof Error) return failedFile(source, reception);
  const { outcome, documentId, versionId } = reception;
  const notes = [...notesOf(reception), ...file.understanding.notes.map(noteAnswer)];
  return { source, outcome, documentId, versionId, reason: undefined, notes };
}

function notesOf({ outcome, twins, isMetadataChanged }: Reception): NoteAnswer[] {
  const renewed = outcome === 'unchanged' && isMetadataChanged ? [metadataNote] : [];
  const same = twins.length === 0 ? [] : [{ kind: 'sameBytes', span: null, text: twins.join(' ') }];
  return [...same, ...renewed];
}

function noteAnswer({ kind, span, text }: ReadFile['understanding']['notes'][number]): NoteAnswer {
  return { kind, span: span ?? null, text };
}
