import 'server-only';
import { connection } from 'next/server.js';
import { homedir } from 'node:os';
import { dataFolders } from '#db/data-folders.ts';
import type { Library } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';

/** Pages and routes are built as separate programs; what they share stands on globalThis. */
const place = Symbol.for('zhengci.library');
type Shared = { [place]: Library | undefined };

/**
 * Gives the one open library of this process, opened by the first request.
 *
 * It waits for a request first: a page that is rendered while the site is built would show the
 * library of that day for ever.
 */
export async function openedLibrary(): Promise<Library> {
  await connection();
  if (process.env['NEXT_PHASE'] === 'phase-production-build') {
    throw new Error('The library is not opened while the site is built');
  }
  return sharedLibrary();
}

/** Gives the same library where there is no request: when a server has just been started. */
export function sharedLibrary(): Library {
  const shared = globalThis as unknown as Shared;
  shared[place] ??= open();
  return shared[place];
}

function open(): Library {
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  const library = openLibrary({ ...dataFolders(surroundings), now: () => new Date() });
  // At 'exit' the requests that a signal let finish are answered; at the signal they are not.
  process.once('exit', () => {
    library.close();
  });
  return library;
}
