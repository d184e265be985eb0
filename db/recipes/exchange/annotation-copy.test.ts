import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectFolder } from '#db/project-folder.ts';
import { projectNode } from '#db/project-node.ts';
import { localActor } from '#db/recipes/actor.ts';
import { keepBackup } from '#db/recipes/keep-backup.ts';
import type { Library } from '#db/recipes/model.ts';
import { restoreLibrary } from '#db/recipes/restore-library.ts';
import {
  copyOf,
  newLibrary,
  type TestLibrary,
  testTime,
} from '#db/recipes/testing/library-for-test.ts';
import { annotationCopyPath } from './annotation-copy.ts';
import { readCopyLines } from './copy-lines.ts';

const program = join(projectFolder(), 'db', 'recipes', 'testing', 'annotate-program.ts');
const ingested = newLibrary({
  'hebi.txt': '𠮷市规划\n\n第一章  总体要求\n落实“人地钱”挂钩政策。\n',
});
const isWindows = process.platform === 'win32';

beforeAll(() => {
  ingested.ingest();
});

test('every change of an annotation is a line of its own, with all of it, before the answer', () => {
  const { library, open } = opened();
  const { annotationId } = annotate(open, '首注');
  expect(linesIn(library)).toHaveLength(1);
  open.annotations.change(localActor, annotationId, { note: '另见濮阳', revision: 1 });
  open.annotations.remove(localActor, annotationId);
  open.annotations.restore(localActor, annotationId);
  const lines = linesIn(library);
  expect(lines.map(({ state }) => state.split('/', 1)[0])).toEqual(['1', '2', '3', '4']);
  expect(lines[1]?.line).toContain('另见濮阳');
  expect(lines[2]?.line).toContain(`"deletedAt":"${testTime.toISOString()}"`);
  open.close();
});

test('codes, links, collections and decisions have lines, and an opening adds none', () => {
  const { library, open } = opened();
  const code = open.codes.add(localActor, { name: '土地' });
  const [from, to] = [annotate(open, '甲', [code.codeId]), annotate(open, '乙')];
  open.links.add(localActor, {
    fromId: from.annotationId,
    toId: to.annotationId,
    relation: 'same',
  });
  open.collections.add(localActor, { name: '豫北三市', documentIds: ['hebi'], author: '' });
  open.annotations.decide(localActor, to.annotationId, {
    ...{ ordinal: 0, versionId: 'hebi@1' },
    decision: { kind: 'gone' },
  });
  open.close();
  const kinds = linesIn(library).map(({ kind }) => kind);
  expect(kinds).toEqual(['code', 'annotation', 'annotation', 'link', 'collection', 'annotation']);
  const before = readFileSync(annotationCopyPath(library.dataDir), 'utf8');
  library.open().close();
  expect(readFileSync(annotationCopyPath(library.dataDir), 'utf8')).toBe(before);
});

test('a copy that is behind, torn, damaged or gone is completed by the next opening', () => {
  const { library, open } = opened();
  const path = annotationCopyPath(library.dataDir);
  annotate(open, '首注');
  copyFileSync(path, `${path}.before`);
  annotate(open, '次注');
  open.close();
  const damages = {
    behind: () => renameSync(`${path}.before`, path),
    torn: () => truncateSync(path, statSync(path).size - 40),
    damaged: () => writeFileSync(path, readFileSync(path, 'utf8').replace('{"kind"', '{"k#nd"')),
    gone: () => rmSync(path),
  };
  for (const damage of Object.values(damages)) {
    damage();
    const said: string[] = [];
    library.open((key) => said.push(key)).close();
    expect(said).toEqual([]);
    expect(notesIn(library)).toEqual(['次注', '首注']);
  }
});

test.skipIf(isWindows)(
  'who is killed between the library and the copy leaves a copy that the next start completes',
  async () => {
    const library = copyOf(ingested);
    const path = annotationCopyPath(library.dataDir);
    const child = spawn(projectNode(), [program, library.dataDir, library.backupsDir, '1000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
    await until(() => output.includes('kept '));
    // A pipe that nobody reads holds whoever opens it: the program stands behind its commit.
    spawnSync('mkfifo', [`${path}.pipe`]);
    copyFileSync(path, `${path}.before`);
    renameSync(`${path}.pipe`, path);
    await until(async () => {
      const before = output;
      await new Promise((done) => setTimeout(done, 150));
      return before === output;
    });
    const acknowledged = output.match(/kept /g)?.length ?? 0;
    child.kill('SIGKILL');
    await new Promise((done) => child.on('close', done));
    renameSync(`${path}.before`, path);
    const lines = linesIn(library).length;
    const open = library.open();
    const kept = open.annotations.all(localActor, {}).length;
    open.close();
    expect(kept).toBe(acknowledged + 1);
    expect(lines).toBeLessThan(kept);
    expect(new Set(linesIn(library).map(({ id }) => id)).size).toBe(kept);
  },
  60_000,
);

test('a copy that cannot be written is said, and the annotation is kept all the same', () => {
  const library = copyOf(ingested);
  const said: string[] = [];
  const open = library.open((key) => said.push(key));
  spawnSync('mkdir', [annotationCopyPath(library.dataDir)]);
  expect(annotate(open, '首注').note).toBe('首注');
  expect(said).toEqual(['cli.copyNotWritten']);
  rmSync(annotationCopyPath(library.dataDir), { recursive: true });
  annotate(open, '次注');
  open.close();
  expect(notesIn(library)).toEqual(['次注', '首注']);
});

test('what was written after the backup comes back from the copy, and a second time changes nothing', () => {
  const { library, open } = opened();
  annotate(open, '备份之前');
  const upkeep = { ...library, now: () => testTime, say: () => undefined };
  keepBackup(upkeep, 'by-hand');
  const code = open.codes.add(localActor, { name: '土地', memo: '甲' });
  const later = annotate(open, '备份之后 𠮷', [code.codeId]);
  const binned = annotate(open, '不要了');
  open.annotations.remove(localActor, binned.annotationId);
  const decided = { ordinal: 0, versionId: 'hebi@1', decision: { kind: 'gone' as const } };
  open.annotations.decide(localActor, later.annotationId, decided);
  const before = open.annotations.require(localActor, later.annotationId);
  open.close();
  const { annotations = '' } = restoreLibrary(upkeep, undefined);
  const restored = library.open();
  expect(restored.annotations.all(localActor, {}).map(({ note }) => note)).toEqual(['备份之前']);
  const read = () =>
    restored.exchange.importFile(localActor, readFileSync(annotations), { format: 'jsonl' });
  expect(read()).toMatchObject({ added: 1, unchanged: 1, codes: 1, skipped: [], kept: [] });
  expect(restored.annotations.require(localActor, later.annotationId)).toEqual({
    ...before,
    revision: 1,
  });
  expect(read()).toMatchObject({ added: 0, unchanged: 2, codes: 0 });
  restored.close();
});

test('a line that was damaged takes no other with it, and a file of another kind is refused', () => {
  const { library, open } = opened();
  annotate(open, '首注');
  annotate(open, '次注');
  open.close();
  const path = annotationCopyPath(library.dataDir);
  const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
  const other = copyOf(ingested).open();
  const read = (text: string) =>
    other.exchange.importFile(localActor, Buffer.from(text), { format: 'jsonl' });
  expect(
    read(`${first.replace('"motivation"', '"mot\u0000"')}\n${second}\n{"kind":"anno`).added,
  ).toBe(1);
  expect(() => read('原文,批注\n')).toThrow(/foreignImport/);
  other.close();
});

test('old lines go when they are most of a large copy; what the library does not know stays', () => {
  const { library, open } = opened();
  const { annotationId } = annotate(open, '首注');
  open.close();
  const path = annotationCopyPath(library.dataDir);
  const line = readFileSync(path, 'utf8');
  appendFileSync(path, line.replace(annotationId, 'lost-elsewhere'));
  appendFileSync(path, line.repeat(Math.ceil(4_100_000 / line.length)));
  library.open().close();
  expect(
    linesIn(library)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([annotationId, 'lost-elsewhere'].sort());
});

function opened(): { readonly library: TestLibrary; readonly open: Library } {
  const library = copyOf(ingested);
  return { library, open: library.open() };
}

function annotate(open: Library, note: string, codeIds: readonly string[] = []) {
  return open.annotations.add(localActor, {
    on: { kind: 'spans', documentId: 'hebi', versionId: 'hebi@1', spans: [{ start: 20, end: 23 }] },
    ...{ note, codeIds, collectionIds: [], visibility: 'private' },
  });
}

function linesIn({ dataDir }: TestLibrary) {
  return readCopyLines(readFileSync(annotationCopyPath(dataDir), 'utf8'));
}

function notesIn(library: TestLibrary): string[] {
  const notes = linesIn(library).flatMap(({ line }) => /"value":"([^"]*)"/.exec(line)?.[1] ?? []);
  return [...new Set(notes)].sort();
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 20));
}
