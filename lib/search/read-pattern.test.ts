import { expect, test } from 'vitest';
import { maxReadings, readPattern } from './read-pattern.ts';

/** Runs with what stands between them: `15分钟<0-8>圈`. */
function patternsOf(word: string): string[] {
  const reading = readPattern(word);
  if (reading.kind === 'tooMany') return [`too many: ${String(reading.readings)}`];
  return reading.wordings.map(({ runs, joints }) =>
    runs
      .map((run, index) => {
        const joint = joints[index - 1];
        if (joint === undefined) return run;
        return joint.kind === 'gap'
          ? `<${String(joint.min)}-${String(joint.max)}>${run}`
          : `<break>${run}`;
      })
      .join(''),
  );
}

test.each([
  ['人地钱', ['人地钱']],
  ['15分钟*圈', ['15分钟<0-8>圈', '15分钟<break>圈']],
  ['覆盖?达', ['覆盖<1-1>达', '覆盖¶达']],
  ['甲??乙', ['甲<2-2>乙', '甲¶乙']],
  ['以…为核心', ['以<0-300>为核心', '以...为核心']],
  ['{加快,大力}推进', ['加快推进', '大力推进', '{加快,大力}推进']],
  ['{加快、大力}推进', ['加快推进', '大力推进', '{加快大力}推进']],
  ['\\*户籍', ['□户籍']],
  ['\\*\\*户籍', ['□户籍']],
  ['\\?户籍', ['¶户籍']],
  ['□分钟', ['□分钟']],
  ['*户籍*', ['户籍', '户籍']],
])('%s is looked for as %j', (word, patterns) => {
  expect(patternsOf(word)).toEqual(patterns);
});

test('more combinations than can be looked for are named', () => {
  const word = '{a,b,c,d}'.repeat(4);
  expect(patternsOf(word)).toEqual([`too many: ${String(4 ** 4)}`]);
  expect(4 ** 4).toBeGreaterThan(maxReadings);
});
