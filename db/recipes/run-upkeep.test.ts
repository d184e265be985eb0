import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '#db/backup/list-backups.ts';
import { localActor } from './actor.ts';
import { readOutcome, runUpkeep } from './run-upkeep.ts';
import { newLibrary } from './testing/library-for-test.ts';
import { team } from './testing/team-for-test.ts';

test('a process of its own backs the library up, once however often it is asked, and checks it', async () => {
  const library = newLibrary({ 'a.txt': '某市规划\n\n建设海绵城市。\n' });
  library.ingest();
  const [first, second] = await Promise.all([
    runUpkeep(localActor, 'backup', library),
    runUpkeep(localActor, 'backup', library),
  ]);
  expect([first.kind, second.kind]).toEqual(['made', 'made']);
  expect(listBackups(library.backupsDir)).toHaveLength(1);
  expect(await runUpkeep(localActor, 'check', library)).toEqual({ kind: 'sound', detail: '' });
  const originals = join(library.dataDir, 'originals');
  for (const name of readdirSync(originals)) rmSync(join(originals, name), { recursive: true });
  expect(await runUpkeep(localActor, 'check', library)).toEqual({ kind: 'unsound', detail: '1' });
}, 60_000);

test.each(['', 'sound ', 'fault <b>', 'unsound 3 4', 'else', 'fault ../..'])(
  '%j is no outcome',
  (written) => {
    expect(readOutcome(written)).toBeUndefined();
  },
);

test.each(['reader', 'editor'] as const)('a %s may not have the library backed up', (who) => {
  const library = newLibrary();
  expect(() => runUpkeep(team[who], 'backup', library)).toThrow('adminsOnly');
});
