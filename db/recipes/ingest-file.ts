import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NamedError } from '#lib/message/named-error.ts';
import type { GivenMetadata, ReceivedText } from '#db/library/model.ts';
import { findDocumentState, findLastOfPath } from '#db/library/read-library.ts';
import { renewMetadata } from '#db/library/renew-metadata.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import { decodeFile } from './decode-file.ts';
import { type FileReport, failedFile, refusedFile } from './file-report.ts';
import type { FoundFile } from './find-files.ts';
import { type Databases, indexDocument } from './index-document.ts';
import type { IngestHelper } from './ingest-helper.ts';
import type { NoteAnswer } from './model.ts';
import { type Understanding, understandText } from './understand-text.ts';

/** Where one file goes, and what is said about it. */
export type FileIngestion = {
  readonly databases: Databases;
  readonly dataDir: string;
  readonly given: GivenMetadata;
  readonly now: Date;
  readonly helper: Pick<IngestHelper, 'ask'>;
};

/** A file that was read and understood, and is not yet in the library. */
export type ReadFile = {
  /** The number of what the helper does for it: its bytes are kept, its words counted. */
  readonly ticket: number;
  readonly received: ReceivedText;
  readonly given: GivenMetadata;
  readonly now: Date;
  readonly understanding: Understanding;
};

/** What reading a file comes to: a text to be taken in, or a report that says why there is none. */
export type FileReading =
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'done'; readonly report: FileReport };

/**
 * Reads one file, and always gives a text or a report. A text on which a parser breaks never gets
 * as far as the library.
 *
 * readOneFile({ path: '/in/hebi.txt', source: 'hebi.txt', … }, { databases, … }).kind -> 'read'
 */
export function readOneFile(file: FoundFile, ingestion: FileIngestion): FileReading {
  try {
    const bytes = readBytes(file.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = renewKnown(file, sha256, ingestion);
    return known === undefined ? understand(file, { bytes, sha256 }, ingestion) : done(known);
  } catch (error) {
    return done(failedFile(file.source, nameDatabaseError(error, ingestion.dataDir)));
  }
}

function done(report: FileReport): FileReading {
  return { kind: 'done', report };
}

function readBytes(path: string | Buffer): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new NamedError('unreadableFile', { path: String(path), reason }, { cause: error });
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

function bringUp(databases: Databases, documentId: string): void {
  const state = findDocumentState(databases.given, documentId);
  if (state === undefined) throw new NamedError('unknownDocument', { documentId });
  indexDocument(databases, state);
}

type Received = { readonly bytes: Uint8Array; readonly sha256: string };

function understand(
  { source }: FoundFile,
  { bytes, sha256 }: Received,
  { given, now, dataDir, helper }: FileIngestion,
): FileReading {
  const decoded = decodeFile(bytes, source);
  if (decoded.kind === 'refused') {
    const { code, values } = decoded;
    return done(refusedFile(source, new NamedError(code, { ...values, path: source })));
  }
  const { text, encoding, format, notes: decodeNotes } = decoded;
  const understanding = understandText(text, format, { decodeNotes, hasWords: false });
  const borders = bordersOf(understanding);
  const ticket = helper.ask({ dataDir, sha256, bytes, text, borders });
  const received = {
    ...{ source, sha256, bytes: bytes.length },
    ...{ encoding, format, text, decodeNotes },
  };
  return { kind: 'read', file: { ticket, received, given, now, understanding } };
}

function bordersOf({ passages }: Understanding): Uint32Array {
  const borders = new Uint32Array(passages.length * 2);
  for (const [at, { span }] of passages.entries()) borders.set([span.start, span.end], at * 2);
  return borders;
}

/** Says that nothing is new about a file but what is stated of it. */
export const metadataNote: NoteAnswer = { kind: 'metadataChanged', span: null, text: '' };
