import type { DataFolders } from '#db/data-folders.ts';
import type { Actor } from './actor.ts';
import { permit } from './permit.ts';
import { startProgram } from './start-program.ts';

/** What can be done for the library from a page. */
export const upkeepActs = ['check', 'backup'] as const;

/** What can be done for the library from a page. */
export type UpkeepAct = (typeof upkeepActs)[number];

/** How it ended; `detail` is the number of problems, or the code of the fault. */
export type UpkeepOutcome = {
  readonly kind: 'sound' | 'unsound' | 'made' | 'unchanged' | 'fault';
  readonly detail: string;
};

const running = new Map<UpkeepAct, Promise<UpkeepOutcome>>();

/**
 * Checks or backs up the library in a process of its own; who asks while it runs gets its outcome.
 * Only admins may; throws `notAllowed` for others.
 *
 * await runUpkeep(localActor, 'check', folders) -> { kind: 'sound', detail: '' }
 */
export function runUpkeep(
  actor: Actor,
  act: UpkeepAct,
  folders: DataFolders,
): Promise<UpkeepOutcome> {
  permit(actor, 'admins');
  const known = running.get(act);
  if (known !== undefined) return known;
  const run = runApart(act, folders).finally(() => running.delete(act));
  running.set(act, run);
  return run;
}

function runApart(act: UpkeepAct, { dataDir, backupsDir }: DataFolders): Promise<UpkeepOutcome> {
  const child = startProgram('upkeep-program.ts', [act, dataDir, backupsDir]);
  child.stderr.resume();
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve({ kind: 'fault', detail: 'internal' });
    });
    child.once('close', () => {
      resolve(readOutcome(out) ?? { kind: 'fault', detail: 'internal' });
    });
  });
}

/**
 * Reads an outcome from the address of a page, or from the process that gave it; undefined where it
 * is none.
 *
 * readOutcome('unsound 3') -> { kind: 'unsound', detail: '3' }
 */
export function readOutcome(written: string): UpkeepOutcome | undefined {
  const pattern = /^(sound|unsound|made|unchanged|fault)(?: (\d{1,9}|[A-Za-z]{1,40}))?$/;
  const [, kind, detail = ''] = pattern.exec(written) ?? [];
  return kind === undefined ? undefined : { kind: kind as UpkeepOutcome['kind'], detail };
}
