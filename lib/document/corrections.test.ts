import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sliceSpan } from '#lib/text/span.ts';
import type { Correction, CorrectionChange } from './correction.ts';
import { parseDocument } from './parse-document.ts';
import { findQuotation, quoteStart } from './quotation.ts';

const hebi = readFileSync(
  join(import.meta.dirname, '../../corpus/hebi-urbanization-plan-2021-2035.txt'),
  'utf8',
);

const plan = [
  '某市规划',
  '一、总体要求',
  '坚持以人民为中心。',
  '发展基础',
  '全市常住人口城镇化率达到百分之六十，城镇体系不断完善。',
  '二、主要任务',
  '（一）优化布局',
  '推进县城建设，补齐短板弱项，提升综合承载能力，形成以城带乡',
  '的发展格局，促进融合。',
].join('\n');

test('a line becomes a heading, and what follows belongs to it', () => {
  const parsed = parse(plan, [on('发展基础', { kind: 'entry', as: 'heading', level: 2 })]);
  expect(outlineOf(parsed)).toEqual([
    '1 heading 一、总体要求',
    '2 heading 发展基础',
    '1 heading 二、主要任务',
    '2 heading （一）优化布局',
  ]);
  expect(blocksBelow(parsed, plan, '发展基础')).toEqual([
    '发展基础',
    '全市常住人口城镇化率达到百分之六十，城镇体系不断完善。',
  ]);
  expect(parsed.orphans).toEqual([]);
  expect(parsed.notes).toContainEqual(
    expect.objectContaining({ kind: 'corrected', text: '发展基础' }),
  );
});

test('a heading becomes a paragraph, and its section closes up', () => {
  const parsed = parse(plan, [on('（一）优化布局', { kind: 'block', as: 'paragraph' })]);
  expect(outlineOf(parsed)).not.toContain('2 heading （一）优化布局');
  expect(blocksBelow(parsed, plan, '二、主要任务')).toContain('（一）优化布局');
});

test('a heading changes its level, and the others keep theirs', () => {
  const text = '一、要求\n加快。\n二、任务\n推进。\n三、保障\n落实。';
  const parsed = parse(text, [on('二、任务', { kind: 'entry', as: 'heading', level: 2 }, text)]);
  expect(outlineOf(parsed)).toEqual([
    '1 heading 一、要求',
    '2 heading 二、任务',
    '1 heading 三、保障',
  ]);
});

test('a heading becomes a box, and what follows its items', () => {
  const parsed = parse(plan, [on('发展基础', { kind: 'entry', as: 'box', level: 2 })]);
  const item = parsed.document.blocks.find((block) =>
    sliceSpan(plan, block.span).startsWith('全市'),
  );
  expect(item?.kind).toBe('boxItem');
});

test('lines are joined and parted where a person says so', () => {
  const from = '的发展格局';
  const known = parse(plan, []).document.blocks.length;
  const parted = parse(plan, [on(from, { kind: 'break', as: 'hard' })]);
  const joined = parse(plan, [on(from, { kind: 'break', as: 'soft' })]);
  expect(new Set([parted.document.blocks.length, joined.document.blocks.length])).toEqual(
    new Set([known, known === parted.document.blocks.length ? known - 1 : known + 1]),
  );
  const line = '形成以城带乡\n的发展格局';
  expect(joined.document.blocks.some(({ span }) => sliceSpan(plan, span).includes(line))).toBe(
    true,
  );
  expect(parted.document.blocks.some(({ span }) => sliceSpan(plan, span).includes(line))).toBe(
    false,
  );
});

test('the lost columns of the row 易涝点消除率 are assigned by hand, one cell after the other', () => {
  const row = rowOf(hebi, []);
  expect(row.cells?.map(({ column }) => column)).toEqual([0, 1, undefined, undefined, undefined]);
  const [, , third, fourth, fifth] = row.cells ?? [];
  if (third === undefined || fourth === undefined || fifth === undefined)
    throw new Error('no cells');
  const first = at(third.span.start, third.span.end, { kind: 'cell', column: 3 });
  const second = at(fourth.span.start, fourth.span.end, { kind: 'cell', column: 4 });
  expect(rowOf(hebi, [first]).cells?.map(({ column }) => column)).toEqual([
    0,
    1,
    3,
    undefined,
    undefined,
  ]);
  const last = at(fifth.span.start, fifth.span.end, { kind: 'cell', column: 5 });
  expect(rowOf(hebi, [first, second, last]).cells?.map(({ column }) => column)).toEqual([
    0, 1, 3, 4, 5,
  ]);
  const notes = parse(hebi, [first, second, last]).notes.filter(
    ({ kind }) => kind === 'unassignedCells',
  );
  expect(notes).toHaveLength(2);
});

test('columns in falling order are not taken, and the correction is an orphan', () => {
  const cell = rowOf(hebi, []).cells?.[3];
  if (cell === undefined) throw new Error('no cell');
  const wrong = at(cell.span.start, cell.span.end, { kind: 'cell', column: 1 });
  expect(parse(hebi, [wrong]).orphans).toEqual([wrong.correctionId]);
});

test('of two corrections of one line the later counts, and none is an orphan', () => {
  const first = on('发展基础', { kind: 'entry', as: 'heading', level: 2 });
  const second = on('发展基础', { kind: 'block', as: 'note' });
  const parsed = parse(plan, [first, { ...second, correctionId: 'later' }]);
  expect(outlineOf(parsed)).not.toContain('2 heading 发展基础');
  expect(parsed.orphans).toEqual([]);
});

test('a correction finds its words in a new version, and is an orphan where they are gone', () => {
  const correction = on('发展基础', { kind: 'entry', as: 'heading', level: 2 });
  const renewed = plan.replace('某市规划', '某市新型城镇化规划（印发稿）');
  expect(outlineOf(parse(renewed, [correction]))).toContain('2 heading 发展基础');
  const gone = parse(plan.replace('发展基础\n', ''), [correction]);
  expect(gone.orphans).toEqual([correction.correctionId]);
});

test('words that stand in two like places are not found', () => {
  const quotation = quoteStart('甲\n加快推进改革\n乙', { start: 2, end: 8 });
  expect(findQuotation('甲\n加快推进改革\n乙', quotation)).toEqual({ start: 2, end: 8 });
  const twice = '前言\n甲\n加快推进改革\n乙\n丙\n甲\n加快推进改革\n乙';
  expect(findQuotation(twice, quotation)).toBeUndefined();
});

test('corrections leave no character out and none twice', () => {
  const changes: CorrectionChange[] = [
    { kind: 'entry', as: 'heading', level: 1 },
    { kind: 'entry', as: 'box', level: 3 },
    { kind: 'entry', as: 'article', level: 2 },
    { kind: 'block', as: 'paragraph' },
    { kind: 'block', as: 'boxItem' },
    { kind: 'break', as: 'soft' },
    { kind: 'break', as: 'hard' },
    { kind: 'row', as: 'tableHead' },
  ];
  const { blocks } = parse(hebi, []).document;
  const choice = fc.record({
    block: fc.integer({ min: 0, max: blocks.length - 1 }),
    change: fc.constantFrom(...changes),
  });
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 6 }), (chosen) => {
      const corrections = chosen.map(({ block, change }) => {
        const { start, end } = blocks[block]?.span ?? { start: 0, end: 1 };
        return at(start, end, change);
      });
      const { document } = parse(hebi, corrections);
      const spans = [...document.blocks, ...document.regions].map(({ span }) => span);
      let end = 0;
      for (const span of spans.sort((a, b) => a.start - b.start)) {
        expect(span.start).toBe(end);
        ({ end } = span);
      }
      expect(end).toBe(hebi.length);
    }),
    { numRuns: 25 },
  );
});

function parse(text: string, corrections: readonly Correction[]) {
  return parseDocument(text, { format: 'txt', corrections });
}

function on(words: string, change: CorrectionChange, text = plan): Correction {
  const start = text.indexOf(words);
  return {
    correctionId: words,
    quotation: quoteStart(text, { start, end: start + words.length }),
    change,
  };
}

function at(start: number, end: number, change: CorrectionChange): Correction {
  return {
    correctionId: `${start} ${change.kind}`,
    quotation: quoteStart(hebi, { start, end }),
    change,
  };
}

function outlineOf({ document }: ReturnType<typeof parse>): string[] {
  return document.outline.map(
    ({ level, kind, label, heading }) => `${level} ${kind} ${label}${heading}`,
  );
}

function blocksBelow({ document }: ReturnType<typeof parse>, text: string, name: string): string[] {
  const entry = document.outline.findIndex(({ label, heading }) => label + heading === name);
  return document.blocks
    .filter((block) => block.entry === entry)
    .map(({ span }) => sliceSpan(text, span));
}

function rowOf(text: string, corrections: readonly Correction[]) {
  const row = parse(text, corrections).document.blocks.find(
    ({ kind, span }) => kind === 'tableRow' && sliceSpan(text, span).includes('易涝点'),
  );
  if (row === undefined) throw new Error('no row');
  return row;
}
