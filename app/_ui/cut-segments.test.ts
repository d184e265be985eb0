import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSegments, type Layer } from './cut-segments.ts';

function texts(text: string, start: number, layers: readonly Layer[]): string[] {
  return cutSegments(text, start, layers).map((segment) => segment.text);
}

test('cuts a hit out of its sentence', () => {
  const segments = cutSegments('落实“人地钱”挂钩政策。', 100, [
    { kind: 'hit', span: { start: 102, end: 109 } },
  ]);
  expect(segments.map(({ text, layers }) => [text, layers.length])).toEqual([
    ['落实', 0],
    ['“人地钱”挂钩', 1],
    ['政策。', 0],
  ]);
});

test('cuts where two layers overlap, and names both on the common part', () => {
  const segments = cutSegments('加快构建人地挂钩机制', 0, [
    { kind: 'annotation', span: { start: 0, end: 8 } },
    { kind: 'hit', span: { start: 4, end: 10 } },
  ]);
  expect(segments.map(({ text, layers }) => [text, layers.map(({ kind }) => kind)])).toEqual([
    ['加快构建', ['annotation']],
    ['人地挂钩', ['annotation', 'hit']],
    ['机制', ['hit']],
  ]);
});

test('a layer that begins before the text and ends after it covers all of it', () => {
  expect(texts('人地钱', 10, [{ kind: 'hit', span: { start: 0, end: 99 } }])).toEqual(['人地钱']);
});

test('an empty layer and one elsewhere cut nothing', () => {
  const layers = [
    { kind: 'hit', span: { start: 11, end: 11 } },
    { kind: 'hit', span: { start: 13, end: 20 } },
    { kind: 'hit', span: { start: 2, end: 10 } },
  ];
  expect(texts('人地钱', 10, layers)).toEqual(['人地钱']);
});

test('an empty text has no segments', () => {
  expect(cutSegments('', 5, [])).toEqual([]);
});

const anyLayer = fc
  .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 30 }))
  .map(([start, length]) => ({ kind: 'hit', span: { start, end: start + length } }));

test('segments put together are the source, and each knows exactly the layers on it', () => {
  const cases = fc.tuple(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.nat({ max: 30 }),
    fc.array(anyLayer, { maxLength: 12 }),
  );
  fc.assert(
    fc.property(cases, ([text, start, layers]) => {
      const segments = cutSegments(text, start, layers);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const { text: part, span, layers: on } of segments) {
        expect(text.slice(span.start - start, span.end - start)).toBe(part);
        for (let unit = span.start; unit < span.end; unit += 1) {
          const expected = layers.filter((l) => l.span.start <= unit && unit < l.span.end);
          expect(on).toEqual(expected);
        }
      }
    }),
    { numRuns: 500 },
  );
});
