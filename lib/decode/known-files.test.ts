import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeAny } from './decode.ts';
import { pdfFolders } from './testing/pdf-folders.ts';

const cases = join(import.meta.dirname, 'cases');
const known = readdirSync(cases).filter((name) => name.endsWith('.txt'));
const made = known.flatMap((name) =>
  ['docx', 'doc', 'pdf'].map((format) => ({ name, file: name.replace(/txt$/u, format) })),
);

test.each(made)('$file has the characters of $name in their order', async ({ name, file }) => {
  const decoded = await read(file);
  expect(bare(decoded)).toBe(bare(readFileSync(join(cases, name), 'utf8')));
});

test('twenty files at least are compared', () => {
  expect(made.length).toBeGreaterThanOrEqual(20);
});

test.each(['docx', 'doc'])('each paragraph of a .%s is a block of its own', async (format) => {
  const written = readFileSync(join(cases, 'law-with-articles.txt'), 'utf8');
  const paragraphs = written
    .split('\n')
    .map(bare)
    .filter((line) => line !== '');
  const blocks = (await read(`law-with-articles.${format}`)).split('\n\n').map(bare);
  expect(blocks).toEqual(paragraphs);
});

test('page numbers and running heads of a PDF stand in lines of their own', async () => {
  const text = await read('furniture.pdf');
  expect(text).toContain('城镇化率达到\n—1—\n\n某市人民政府公报\n69%，第10项');
  expect(text.match(/^某市人民政府公报$/gmu)).toHaveLength(5);
});

test('a paragraph of a PDF begins with its indent', async () => {
  const text = await read('furniture.pdf');
  expect(text.match(/^　　（/gmu)).toHaveLength(40);
});

test('an old Word file keeps its table as rows, and of a link its words', async () => {
  expect(await read('table.doc')).toBe(
    [
      ...['鹤壁市新型城镇化规划', '一、总体要求', '坚持“人地钱”挂钩链接，2025年达到65%。'],
      ...['第一项', '第二项', '子项'],
      '指标\t2020\t2025\n城镇化率 （%）\t60.98\t\n合并\tx',
      '结束语。',
    ].join('\n\n'),
  );
});

async function read(file: string): Promise<string> {
  const decoded = await decodeAny(readFileSync(join(cases, file)), file, pdfFolders);
  if (decoded.kind === 'refused') throw new Error(`${file} was refused: ${decoded.code}`);
  return decoded.text;
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
