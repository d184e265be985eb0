import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NamedError } from '#lib/message/named-error.ts';
import { keepOriginal } from '#db/durable-file.ts';
import type { GivenMetadata, Reception } from '#db/library/model.ts';
import { findDocumentState, findLastOfPath } from '#db/library/read-library.ts';
import { receiveText } from '#db/library/receive-text.ts';
import { renewMetadata } from '#db/library/renew-metadata.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import { decodeFile } from './decode-file.ts';
import { type FileReport, failedFile, refusedFile } from './file-report.ts';
import type { FoundFile } from './find-files.ts';
import { type Databases, indexDocument } from './index-document.ts';
import type { NoteAnswer } from './model.ts';
import { ofVersion, type Understanding, understandText } from './understand-text.ts';

/** Where one file goes, and what is said about it. */
export type FileIngestion = {
  readonly databases: Databases;
  readonly dataDir: string;
  readonly given: GivenMetadata;
  readonly now: Date;
};

/**
 * Takes one file in, and always gives a report.
 *
 * The order decides what a power cut leaves: bytes on disk, then the library, then the index. What
 * is missing from the index is caught up; a text that no parser can read never gets that far.
 *
 * ingestFile({ path: '/in/hebi.txt', source: 'hebi.txt', … }, { databases, … }).outcome -> 'ingested'
 */
export function ingestFile(file: FoundFile, ingestion: FileIngestion): FileReport {
  try {
    const bytes = readBytes(file.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return renewKnown(file, sha256, ingestion) ?? takeIn(file, { bytes, sha256 }, ingestion);
  } catch (error) {
    return failedFile(file.source, nameDatabaseError(error, ingestion.dataDir));
  }
}

type Received = { readonly bytes: Uint8Array; readonly sha256: string };

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new NamedError('unreadableFile', { path, reason }, { cause: error });
  }
}

/** The path brought these bytes last time too: only what is said about them may be new. */
function renewKnown(
  { source }: FoundFile,
  sha256: string,
  { databases, given }: FileIngestion,
): FileReport | undefined {
  const known = findLastOfPath(databases.given, source);
  if (known?.sha256 !== sha256) return undefined;
  if (given.versionOf !== undefined && given.versionOf !== known.documentId) return undefined;
  const { documentId, versionId } = known;
  const isMetadataChanged = renewMetadata(databases.given, { documentId, versionId, given });
  if (isMetadataChanged) bringUp(databases, documentId);
  const notes = isMetadataChanged ? [metadataNote] : [];
  return { source, outcome: 'unchanged', documentId, versionId, reason: undefined, notes };
}

function takeIn(
  file: FoundFile,
  { bytes, sha256 }: Received,
  ingestion: FileIngestion,
): FileReport {
  const { databases, dataDir, given, now } = ingestion;
  const { source } = file;
  const decoded = decodeFile(bytes, source);
  if (decoded.kind === 'refused') {
    return refusedFile(source, new NamedError(decoded.code, { ...decoded.values, path: source }));
  }
  const { text, encoding, format, notes: decodeNotes } = decoded;
  const understanding = understandText(text, format, decodeNotes);
  keepOriginal(dataDir, sha256, bytes);
  const reception = receiveText(databases.given, {
    received: { source, sha256, bytes: bytes.length, encoding, format, text, decodeNotes },
    given,
    now,
  });
  bringUp(databases, reception.documentId, { understanding, versionId: reception.versionId });
  const notes = [...notesOf(reception), ...understanding.notes.map(noteAnswer)];
  const { outcome, documentId, versionId } = reception;
  return { source, outcome, documentId, versionId, reason: undefined, notes };
}

function bringUp(
  databases: Databases,
  documentId: string,
  known?: { readonly understanding: Understanding; readonly versionId: string },
): void {
  const state = findDocumentState(databases.given, documentId);
  if (state === undefined) throw new NamedError('unknownDocument', { documentId });
  const ready = known === undefined ? [] : [ofVersion(known.understanding, known.versionId)];
  indexDocument(databases, state, ready);
}

const metadataNote: NoteAnswer = { kind: 'metadataChanged', span: null, text: '' };

function notesOf({ outcome, twins, isMetadataChanged }: Reception): NoteAnswer[] {
  const renewed = outcome === 'unchanged' && isMetadataChanged ? [metadataNote] : [];
  const same = twins.length === 0 ? [] : [{ kind: 'sameBytes', span: null, text: twins.join(' ') }];
  return [...same, ...renewed];
}

function noteAnswer(note: Understanding['notes'][number]): NoteAnswer {
  return { kind: note.kind, span: note.span ?? null, text: note.text };
}
