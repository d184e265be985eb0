import 'server-only';
import { homedir } from 'node:os';
import { dataFolders } from '#db/data-folders.ts';
import type { Library } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import { phraseRenewal } from '#db/recipes/phrases/phrase-renewal.ts';

/** Pages and routes are built as separate programs; what they share stands on globalThis. */
const place = Symbol.for('zhengci.library');
type Shared = { [place]: Library | undefined };

/**
 * Gives the one open library of this process where nobody asks for its texts: at the start of a
 * server, and to who signs in. Whoever does ask has it from `openedLibrary`.
 */
export function sharedLibrary(): Library {
  const shared = globalThis as unknown as Shared;
  shared[place] ??= open();
  return shared[place];
}

function open(): Library {
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  const folders = dataFolders(surroundings);
  const now = () => new Date();
  const library = openLibrary({ ...folders, now, renewBeside: phraseRenewal(folders) });
  // At 'exit' the requests that a signal let finish are answered; at the signal they are not.
  process.once('exit', () => {
    library.close();
  });
  return library;
}
