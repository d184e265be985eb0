import BetterSqlite3 from 'better-sqlite3';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkLibrary } from './check-library.ts';
import { repairLibrary } from './repair-library.ts';
import { copyOf, newLibrary, type TestLibrary, testTime } from './testing/library-for-test.ts';

const rows = '| 指标 | 2025年 |\n|---|---|\n| 城镇化率 | 65% |\n';
const ingested = newLibrary({
  'a.md': `# 某市规划\n\n一、总体要求\n\n建设海绵城市，\n\n${rows}\n二、保障措施\n\n推进韧性城市。\n`,
  'b.txt': '某县报告\n\n一、总体要求\n建设海绵城市。\n',
});

beforeAll(() => {
  ingested.ingest();
});

/** One bit of one value, changed below everything that would seal it anew. */
test.each([
  { table: 'parsed_version', change: 'characters = characters + 1' },
  { table: 'section', change: 'extent_end = extent_end + 1' },
  { table: 'passage', change: '"end" = "end" - 1' },
  { table: 'packed_passages', change: "columns = x'01' || substr(columns, 2)" },
  { table: 'document_facts', change: "year = '2031'" },
  { table: 'word', change: 'hits = hits + 1' },
  { table: 'search_chunk', change: "data = 'A' || substr(data, 2)" },
])('a bit that flips inside $table is found, and repaired by a new index', ({ table, change }) => {
  const library = copyOf(ingested);
  const index = new BetterSqlite3(indexOf(library));
  const key = table === 'word' ? '(text, version)' : 'rowid';
  const one = `${key} IN (SELECT ${key.replaceAll(/[()]/g, '')} FROM ${table} LIMIT 1)`;
  expect(index.prepare(`UPDATE ${table} SET ${change} WHERE ${one}`).run().changes).toBe(1);
  index.close();
  const found = checkLibrary(upkeepOf(library));
  expect(found.ok).toBe(false);
  expect(found.problems.map(({ kind }) => kind)).toContain('indexDamaged');
  expect(repairLibrary(upkeepOf(library))).toMatchObject({ ok: true, problems: [] });
});

test('a bit that flips in the file itself, inside a heading, is found', () => {
  const library = copyOf(ingested);
  const path = indexOf(library);
  const file = openSync(path, 'r+');
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from('保障措施'));
  expect(at).toBeGreaterThan(0);
  writeSync(file, Buffer.from([(bytes[at + 2] ?? 0) ^ 1]), 0, 1, at + 2);
  closeSync(file);
  const { problems } = checkLibrary(upkeepOf(library));
  expect(problems.length).toBeGreaterThan(0);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['indexDamaged']));
});

test('what is removed, brought again and changed keeps its seals', () => {
  const library = copyOf(ingested);
  library.write({ 'b.txt': '某县报告\n\n一、总体要求\n建设韧性城市。\n' });
  library.ingest();
  expect(checkLibrary(upkeepOf(library)).problems).toEqual([]);
});

function indexOf({ dataDir }: TestLibrary): string {
  return join(dataDir, 'index.1.db');
}

function upkeepOf({ dataDir, backupsDir }: TestLibrary) {
  return { dataDir, backupsDir, now: () => testTime, say: () => undefined };
}
