import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openGiven } from '#db/library/open-given.ts';
import { projectFolder } from '#db/project-folder.ts';
import { projectNode } from '#db/project-node.ts';
import { localActor } from '#db/recipes/actor.ts';
import {
  copyOf,
  newLibrary,
  type TestLibrary,
  testTime,
} from '#db/recipes/testing/library-for-test.ts';

const program = join(projectFolder(), 'db', 'recipes', 'testing', 'annotate-program.ts');
const ingested = newLibrary({ 'hebi.txt': '落实“人地钱”挂钩政策。' });
const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

beforeAll(() => {
  ingested.ingest();
});

test('the connection that acknowledges waits for the disk: synchronous is 2, also when reopened', () => {
  const { dataDir, backupsDir } = copyOf(ingested);
  for (let opening = 0; opening < 2; opening += 1) {
    const { handle } = openGiven({ dataDir, backupsDir, now: testTime });
    expect(handle.pragma('synchronous', { simple: true })).toBe(2);
    handle.close();
  }
});

test('annotations that were acknowledged survive kill -9', async () => {
  const library = copyOf(ingested);
  const kept: string[] = [];
  for (const afterKept of [2, 8]) kept.push(...(await annotateAndKill(library, afterKept)));
  const open = library.open();
  const found = new Set(open.annotations.all(localActor, {}).map((each) => each.annotationId));
  open.close();
  expect(kept.length).toBeGreaterThanOrEqual(10);
  expect(kept.filter((id) => !found.has(id))).toEqual([]);
}, 60_000);

test.skipIf(!hasStrace)(
  'the disk has it before the answer: fdatasync stands before the word',
  () => {
    const { dataDir, backupsDir } = copyOf(ingested);
    const trace = join(dataDir, 'trace');
    const calls = ['-f', '-y', '-e', 'trace=write,pwrite64,fsync,fdatasync', '-o', trace];
    const run = spawnSync('strace', [...calls, projectNode(), program, dataDir, backupsDir, '3']);
    expect(run.status).toBe(0);
    const lines = readFileSync(trace, 'utf8').split('\n');
    const answers = lines.flatMap((line, at) => (/ write\(1<.*"kept /.test(line) ? [at] : []));
    expect(answers).toHaveLength(3);
    for (const [nth, answer] of answers.entries()) {
      const since = lines.slice(nth === 0 ? 0 : answers[nth - 1], answer);
      const written = since.findLastIndex((line) => /pwrite64\([^,]*library\.db-wal>/.test(line));
      const synced = since.findLastIndex((line) =>
        /f(?:data)?sync\([^,]*library\.db-wal>/.test(line),
      );
      expect(written).toBeGreaterThan(-1);
      expect(synced).toBeGreaterThan(written);
    }
  },
  60_000,
);

function annotateAndKill(library: TestLibrary, afterKept: number): Promise<string[]> {
  const args = [program, library.dataDir, library.backupsDir, '1000'];
  const child = spawn(projectNode(), args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  const idsIn = () => [...output.matchAll(/kept (\S+)\n/g)].map(([, id = '']) => id);
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
    if (idsIn().length >= afterKept) child.kill('SIGKILL');
  });
  return new Promise((done) => {
    child.on('close', () => {
      done(idsIn());
    });
  });
}
