import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside } from '#lib/text/span.ts';
import { describeDocument } from './cases/describe-document.ts';
import type { ParsedDocument } from './model.ts';
import { parseDocument } from './parse-document.ts';

const casesDir = join(import.meta.dirname, 'cases');
const corpusDir = join(import.meta.dirname, '../../corpus');
const cases = readdirSync(casesDir).filter((name) => /(?<!\.outline)\.txt$/u.test(name));
const corpus = readdirSync(corpusDir).filter((name) => /\.(?:txt|md)$/u.test(name));

test.each(cases)('reads %s as its golden text says', async (name) => {
  const source = readFileSync(join(casesDir, name), 'utf8');
  const described = describeDocument(source, parse(source), true);
  await expect(described).toMatchFileSnapshot(`cases/${name.replace('.txt', '.outline.txt')}`);
});

test.each(corpus)('reads the outline of %s as its golden text says', async (name) => {
  const source = readFileSync(join(corpusDir, name), 'utf8');
  const described = describeDocument(source, parse(source), false);
  const golden = `cases/corpus/${name.replace(/\.\w+$/u, '.outline.txt')}`;
  await expect(described).toMatchFileSnapshot(golden);
});

test.each([
  { file: 'hebi-urbanization-plan-2021-2035.txt', levels: [9, 37], boxes: 9 },
  { file: 'puyang-urbanization-plan-2021-2035-draft.md', levels: [9, 39], boxes: 8 },
  { file: 'henan-urbanization-strategy.txt', levels: [3, 13, 50], boxes: 0 },
  { file: 'city-conference-speech-2022.txt', levels: [3, 9], boxes: 0 },
  { file: 'luoyang-decade-review.txt', levels: [7, 10], boxes: 0 },
])('counts the headings of $file as a reader does', ({ file, levels, boxes }) => {
  const { outline } = parse(readFileSync(join(corpusDir, file), 'utf8')).document;
  const counted = outline.filter(
    ({ kind, label }) =>
      kind === 'preface' || (label !== '' && (kind === 'heading' || kind === 'box')),
  );
  const isBox = counted.filter(({ kind }) => kind === 'box');
  const found = levels.map(
    (_, at) =>
      counted.filter(({ kind, level }) =>
        // A box stands below its section; both are counted with the sections.
        kind === 'box' ? at === 1 : level === at + 1,
      ).length,
  );
  expect({ levels: found, boxes: isBox.length }).toEqual({ levels, boxes });
});

test('joins the 46 torn sentences of one plan and none of the other', () => {
  const count = (file: string): number =>
    parse(readFileSync(join(corpusDir, file), 'utf8')).notes.filter(
      ({ kind }) => kind === 'joinedLines',
    ).length;
  expect(count('puyang-urbanization-plan-2021-2035-draft.md')).toBe(46);
  expect(count('hebi-urbanization-plan-2021-2035.txt')).toBe(0);
});

test.each([
  ...cases.map((name) => join(casesDir, name)),
  ...corpus.map((name) => join(corpusDir, name)),
])('covers every character of %s exactly once', (path) => {
  expectSound(readFileSync(path, 'utf8'));
});

const pieces = fc.constantFrom(
  '第一章',
  '第二节',
  '第三条',
  '一、',
  '（一）',
  '1.',
  '1.1',
  '（1）',
  '一是',
  '专栏1',
  '表1',
  '附件1',
  '附件：1.',
  '前　言',
  '目　录',
  '城镇化水平',
  '提高质量，',
  '城镇化。',
  '“人地钱”',
  '；',
  '：',
  '**',
  '*',
  '#',
  '## ',
  '\t',
  ' ',
  '　',
  '\n',
  '\n\n',
  '\r\n',
  '.....\t2',
  '序号',
  '1',
  '2',
  '100',
  '注：',
  '同志们：',
  '2022年6月30日',
  '发文字号: 鹤政[2022]15号',
  '[bookmark: _GoBack]',
  '<!-- x -->',
  '——',
  '\u0000',
  '\ud842\udfb7',
  '\ufeff',
  '推动城镇公共服务向乡村延伸，优先发展小城镇，补齐短板。加快建',
  '关于印发规划的通知',
);

test('covers every character of any text exactly once, and never throws', () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (source) => {
      expectSound(source);
    }),
    { numRuns: 1500 },
  );
});

test('covers a paragraph of a whole document whose headings follow one another at once', () => {
  const filler = '医疗机构确诊符合以下标准。'.repeat(300);
  expectSound(
    `一、肺结核：（一）痰检阳性；（二）痰检阴性：1. 两次。${filler}二、贫血：（一）1. 临床。`,
  );
});

test.each([
  {
    name: 'one line of 5 million characters',
    source: '城镇化是现代化的必由之路，'.repeat(400_000),
  },
  { name: 'nothing but cells', source: '\t1\n'.repeat(40_000) },
  { name: 'nothing but keys', source: '发布时间:'.repeat(40_000) },
  { name: 'nothing but torn lines', source: `${'提高城镇化质量，'.repeat(4)}加快\n`.repeat(4_000) },
])('reads $name in time that grows with its length', { timeout: 20_000 }, ({ source }) => {
  // Each of them would take minutes if some step looked back over the whole text.
  expect(parse(source).document.blocks.length).toBeGreaterThan(0);
});

function parse(source: string): ParsedDocument {
  return parseDocument(source, { format: 'txt' });
}

/** What holds for every document, whatever was received. */
function expectSound(source: string): void {
  const { document, notes } = parse(source);
  const spans = [...document.blocks, ...document.regions].map(({ span }) => span);
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  let at = 0;
  for (const span of inOrder) {
    expect(span.start).toBe(at);
    expect(span.end).toBeGreaterThan(span.start);
    at = span.end;
  }
  expect(at).toBe(source.length);
  const whole = { start: 0, end: source.length };
  for (const { span } of [...document.outline, ...notes]) expect(isInside(span, whole)).toBe(true);
  for (const [place, { parent }] of document.outline.entries()) {
    if (parent !== undefined) expect(parent).toBeLessThan(place);
  }
  for (const { span, cells, entry } of document.blocks) {
    for (const cell of cells ?? []) expect(isInside(cell.span, span)).toBe(true);
    if (entry !== undefined) expect(entry).toBeLessThan(document.outline.length);
  }
  for (const region of document.regions.filter(({ kind }) => kind === 'blank')) {
    expect(
      source
        .slice(region.span.start, region.span.end)
        .replaceAll(/[\s\u200b-\u200f\u2060\ufeff\u0085]/gu, ''),
    ).toBe('');
  }
}
