import { homedir } from 'node:os';
import { type DataFolders, dataFolders } from '#db/data-folders.ts';
import type { Library } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';

/** Gives the folders of the library that this command works on. */
export function folders(): DataFolders {
  return dataFolders({ env: process.env, platform: process.platform, home: homedir() });
}

/** Opens the library for one command, and closes it whatever happens. */
export async function withLibrary(use: (library: Library) => void | Promise<void>): Promise<void> {
  const library = openLibrary({ ...folders(), now: () => new Date() });
  try {
    await use(library);
  } finally {
    library.close();
  }
}
