import { expect, test } from 'vitest';
import type { Facts } from '#lib/document/model.ts';
import type { GivenFact, GivenOrigin } from '#db/library/model.ts';
import { levelOfPlace } from './level-of-place.ts';
import { mergeFacts } from './merge-facts.ts';

test('a person beats the command line, that the manifest, that the header, that a guess', () => {
  const header: Facts = { genre: { value: '标题', origin: 'header', span: undefined } };
  const layers = [
    given('genre', 'manifest', '清单'),
    given('genre', 'commandLine', '命令'),
    given('genre', 'hand', '手'),
  ];
  const values = [0, 1, 2, 3].map((count) => merge(layers.slice(0, count), header).genre);
  expect(values).toEqual(['标题', '清单', '命令', '手']);
});

test('an inferred value stays a guess beside the facts', () => {
  const guess = { ...given('year', 'inferred', '2022'), evidence: '党的二十大' };
  const facts = merge([guess], {});
  expect(facts.year).toBeUndefined();
  expect(facts.guesses).toEqual({ year: { value: '2022', evidence: '党的二十大' } });
});

test('the year is that of a date, and a given date beats a year of the header', () => {
  const header: Facts = { year: { value: '2021', origin: 'header', span: undefined } };
  const facts = merge([given('issuedOn', 'manifest', '2022-06-30')], header);
  expect(facts.year).toBe('2022');
  expect(facts.origins['year']).toBe('given');
});

test('without any title the file name stands in, as a guess', () => {
  const facts = merge([], {});
  expect(facts).toMatchObject({ title: '某市 规划', titleIsGiven: false });
  expect(facts.origins['title']).toBe('guess');
});

test.each([
  { place: '全国', level: '国家' },
  { place: '河南省', level: '省' },
  { place: '北京市', level: '省' },
  { place: '新疆维吾尔自治区', level: '省' },
  { place: '河南省/鹤壁市', level: '市' },
  { place: '河南省/郑州市/巩义市', level: '县' },
  { place: '河南省/鹤壁市/淇县', level: '县' },
  { place: '北京市/海淀区', level: '县' },
  { place: '河南省/鹤壁市/淇县/朝歌街道', level: '乡' },
  { place: '河南省/原文隐去', level: undefined },
])('$place stands at the level $level', ({ place, level }) => {
  expect(levelOfPlace(place)).toBe(level);
});

function given(field: string, origin: GivenOrigin, value: string): GivenFact {
  return { field, origin, value, evidence: undefined };
}

function merge(facts: readonly GivenFact[], header: Facts) {
  const source = '市级/某市 规划.txt';
  return mergeFacts({ given: facts, header, status: undefined, source, isRedacted: false });
}
