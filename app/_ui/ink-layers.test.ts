import { expect, test } from 'vitest';
import { noMarks } from '#lib/text/marks.ts';
import { cutSegments } from './cut-segments.ts';
import { inkLayers, type InkSource } from './ink-layers.ts';

function plain(text: string): InkSource {
  return { text, marks: noMarks, regions: [] };
}

/** What a reader sees: hidden parts left out, bold in 【】, redactions in 〔〕. */
function seen(source: InkSource): string {
  const { text } = source;
  return cutSegments(text, 0, inkLayers(source, { start: 0, end: text.length }))
    .map(({ text: part, layers }) => {
      const kinds = layers.map(({ kind }) => kind);
      if (kinds.includes('hidden')) return '';
      if (kinds.includes('redaction')) return `〔${part}〕`;
      return kinds.includes('bold') ? `【${part}】` : part;
    })
    .join('');
}

test('bold is shown bold, without its stars', () => {
  const source = plain('**提升能力。**重点提升');
  const bold = [
    { start: 0, end: 2 },
    { start: 7, end: 9 },
  ];
  expect(seen({ ...source, marks: { softLines: [], bold } })).toBe('【提升能力。】重点提升');
});

test('a star that is not bold stands for something taken out', () => {
  expect(seen(plain('在*市委**工作会上'))).toBe('在〔*〕市委〔**〕工作会上');
});

test('a line break inside a sentence is not seen', () => {
  const source = plain('北部跨区\n域协同');
  const softLines = [{ start: 4, end: 5 }];
  expect(seen({ ...source, marks: { softLines, bold: [] } })).toBe('北部跨区域协同');
});

test('page furniture inside a paragraph is not seen', () => {
  const regions = [{ kind: 'pageFurniture' as const, span: { start: 4, end: 9 } }];
  expect(seen({ ...plain('北部跨区—12—\n域协同'), regions })).toBe('北部跨区域协同');
});

test('the spaces of an indent are not seen, those inside the text are', () => {
  expect(seen(plain('　　专栏4  生活圈'))).toBe('专栏4  生活圈');
});

test('stars without a partner embolden nothing', () => {
  const bold = [{ start: 0, end: 2 }];
  expect(seen({ ...plain('**提升能力'), marks: { softLines: [], bold } })).toBe('提升能力');
});

test('a character that turns the writing around is named', () => {
  const text = '甲\u202E乙\u202C丙';
  const layers = inkLayers(plain(text), { start: 0, end: 5 });
  expect(layers).toEqual([
    { kind: 'control', span: { start: 1, end: 2 } },
    { kind: 'control', span: { start: 3, end: 4 } },
  ]);
});

test('a lead is bold', () => {
  const layers = inkLayers(plain('提升能力。重点'), { start: 0, end: 7 }, { start: 0, end: 5 });
  expect(layers).toEqual([{ kind: 'bold', span: { start: 0, end: 5 } }]);
});
