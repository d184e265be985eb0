import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { attachmentHeader, fileName } from '#lib/export/file-name.ts';
import { cleanNote } from '#lib/annotation/annotation-limits.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { localActor } from './actor.ts';
import type { Library } from './model.ts';
import { hostilePayloads } from './testing/hostile-payloads.ts';
import { newLibrary, searchFor } from './testing/library-for-test.ts';

const library = newLibrary();
const texts = hostilePayloads.map(({ text }) => text);
let open: Library;

beforeAll(() => {
  const lines = texts.map((text) => `城市${text}规划。`);
  library.write({ 'hostile.txt': `某市规划\n\n${lines.join('\n')}\n` });
  library.write(
    Object.fromEntries(texts.map((_, at) => [`${at}.txt`, `某县规划\n\n建设第${at}处。\n`])),
  );
  const file = (name: string, source: string) => ({
    ...{ path: join(library.texts, name), folder: library.texts, source },
  });
  const files = [
    file('hostile.txt', 'hostile.txt'),
    ...texts.map((text, at) => file(`${at}.txt`, `${text}.txt`)),
  ];
  library.ingest({ paths: [], found: { files, folders: [], faults: [] } });
  open = library.open();
});

test('there are two hundred of four kinds, and each is another', () => {
  expect(new Set(texts).size).toBe(200);
});

test('a name of a file leads to no file but by its hash, and to an id without signs', () => {
  const outside = readdirSync(dirname(library.dataDir)).filter(
    (name) => !/^(texts|data|backups)$/.test(name),
  );
  expect(outside).toEqual([]);
  const made = readdirSync(library.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter(
      (name) =>
        !/^([0-9a-f]{64}|library\.db.*|index\.\d+\.db.*|index\.json|build\.lock.*)$/.test(name),
    );
  expect(made).toEqual([]);
  const ids = open.listDocuments().map(({ documentId }) => documentId);
  expect(ids).toHaveLength(201);
  expect(ids.filter((id) => /[^\p{L}\p{N}._-]/u.test(id))).toEqual([]);
});

test('every question is answered, or refused with a name, in each way of reading it', async () => {
  const modes = ['parsed', 'literal'] as const;
  for (const text of texts) {
    for (const mode of modes) {
      const asked = open.search(searchFor(text, { mode })).catch((error: unknown) => error);
      const answer = await asked;
      expect(answer instanceof Error && !(answer instanceof NamedError), text).toBe(false);
    }
  }
});

test('what was written is kept as it was written, and comes back as text', () => {
  for (const text of texts) {
    const { annotationId } = open.annotations.add(localActor, {
      on: { kind: 'document', documentId: 'hostile' },
      ...{ note: text, codeIds: [], collectionIds: [], visibility: 'private' },
    });
    expect(open.annotations.require(localActor, annotationId).note).toBe(cleanNote(text));
  }
  const names = texts.map((text) => text.replaceAll(/\s+/gu, ' ').slice(0, 40));
  for (const [at, name] of [...new Set(names)].entries()) {
    const made = addCode(`${name}${at}`);
    expect(made === undefined || !/[\r\n\0]/.test(made)).toBe(true);
  }
});

test('no cell of a file for spreadsheets begins like a formula', () => {
  const wanted = {
    format: 'csv',
    style: { standard: '2025' },
    locale: 'zh-CN',
    reader: 'spreadsheet',
  } as const;
  const { content, count } = open.exchange.writeFile(localActor, {}, wanted);
  expect(count).toBe(200);
  const cells = cellsOf(typeof content === 'string' ? content : new TextDecoder().decode(content));
  expect(cells.length).toBeGreaterThan(count);
  expect(
    cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\0]/u.test(cell) && !/^-?\d+$/.test(cell)),
  ).toEqual([]);
});

test('no name breaks out of its header, and none is a path', () => {
  for (const text of texts) {
    const name = fileName(text, 'csv');
    expect(name).not.toMatch(/[\\/:*?"<>|\r\n\0\u202E]/u);
    const header = attachmentHeader(name);
    expect(header).toMatch(/^attachment; filename="zhengci\.csv"; filename\*=UTF-8''[\w.!~%-]+$/);
    expect(new Headers({ 'Content-Disposition': header }).get('content-disposition')).toBe(header);
  }
});

function addCode(name: string): string | undefined {
  try {
    return open.codes.add(localActor, { name }).name;
  } catch (error) {
    if (error instanceof NamedError) return undefined;
    throw error;
  }
}

function cellsOf(csv: string): string[] {
  const quoted = [
    ...csv.replace(/^\uFEFF/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g),
  ];
  return quoted.map(([, inner, plain]) => inner?.replaceAll('""', '"') ?? plain ?? '');
}
