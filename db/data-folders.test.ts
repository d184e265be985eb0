import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolders } from './data-folders.ts';
import { projectFolder } from './project-folder.ts';

const root = projectFolder();

test('the data lie in the checkout and the backups outside of it', () => {
  const folders = dataFolders({ env: {}, platform: 'linux', home: '/home/lin' });
  expect(folders.dataDir).toBe(join(root, 'data'));
  expect(folders.backupsDir).toMatch(
    /^\/home\/lin\/\.local\/share\/zhengci\/backups\/[0-9a-f]{8}$/,
  );
  expect(folders.backupsDir.startsWith(root + sep)).toBe(false);
});

test.each([
  { platform: 'linux', env: { XDG_DATA_HOME: '/share' }, begins: '/share/zhengci' },
  { platform: 'darwin', env: {}, begins: '/h/Library/Application Support/zhengci' },
  { platform: 'win32', env: { LOCALAPPDATA: '/local' }, begins: '/local/zhengci' },
] as const)('on $platform backups begin at $begins', ({ platform, env, begins }) => {
  expect(dataFolders({ env, platform, home: '/h' }).backupsDir.startsWith(begins)).toBe(true);
});

test('both folders can be named, and an empty name is none', () => {
  const env = { ZHENGCI_DATA: '/d', ZHENGCI_BACKUPS: '/b' };
  expect(dataFolders({ env, platform: 'linux', home: '/h' })).toEqual({
    dataDir: '/d',
    backupsDir: '/b',
  });
  const empty = dataFolders({ env: { ZHENGCI_DATA: '' }, platform: 'linux', home: '/h' });
  expect(empty.dataDir).toBe(join(root, 'data'));
});

test('two libraries do not mix their backups', () => {
  const backupsOf = (dataDir: string) =>
    dataFolders({ env: { ZHENGCI_DATA: dataDir }, platform: 'linux', home: '/h' }).backupsDir;
  expect(backupsOf('/a')).not.toBe(backupsOf('/b'));
});
