/**
 * What every candidate source must keep, whatever it is built on.
 */
import { expect, test } from 'vitest';
import { marksWithin } from '#lib/text/marks.ts';
import { drawSample, randomFrom } from '../draw-sample.ts';
import type { CandidateSource } from '../candidate-source.ts';
import { parseQuery } from '../parse-query.ts';
import { engineOver, readFiveTexts, type SampleText } from './five-texts.ts';
import { wholePage } from './library-of.ts';
import { oraclePattern, oracleSpans, oracleText, type OracleText } from './oracle.ts';

/** A passage as a source is given it. */
export type Offered = { readonly key: number; readonly skeleton: string };

/** Makes a source that holds the passages. */
export type MakeSource = (passages: readonly Offered[]) => CandidateSource;

/** Declares the tests of the suite for one source. */
export function testCandidateSource(make: MakeSource): void {
  const few = ['城镇化发展¶', '城市更新', '1+8□人人持证', '𠮷野¶家'];
  const offered = few.map((skeleton, key) => ({ key, skeleton }));

  test.each([
    { runs: ['城'], keys: [0, 1] },
    { runs: ['城镇化'], keys: [0] },
    { runs: ['1+8'], keys: [2] },
    { runs: ['展'], keys: [0] },
    { runs: ['𠮷野'], keys: [3] },
    { runs: ['城', '更新'], keys: [1] },
    { runs: ['没有'], keys: [] },
  ])('passages that hold $runs are among the candidates', ({ runs, keys }) => {
    const found = make(offered).candidates(runs) ?? offered.map(({ key }) => key);
    expect([...found]).toEqual(expect.arrayContaining(keys));
  });

  test('an estimate is never below the number of passages that hold the run', () => {
    expect(make(offered).estimate('城')).toBeGreaterThanOrEqual(2);
    expect(make(offered).estimate('没有')).toBe(0);
  });

  test('the engine over it finds in the five texts what a reading finds, 400 times', async () => {
    const texts = readFiveTexts();
    const source = make(texts.flatMap(offeredOf));
    const engine = await engineOver(texts, source);
    for (const query of drawFrom(texts, 400)) {
      const parsed = parseQuery(query, 'literal');
      if (parsed.kind === 'fault') continue;
      const { counts } = await engine.search(parsed.query, wholePage);
      expect(counts.hits, JSON.stringify(query)).toBe(countByReading(texts, query));
    }
  }, 120_000);
}

function offeredOf({ version, passages }: SampleText): Offered[] {
  const { firstKey } = version.passages;
  return passages.map(({ skeleton }, number) => ({ key: firstKey + number, skeleton }));
}

function drawFrom(texts: readonly SampleText[], count: number): string[] {
  const passages = texts.flatMap((sample) =>
    sample.passages.map(({ span }) => sample.text.slice(span.start, span.end)),
  );
  const random = randomFrom(40);
  return drawSample(passages, { size: count, seed: 40 }).map((passage) => {
    const at = random(passage.length);
    return passage.slice(at, at + 1 + random(10));
  });
}

const readings = new WeakMap<readonly SampleText[], OracleText[]>();

function countByReading(texts: readonly SampleText[], query: string): number {
  const pattern = oraclePattern(query);
  const read = readings.get(texts) ?? texts.flatMap(readPassages);
  readings.set(texts, read);
  return read.reduce((count, reading) => count + oracleSpans(reading, pattern).length, 0);
}

function readPassages({ passages, text, marks }: SampleText): OracleText[] {
  return passages.map(({ span }) => {
    const { softLines, bold } = marksWithin(marks, span);
    return oracleText(text.slice(span.start, span.end), [...softLines, ...bold]);
  });
}
