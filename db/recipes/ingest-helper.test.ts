import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originalPath } from '#db/durable-file.ts';
import type { HelperTask } from './helper-task.ts';
import { IngestHelper } from './ingest-helper.ts';
import { newLibrary, tableHashes } from './testing/library-for-test.ts';

test('words are counted and bytes kept in a second thread, whatever order is asked for', () => {
  const helper = new IngestHelper();
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengci-helper-'));
  const first = taskOf(dataDir, '推进城镇化。加快城镇化。', [0, 6, 6, 12]);
  const second = taskOf(dataDir, '建设海绵城市', [0, 6]);
  const [one, two] = [helper.ask(first), helper.ask(second)];
  expect(helper.answerTo(two)).toMatchObject({
    kind: 'done',
    words: new Map([
      ['海绵', 1],
      ['城市', 1],
      ['建设', 1],
    ]),
  });
  const answer = helper.answerTo(one);
  expect(answer.kind === 'done' && answer.words.get('城镇化')).toBe(2);
  expect(readFileSync(originalPath(dataDir, first.sha256), 'utf8')).toBe(first.text);
  helper.close();
});

test('bytes that cannot be kept are told by the code of the system', () => {
  const helper = new IngestHelper();
  const file = join(mkdtempSync(join(tmpdir(), 'zhengci-helper-')), 'file');
  writeFileSync(file, '');
  const answer = helper.answerTo(helper.ask(taskOf(file, '规划', [0, 2])));
  expect(answer).toMatchObject({ kind: 'failed', code: 'ENOTDIR' });
  helper.close();
});

test('an ingestion is the same with a second thread as with one, which the tests have', () => {
  const files = { 'a.txt': '一、总体要求\n建设海绵城市。', 'b.txt': '推进城镇化。加快城镇化。' };
  const [one, two] = [newLibrary(files), newLibrary(files)];
  expect(two.ingest({ helper: new IngestHelper() })).toEqual(one.ingest());
  for (const name of ['library.db', 'index.1.db']) {
    expect(tableHashes(join(two.dataDir, name))).toEqual(tableHashes(join(one.dataDir, name)));
  }
});

function taskOf(dataDir: string, text: string, borders: readonly number[]): HelperTask {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { dataDir, sha256, bytes, text, borders: Uint32Array.from(borders) };
}
