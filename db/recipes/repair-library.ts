import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { keepOriginal, originalPath } from '#db/durable-file.ts';
import { openGiven } from '#db/library/open-given.ts';
import { listVersions } from '#db/library/read-library.ts';
import { type CheckAnswer, checkLibrary, type Problem } from './check-library.ts';
import { reindex, type UpkeepOptions } from './reindex.ts';

/** What was put right, and what a second look finds. */
export type RepairAnswer = CheckAnswer & { readonly repaired: readonly Problem[] };

/** An index is made again whatever ails it. */
const mendedByReindex = new Set<Problem['kind']>(['indexDamaged', 'notIndexed', 'notCovered']);
const mendedByBackup = new Set<Problem['kind']>(['originalMissing', 'originalChanged']);

/**
 * Puts right what can be put right without a guess: received files come back from the backups, an
 * index is made again. A damaged library is left as it is: that is for `restoreLibrary`, which asks.
 *
 * repairLibrary(options) -> { ok: true, repaired: [{ kind: 'originalMissing', … }], problems: [] }
 */
export function repairLibrary(options: UpkeepOptions): RepairAnswer {
  const { problems } = checkLibrary(options);
  const received = bringBackOriginals(options, problems);
  const ofIndex = problems.filter(({ kind }) => mendedByReindex.has(kind));
  if (ofIndex.length > 0) reindex(options);
  const after = checkLibrary(options);
  const left = new Set(after.problems.map(nameOf));
  const repaired = [...received, ...ofIndex].filter((problem) => !left.has(nameOf(problem)));
  return { ...after, repaired };
}

function bringBackOriginals(
  { dataDir, backupsDir, now }: UpkeepOptions,
  problems: readonly Problem[],
): readonly Problem[] {
  const missing = problems.filter(({ kind }) => mendedByBackup.has(kind));
  if (missing.length === 0) return [];
  const given = openGiven({ dataDir, backupsDir, now: now() });
  try {
    const hashes = new Map(listVersions(given).map(({ versionId, sha256 }) => [versionId, sha256]));
    return missing.filter(({ subject }) => {
      const sha256 = hashes.get(subject);
      return sha256 !== undefined && bringBack(sha256, dataDir, backupsDir);
    });
  } finally {
    given.handle.close();
  }
}

/** Only bytes that are what they say they are take the place of what is missing. */
function bringBack(sha256: string, dataDir: string, backupsDir: string): boolean {
  const kept = originalPath(backupsDir, sha256);
  if (!existsSync(kept)) return false;
  const bytes = readFileSync(kept);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
  rmSync(originalPath(dataDir, sha256), { force: true });
  keepOriginal(dataDir, sha256, bytes);
  return true;
}

function nameOf({ kind, subject }: Problem): string {
  return `${kind} ${subject}`;
}
