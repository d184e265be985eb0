/**
 * Runs apart: looks the library through, or backs it up, so that no request waits for it.
 *
 * Arguments: `check` or `backup`, the folder of the library, that of its backups. The outcome is
 * written to stdout as one word and a number.
 */
import { checkLibrary } from './check-library.ts';
import { nameError } from './file-report.ts';
import { keepBackup } from './keep-backup.ts';

const [act = '', dataDir = '', backupsDir = ''] = process.argv.slice(2);
const options = { dataDir, backupsDir, now: () => new Date(), say: () => undefined };

try {
  process.stdout.write(act === 'backup' ? backUp() : check());
} catch (error) {
  process.stdout.write(`fault ${nameError(error).code}`);
}

function backUp(): string {
  return keepBackup(options, 'by-hand').outcome;
}

/** Received bytes that nobody speaks of do no harm. */
function check(): string {
  const { ok, problems } = checkLibrary(options);
  const faults = problems.filter(({ kind }) => kind !== 'strayOriginal').length;
  return ok ? 'sound' : `unsound ${faults}`;
}
