import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPath } from '#db/durable-file.ts';
import { readIndexedStates, readPassages, readRegions } from '#db/index/read-index.ts';
import { listBrokenSeals } from '#db/index/seal-table.ts';
import type { VersionRow } from '#db/library/model.ts';
import { openGiven } from '#db/library/open-given.ts';
import {
  countGiven,
  listDocumentStates,
  listVersions,
  readSourceText,
} from '#db/library/read-library.ts';
import { decodeFile } from './decode-file.ts';
import type { Databases } from './index-document.ts';
import { openCurrentIndex } from './open-current-index.ts';
import type { UpkeepOptions } from './reindex.ts';

/** Something that is not as it should be: what, of which document or version, how much. */
export type Problem = {
  readonly kind:
    | 'libraryDamaged'
    | 'brokenReference'
    | 'originalMissing'
    | 'originalChanged'
    | 'textChanged'
    | 'indexDamaged'
    | 'notIndexed'
    | 'notCovered'
    | 'strayOriginal';
  readonly subject: string;
  readonly detail: string;
};

/** What a check answers: everything was looked at, and this is what is wrong. Stray bytes are told, and are no fault. */
export type CheckAnswer = {
  readonly ok: boolean;
  readonly documents: number;
  readonly versions: number;
  readonly passages: number;
  readonly problems: readonly Problem[];
};

/**
 * Looks whether library, originals and index are sound and agree; changes nothing that is given.
 *
 * checkLibrary(options) -> { ok: true, documents: 5, versions: 5, passages: 739, problems: [] }
 */
export function checkLibrary({ dataDir, backupsDir, now, say }: UpkeepOptions): CheckAnswer {
  const given = openGiven({ dataDir, backupsDir, now: now() });
  try {
    const index = openCurrentIndex({ dataDir, given, say });
    try {
      return check({ given, index }, dataDir);
    } finally {
      index.handle.close();
    }
  } finally {
    given.handle.close();
  }
}

function check(databases: Databases, dataDir: string): CheckAnswer {
  const { given, index } = databases;
  const versions = listVersions(given);
  // A text that was taken out can be put back: its bytes are kept, and it is in no index.
  const present = new Set(listDocumentStates(given).map(({ documentId }) => documentId));
  const listed = versions.filter(({ documentId }) => present.has(documentId));
  const changed = checkSeals(databases);
  // What was changed may be no JSON any more: it is not read further.
  const readable = listed.filter(
    ({ versionId }) => !changed.some(({ subject }) => subject === versionId),
  );
  const problems = [
    ...checkLibraryFile(databases),
    ...checkIndexFile(databases),
    ...changed,
    ...versions.flatMap((version) => checkOriginal(databases, version, dataDir)),
    ...readable.flatMap((version) => checkCover(databases, version)),
    ...findStrays(versions, dataDir),
  ];
  const passages = Number(index.handle.prepare('SELECT count(*) FROM passage').pluck().get());
  const isSound = problems.every(({ kind }) => kind === 'strayOriginal');
  return { ok: isSound, ...countGiven(given), passages, problems };
}

function checkLibraryFile({ given }: Databases): Problem[] {
  const verdict = String(given.handle.pragma('integrity_check', { simple: true }));
  const broken = given.handle.pragma('foreign_key_check') as readonly unknown[];
  return [
    ...(verdict === 'ok' ? [] : [problem('libraryDamaged', '', verdict)]),
    ...(broken.length === 0 ? [] : [problem('brokenReference', '', String(broken.length))]),
  ];
}

function checkIndexFile({ given, index }: Databases): Problem[] {
  const verdict = String(index.handle.pragma('integrity_check', { simple: true }));
  const seen = readIndexedStates(index);
  const missing = listDocumentStates(given).filter(
    ({ documentId, changed }) => seen.get(documentId) !== changed,
  );
  return [
    ...(verdict === 'ok' ? [] : [problem('indexDamaged', '', verdict)]),
    ...missing.map(({ documentId }) => problem('notIndexed', documentId)),
  ];
}

/** Bits that flipped inside a row leave a sound file; the checksum of the rows tells. */
function checkSeals({ index }: Databases): Problem[] {
  return listBrokenSeals(index.handle).map(({ part, subject }) =>
    problem('indexDamaged', subject, part),
  );
}

/** The bytes as received must be there, be the same, and still decode to the text we quote from. */
function checkOriginal({ given }: Databases, version: VersionRow, dataDir: string): Problem[] {
  const { versionId, sha256, source } = version;
  const path = originalPath(dataDir, sha256);
  if (!existsSync(path)) return [problem('originalMissing', versionId)];
  const bytes = readFileSync(path);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) return [problem('originalChanged', versionId)];
  const decoded = decodeFile(bytes, source);
  const isSame = decoded.kind === 'decoded' && decoded.text === readSourceText(given, versionId);
  return isSame ? [] : [problem('textChanged', versionId)];
}

/** Passages and regions must cover each character of the source once. */
function checkCover({ given, index }: Databases, { versionId }: VersionRow): Problem[] {
  const spans = [...readPassages(index, versionId), ...readRegions(index, versionId)]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  let end = 0;
  let wrong = 0;
  for (const span of spans) {
    wrong += Math.abs(span.start - end);
    end = span.end;
  }
  wrong += Math.abs((readSourceText(given, versionId) ?? '').length - end);
  return wrong === 0 ? [] : [problem('notCovered', versionId, String(wrong))];
}

/** A power cut between bytes and library leaves bytes that nobody speaks of; they do no harm. */
function findStrays(versions: readonly VersionRow[], dataDir: string): Problem[] {
  const known = new Set(versions.map(({ sha256 }) => sha256));
  const folder = join(dataDir, 'originals');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !known.has(entry.name))
    .map((entry) => problem('strayOriginal', entry.name));
}

function problem(kind: Problem['kind'], subject: string, detail = ''): Problem {
  return { kind, subject, detail };
}
