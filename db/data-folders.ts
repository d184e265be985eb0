import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { projectFolder } from './project-folder.ts';

/** Where the library lies and where its backups go. */
export type DataFolders = { readonly dataDir: string; readonly backupsDir: string };

/** What decides about the folders: environment, platform, home. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/**
 * Gives the folders of the library: `ZHENGCI_DATA` and `ZHENGCI_BACKUPS`, or their defaults.
 *
 * Backups go outside the checkout, so that deleting the checkout does not delete them. Two
 * libraries on one machine do not mix theirs: each has a folder named after its data folder.
 *
 * dataFolders({ env: {}, platform: 'linux', home: '/home/lin' })
 *   -> { dataDir: '/home/lin/zhengci/data',
 *        backupsDir: '/home/lin/.local/share/zhengci/backups/1f0c9a52' }
 */
export function dataFolders({ env, platform, home }: Surroundings): DataFolders {
  const dataDir = given(env, 'ZHENGCI_DATA') ?? join(projectFolder(), 'data');
  const backupsDir =
    given(env, 'ZHENGCI_BACKUPS') ??
    join(shareFolder({ env, platform, home }), 'zhengci', 'backups', nameOf(dataDir));
  return { dataDir, backupsDir };
}

function given(env: Surroundings['env'], name: string): string | undefined {
  const value = env[name];
  return value === undefined || value === '' ? undefined : resolve(value);
}

/** Each system has its own place for what programs keep for a person. */
function shareFolder({ env, platform, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return given(env, 'LOCALAPPDATA') ?? join(home, 'AppData', 'Local');
  return given(env, 'XDG_DATA_HOME') ?? join(home, '.local', 'share');
}

function nameOf(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
}
