import { expect, test } from 'vitest';
import { sayIn } from '#lib/message/say-in.ts';
import { chartOfPhrase } from './chart-of-phrase.ts';
import type { PhraseReading } from './phrases/phrase-model.ts';

const say = sayIn('zh-CN');
const summaries = [
  { documentId: 'a', year: '2019' },
  { documentId: 'b', year: '2021' },
  { documentId: 'c', year: null },
];

test('a year in which nobody says it stands empty, and what has no year is told', () => {
  const chart = chartOfPhrase(reading([['15分钟生活圈', { a: 1, b: 4, c: 2 }]]), {
    summaries,
    say,
  });
  expect(chart.categories).toEqual(['2019', '2020', '2021']);
  expect(chart.series).toEqual([{ name: '15分钟生活圈', values: [1, 0, 4] }]);
  expect(chart.note).toBe('共7处；没有年份的1篇不在图中。');
});

test('wordings are stacked; beyond six they are one', () => {
  const many = Array.from({ length: 8 }, (_, at) => [`写法${String(at)}`, { b: 1 }] as const);
  const { series } = chartOfPhrase(reading(many), { summaries, say });
  expect(series.map(({ name }) => name)).toEqual([
    ...many.slice(0, 5).map(([name]) => name),
    '其余3项',
  ]);
  expect(series.at(-1)?.values).toEqual([3]);
});

function reading(
  wordings: readonly (readonly [string, Readonly<Record<string, number>>])[],
): Pick<PhraseReading, 'phrase' | 'byVariant'> {
  const variants = wordings.map(([text]) => ({ key: text, text }));
  const counts = wordings.map(([text, own]) => [text, new Map(Object.entries(own))] as const);
  const occurrences = counts.flatMap(([, own]) => [...own.values()]).reduce((a, b) => a + b, 0);
  const documentIds = [...new Set(counts.flatMap(([, own]) => [...own.keys()]))];
  const phrase = { text: wordings[0]?.[0] ?? '', variants, occurrences, documentIds };
  return { phrase: phrase as unknown as PhraseReading['phrase'], byVariant: new Map(counts) };
}
