import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readCsv } from '#lib/export/testing/read-csv.ts';
import {
  newLibrary,
  searchFor,
  type TestLibrary,
  testTime,
} from '#db/recipes/testing/library-for-test.ts';
import { checkLibrary } from '#db/recipes/check-library.ts';
import { concordanceAnswerSchema } from '#db/recipes/answers/concordance-answer.ts';
import { distributionAnswerSchema } from '#db/recipes/answers/distribution-answer.ts';
import { importAnswerSchema } from '#db/recipes/answers/import-answer.ts';
import { ingestAnswerSchema } from '#db/recipes/answers/ingest-answer.ts';
import { searchAnswerSchema } from '#db/recipes/answers/search-answer.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'scripts', 'zhengci.mjs');

test('ingests, lists, outlines, shows and searches the sample texts', async () => {
  const zhengci = inNewFolder();
  const ingested = await zhengci(['ingest', 'corpus', '--json']);
  expect(ingested.code).toBe(0);
  expect(outcomesOf(ingested)).toEqual(Array.from({ length: 5 }, () => 'ingested'));
  const found = searchAnswerSchema.parse(jsonOf(await zhengci(['search', '人地钱挂钩', '--json'])));
  expect(found.counts.hits).toBe(1);
  expect(found.hits[0]?.text).toBe('“人地钱”挂钩');
  const id = 'hebi-urbanization-plan-2021-2035';
  expect((await zhengci(['documents'])).out).toContain('鹤壁市新型城镇化规划（2021—2035年）');
  expect((await zhengci(['outline', id])).out).toContain('  第一节 取得成效\n');
  expect((await zhengci(['show', id])).out).toContain('第一章');
  expect((await zhengci(['check'])).out).toContain('5');
});

test('a backup is made, listed and put back, and a removed text comes back', async () => {
  const zhengci = inNewFolder({ 'a.txt': '落实“人地钱”挂钩政策。' });
  await zhengci(['ingest', 'texts']);
  expect((await zhengci(['backup'])).code).toBe(0);
  expect((await zhengci(['backup', '--list'])).out).toContain('by-hand');
  expect((await zhengci(['remove', 'a'])).out).toContain('1');
  expect(await zhengci(['remove', '--undo', 'a'])).toMatchObject({ code: 0 });
  const restored = await zhengci(['restore']);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.out).toMatch(/by-hand\.db 恢复文库：1 篇文档/);
});

test('annotations come in, leave in every format, and a foreign file is refused', async () => {
  const zhengci = inLibraryOf({ 'a.txt': '落实“人地钱”挂钩政策。' });
  const selector = [
    { type: 'TextQuoteSelector', exact: '“人地钱”挂钩', prefix: '', suffix: '政策' },
  ];
  const times = { created: '2026-11-01T08:00:00Z', updated: '2026-11-01T08:00:00Z' };
  const row = {
    id: 'x1',
    uri: 'https://example.org/a',
    text: '注',
    target: [{ selector }],
    ...times,
  };
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-annotations-'));
  writeFileSync(join(folder, 'h.json'), JSON.stringify({ annotations: [row] }));
  const call = [
    'annotations',
    'import',
    join(folder, 'h.json'),
    '--format',
    'hypothesis',
    '--json',
  ];
  expect(importAnswerSchema.parse(jsonOf(await zhengci(call)))).toMatchObject({ added: 1 });
  expect((await zhengci(['annotations', 'export', '--format', 'md'])).out).toContain(
    '> “人地钱”挂钩',
  );
  const path = join(folder, '札记.csv');
  const csv = await zhengci(['annotations', 'export', '--output', path, '--json']);
  expect(jsonOf(csv)).toMatchObject({ ok: true, format: 'csv', annotations: 1 });
  const refused = await zhengci(['annotations', 'import', path, '--json']);
  expect(refused.code).toBe(1);
  expect(jsonOf(refused)).toMatchObject({ error: { code: 'foreignImport' } });
});

test('metadata goes out as a table and comes back, versions are joined, a document leaves and returns', async () => {
  const zhengci = inNewFolder({ '鹤壁_2022.txt': '规划一', '草案.txt': '规划二' });
  const rule = ['--name-rule', '{地区}_{年份}'];
  expect((await zhengci(['ingest', 'texts', ...rule, '--dry-run'])).out).toContain(
    '鹤壁_2022.txt\t地区=鹤壁 年份=2022\n',
  );
  await zhengci(['ingest', 'texts', ...rule]);
  const csv = (await zhengci(['metadata', 'export', '--format', 'csv'])).out;
  const path = join(mkdtempSync(join(tmpdir(), 'zhengci-manifest-')), '清单.csv');
  writeFileSync(path, csv);
  expect((await zhengci(['metadata', 'import', path])).out).toBe('读了 2 行，改了 0 处。\n');
  writeFileSync(path, '编号,文种\n鹤壁_2022,规划\n鹤壁-2022,规划\n');
  const planned = await zhengci(['metadata', 'import', path, '--dry-run']);
  expect([planned.out, planned.err]).toEqual([
    '鹤壁-2022\t文种\t规划\t→\t规划\n读了 1 行，会改 1 处；未改动。\n',
    '第 2 行不是文库里的文件：鹤壁_2022\n',
  ]);
  await zhengci(['metadata', 'set', '鹤壁-2022', '草案', '--genre', '规划']);
  expect((await zhengci(['documents'])).out).toContain('鹤壁 · 2022 · 规划');
  expect((await zhengci(['versions', '鹤壁-2022', '--join', '草案'])).out).toContain('\t草案@1\t');
  await zhengci(['remove', '鹤壁-2022']);
  expect((await zhengci(['documents'])).out).toBe('');
  expect((await zhengci(['remove'])).out).toContain('鹤壁-2022');
  await zhengci(['remove', '鹤壁-2022', '--undo']);
  expect((await zhengci(['documents'])).out).toContain('鹤壁-2022');
});

test('no hit is an answer', async () => {
  const zhengci = inLibraryOf({ 'a.txt': '一、总体要求\n=建设海绵城市。' });
  const nothing = await zhengci(['search', '没有这个词', '--json']);
  expect(nothing.code).toBe(0);
  expect(searchAnswerSchema.parse(jsonOf(nothing)).counts.hits).toBe(0);
});

test('hits are written as tables, to stdout or into a file that is replaced', async () => {
  const zhengci = inLibraryOf({ 'a.txt': '一、总体要求\n=建设海绵城市。' });
  const csv = await zhengci(['search', '海绵城市', '--format', 'csv']);
  expect(csv.out).toMatch(/^\uFEFF文档,标题/);
  expect(readCsv(csv.out.slice(1))[1]).toContain("'=建设");
  const plain = await zhengci(['search', '海绵城市', '--format', 'csv', '--cells', 'plain']);
  expect(readCsv(plain.out)[1]).toContain('=建设');
  const markdown = await zhengci(['search', '海绵城市', '--format', 'md']);
  expect(markdown.out).toMatch(
    /^\| =建设 \| 海绵城市 \| 。 \| 原样 \| {2}\| a\\\[Z\\\]\. 一、总体要求：字符/m,
  );
  const path = join(mkdtempSync(join(tmpdir(), 'zhengci-output-')), '命中.xlsx');
  writeFileSync(path, '旧的');
  const written = await zhengci(['search', '海绵城市', '--output', path]);
  expect([written.code, written.out, written.err]).toEqual([0, '', `已写入 ${path}：1 处命中。\n`]);
  const [, row] = await readSheet(path);
  expect(row).toContain('海绵城市');
});

test('hits come as lines below each other, and as a distribution', async () => {
  const zhengci = inLibraryOf({
    'a.txt': '一、总体要求\n建设海绵城市。完善海绵城市。',
    'b.txt': '一、总体要求\n建设韧性城市。',
  });
  const lines = await zhengci(['kwic', '海绵城市', '--sort-by', 'left1', '--window', 'sentence']);
  expect(lines.out.split('\n').slice(1, 3)).toEqual([
    // Leftwards by pinyin: 善 before 设.
    expect.stringMatching(/^完善【海绵城市】。\t《/),
    expect.stringMatching(/^建设【海绵城市】。\t《/),
  ]);
  const grouped = await zhengci(['kwic', '海绵城市', '--group', 'left', '--json']);
  expect(concordanceAnswerSchema.parse(jsonOf(grouped)).groups).toHaveLength(2);
  const spread = await zhengci(['search', '海绵城市', '--distribution', '--json']);
  const answer = distributionAnswerSchema.parse(jsonOf(spread));
  expect([answer.documents.length, answer.silent.length]).toEqual([1, 1]);
  const people = await zhengci(['search', '海绵城市', '--distribution']);
  expect(people.out).toContain('最接近的写法：城市');
});

test('a search that finds nothing says what to try, and a set that is not there is named', async () => {
  const zhengci = inLibraryOf({ 'a.txt': '一、总体要求\n建设海绵城市。' });
  expect((await zhengci(['search', '海棉城市'])).out).toContain('可以试试：海绵城市（1 处）');
  const unknown = await zhengci(['search', '城市', '--set', '无']);
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('无')]);
});

test.each([
  { call: ['frob'], says: '没有命令 frob' },
  { call: ['search'], says: '缺少参数 query' },
  { call: ['search', '城', '--frob'], says: '没有选项 --frob' },
  { call: ['search', '城', '--limit', '501'], says: 'limit' },
  { call: ['search', '城', '--output', '命中.pdf'], says: 'pdf' },
  { call: ['search', '城', '--output', '命中'], says: '命中' },
  { call: ['search', '城', '--citation', 'APA'], says: 'citation' },
  { call: ['search', '城'.repeat(10_000)], says: '10000' },
])('the wrong call $call ends with 2 and one sentence', async ({ call, says }) => {
  const answer = await inNewFolder()(call);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain(says);
  expect(answer.err.trim().split('\n')).toHaveLength(1);
});

test('what fails ends with 1, a sentence for people and an error for programs', async () => {
  const zhengci = inNewFolder();
  const missing = await zhengci(['show', 'nothing', '--json']);
  expect(missing.code).toBe(1);
  expect(jsonOf(missing)).toEqual({
    ok: false,
    error: { code: 'unknownDocument', message: '文库里没有文档 nothing。' },
    status: 404,
  });
  expect((await zhengci(['ingest', 'nowhere'])).code).toBe(1);
  const output = join(program, '命中.csv');
  const unwritten = await zhengci(['search', '城', '--output', output]);
  expect(unwritten.code).toBe(1);
  expect(unwritten.err).toContain(`不能写入 ${output}`);
});

test('speaks English to a terminal that does', async () => {
  const answer = await inNewFolder()(['show', 'nothing'], { LANG: 'en_GB.UTF-8' });
  expect(answer.err).toBe('The library has no document nothing.\n');
});

test('a data folder that cannot be written is named, and nothing is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-readonly-'));
  chmodSync(folder, 0o555);
  const env = { ZHENGCI_DATA: join(folder, 'data') };
  const answer = await inNewFolder()(['documents'], env, asNobody());
  expect(answer.err).toContain('数据文件夹不能写入');
  expect(answer.code).toBe(1);
  expect(existsSync(env.ZHENGCI_DATA)).toBe(false);
});

test('two processes that ingest the same folder at once make each document once', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`${at}.txt`, `一、第${at}篇\n建设海绵城市。`]),
  );
  const zhengci = inNewFolder(texts);
  const answers = await Promise.all([
    zhengci(['ingest', 'texts', '--json']),
    zhengci(['ingest', 'texts', '--json']),
  ]);
  expect(answers.map(({ code, err }) => [code, err.includes('失败 ')])).toEqual([
    [0, false],
    [0, false],
  ]);
  const outcomes = answers.flatMap(outcomesOf);
  expect(outcomes.filter((outcome) => outcome === 'ingested')).toHaveLength(40);
  const found = await zhengci(['search', '海绵城市', '--json']);
  expect(jsonOf(found)).toMatchObject({ counts: { hits: 40, documents: 40 } });
});

test('an ingestion that was killed is finished by the next one', async () => {
  const library = newLibrary(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at}.txt`, `一、第${at}篇\n建设海绵城市。`]),
    ),
  );
  const env = { ZHENGCI_DATA: library.dataDir, ZHENGCI_BACKUPS: library.backupsDir };
  for (const linesBefore of [3, 17, 41]) await killAfter(linesBefore, library.texts, env);
  const files = library.ingest().files;
  expect(files.some(({ outcome }) => outcome === 'unchanged')).toBe(true);
  const { dataDir, backupsDir } = library;
  const upkeep = { dataDir, backupsDir, now: () => testTime, say: () => undefined };
  expect(checkLibrary(upkeep)).toMatchObject({ ok: true, documents: 60, versions: 60 });
  const open = library.open();
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(60);
  open.close();
});

type Answer = { readonly code: number | null; readonly out: string; readonly err: string };
type Env = Readonly<Record<string, string>>;

/** Runs commands on a new library; `texts` is the folder of these files. */
function inNewFolder(files: Readonly<Record<string, string>> = {}) {
  return callsOn(newLibrary(files));
}

/** Runs commands on a library that has these files already: the command would load a dictionary. */
function inLibraryOf(files: Readonly<Record<string, string>>) {
  const library = newLibrary(files);
  library.ingest();
  return callsOn(library);
}

function callsOn({ dataDir, backupsDir, texts }: TestLibrary) {
  const own = { ZHENGCI_DATA: dataDir, ZHENGCI_BACKUPS: backupsDir };
  return (call: readonly string[], env: Env = {}, more: { uid?: number } = {}): Promise<Answer> => {
    const args = call.map((word) => (word === 'texts' ? texts : word));
    return run(args, { ...own, ...env }, more);
  };
}

function run(args: readonly string[], env: Env, more: { uid?: number }): Promise<Answer> {
  const child = spawn('node', [program, ...args], { cwd: root, env: environment(env), ...more });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ code, out, err });
    });
  });
}

function environment(env: Env): NodeJS.ProcessEnv {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  return { ...rest, LANG: 'zh_CN.UTF-8', ...env };
}

/** Root may write everywhere, so for root the command runs as a user who may not. */
function asNobody(): { uid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534 } : {};
}

/** Ends an ingestion without warning once it has reported some files. */
function killAfter(lines: number, texts: string, env: Env): Promise<void> {
  const args = [join(root, 'scripts', 'zhengci.ts'), 'ingest', texts];
  const child = spawn('node', args, { cwd: root, env: environment(env) });
  let seen = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen += text.split('\n').length - 1;
    if (seen >= lines) child.kill('SIGKILL');
  });
  return new Promise((done) => {
    child.on('close', () => {
      done();
    });
  });
}

function outcomesOf(answer: Answer): string[] {
  return ingestAnswerSchema.parse(jsonOf(answer)).files.map(({ outcome }) => outcome);
}

function jsonOf({ out }: Answer): unknown {
  return JSON.parse(out);
}
