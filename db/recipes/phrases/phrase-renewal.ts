import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolders } from '#db/data-folders.ts';
import { readChangeCounter } from '#db/index/read-index.ts';
import type { Databases } from '../index-document.ts';
import { startProgram } from '../start-program.ts';
import type { RenewBeside } from './renew-beside.ts';
import { arePhrasesFresh } from './ready-phrases.ts';

/** An ingestion looks for phrases itself when its last text is in: that is given time to happen. */
const quietMs = 1_500;

/**
 * Gives what has phrases looked for in a process of its own: one at a time, once texts have stopped
 * changing, and not twice for one state of the texts.
 *
 * openLibrary({ …, renewBeside: phraseRenewal(folders) })
 */
export function phraseRenewal(folders: DataFolders): RenewBeside {
  let isUnderWay = false;
  let tried = '';
  return (databases) => {
    if (isUnderWay || tried === stateOf(databases)) return;
    isUnderWay = true;
    void renew(databases, folders)
      .then((state) => (tried = state))
      .catch(() => undefined) // Whoever asks next meets the same fault, and is told.
      .finally(() => (isUnderWay = false));
  };
}

/** Gives the state that was tried. */
async function renew(databases: Databases, { dataDir, backupsDir }: DataFolders): Promise<string> {
  await untilQuiet(databases);
  const state = stateOf(databases);
  if (arePhrasesFresh(databases)) return state;
  const child = startProgram('phrase-program.ts', [dataDir, backupsDir]);
  for (const stream of [child.stdout, child.stderr]) stream.resume();
  await once(child, 'close');
  return state;
}

async function untilQuiet(databases: Databases): Promise<void> {
  for (let last = ''; last !== stateOf(databases);) {
    last = stateOf(databases);
    await wait(quietMs, undefined, { ref: false });
  }
}

function stateOf({ index }: Databases): string {
  return `${String(index.generation)} ${String(readChangeCounter(index))}`;
}
