import { expect, test } from 'vitest';
import { linkTexts } from './link-texts.ts';
import { prepareText } from './prepare-text.ts';
import {
  readAlignments,
  readFalseFriends,
  readJudgedLinks,
  readOtherWords,
} from './testing/judged-cases.ts';
import { bestByContainment, macroF1, measureCases, recallAt } from './testing/measure-cases.ts';
import { measureDifferences } from './testing/measure-differences.ts';
import { readSampleTexts } from './testing/sample-texts.ts';

const texts = new Map(
  [...readSampleTexts()].map(([documentId, text]) => [documentId, prepareText(text)] as const),
);
const outcomes = measureCases(texts, readAlignments());

function textOf(documentId: string) {
  const text = texts.get(documentId);
  if (text === undefined) throw new Error(`No text ${documentId}`);
  return text;
}

const henan = textOf('henan-urbanization-strategy');
const hebi = textOf('hebi-urbanization-plan-2021-2035');
const puyang = textOf('puyang-urbanization-plan-2021-2035-draft');

test('finds what corresponds to a quotation, in both directions', () => {
  expect(recallAt(outcomes, 1)).toBeGreaterThanOrEqual(0.86);
  expect(recallAt(outcomes, 5)).toBeGreaterThanOrEqual(0.97);
});

const shared = 0.1; // Of the pairs of characters: below, two wordings have hardly a word in common.

test('finds it, too, where the two share hardly a word', () => {
  const low = outcomes.filter(({ jaccard }) => jaccard < shared);
  expect(recallAt(low, 5)).toBeGreaterThanOrEqual(0.85);
});

test('finds other words for one task in either half of what was read side by side', () => {
  const other = readOtherWords();
  for (const half of [0, 1]) {
    const found = measureCases(
      texts,
      other.filter((_, at) => at % 2 === half),
    );
    const low = found.filter(({ jaccard }) => jaccard < shared);
    expect(low.length).toBeGreaterThan(25);
    expect(recallAt(low, 5)).toBeGreaterThanOrEqual(0.78);
  }
});

test('names relations better than containment does with the best of all thresholds', () => {
  expect(macroF1(outcomes)).toBeGreaterThan(bestByContainment(outcomes));
});

test('takes no false friend for the same, and at most one for a variant', () => {
  const called = measureCases(texts, readFalseFriends()).map((outcome) => outcome.called);
  expect(called.filter((relation) => relation === 'same')).toEqual([]);
  expect(called.filter((relation) => relation === 'variant').length).toBeLessThanOrEqual(1);
});

test('links two plans so that a person agrees', () => {
  const links = linkTexts(hebi, puyang).units.filter(({ isReciprocal }) => isReciprocal);
  const keyOf = (left: number, right: number) => `${String(left)} ${String(right)}`;
  const found = new Set(
    links.map(({ left, right }) =>
      keyOf(hebi.units[left]?.span.start ?? -1, puyang.units[right]?.span.start ?? -1),
    ),
  );
  const judged = readJudgedLinks().filter((link) =>
    found.has(keyOf(link.left.start, link.right.start)),
  );
  expect(links.length).toBeGreaterThanOrEqual(150);
  expect(judged.length).toBeGreaterThanOrEqual(48);
  expect(judged.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(45);
});

test.each([
  ['宜居城市', '宜居城市', '宜居城市'],
  ['可靠的韧性城市', '灵敏的韧性城市', '灵敏韧性城市'],
  ['创新城市', '活力的创新城市', '创新活力城市'],
  ['智慧城市', '高效的智慧城市', '智慧城市'],
  ['绿色城市', '生态城市', '绿色城市'],
  ['人文城市', '人文城市', '人文城市'],
])('sections on %s, %s and %s are each other’s nearest', (...ends) => {
  const all = [henan, hebi, puyang] as const;
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const placeOf = (at: 0 | 1 | 2) =>
      all[at].sections.findIndex(({ heading }) => heading.endsWith(ends[at]));
    const link = linkTexts(all[a], all[b]).sections.find(({ left }) => left === placeOf(a));
    expect(link).toMatchObject({ right: placeOf(b), isReciprocal: true });
  }
});

test('shows differences in few pieces, without islands, and keeps what can be kept', () => {
  const figures = measureDifferences(readAlignments());
  expect(figures.hunks).toBeLessThanOrEqual(2);
  expect(figures.islands).toBeLessThanOrEqual(0.05);
  expect(figures.keptOfLongest).toBeGreaterThanOrEqual(0.9);
  expect(figures.mostKeptInWhole).toBeLessThan(0.35);
});
