import { expect, test } from 'vitest';
import { applyDecisions, type CountTogether } from './apply-decisions.ts';
import type { Decision } from './decision.ts';
import type { Phrase, Variant } from './model.ts';

const phrases = [
  phraseOf('四水同治', ['四水共治']),
  phraseOf('“放管服”改革', ['放管服']),
  phraseOf('海绵城市', []),
];
const countTogether: CountTogether = (keys) => ({
  occurrences: keys.length * 10,
  documentIds: [...keys],
});

test('without decisions nothing is different, and nothing is counted again', () => {
  const decided = applyDecisions(phrases, [], () => {
    throw new Error('counted');
  });
  expect(decided).toMatchObject(phrases);
  expect(decided.every(({ standing }) => standing === 'found')).toBe(true);
});

test('a phrase is accepted or refused in any of its writings', () => {
  expect(told(['accept', '海绵 城市'], ['reject', '四水同治'])).toEqual([
    '四水同治=四水共治 rejected 2',
    '“放管服”改革=放管服 found 2',
    '海绵城市 accepted 1',
  ]);
});

test('a variant that is refused leaves its phrase, which is counted without it', () => {
  expect(told(['reject', '放管服'])).toEqual([
    '四水同治=四水共治 found 2',
    '“放管服”改革 found 10',
    '放管服 rejected 10',
    '海绵城市 found 1',
  ]);
});

test('what is split off stands behind the phrase it was found with, and can be told of it', () => {
  const [, apart] = applied(['split', '四水共治']);
  expect(apart).toMatchObject({ key: '四水共治', related: ['四水同治'], family: '' });
  expect(apart?.variants).toMatchObject([{ kind: 'itself' }]);
});

test('a merged phrase brings its variants along, and all are counted together', () => {
  expect(told(['merge', '“放管服”改革', '四水同治'])).toEqual([
    '四水同治=四水共治=“放管服”改革=放管服 found 40',
    '海绵城市 found 1',
  ]);
});

test('one variant alone can be moved to another phrase', () => {
  expect(told(['merge', '四水共治', '海绵城市'])).toEqual([
    '四水同治 found 10',
    '“放管服”改革=放管服 found 2',
    '海绵城市=四水共治 found 20',
  ]);
});

test('mergers lead on; where they lead in a circle, or nowhere, nothing moves', () => {
  expect(told(['merge', '四水同治', '海绵城市'], ['merge', '海绵城市', '放管服'])).toEqual([
    '“放管服”改革=放管服=四水同治=四水共治=海绵城市 found 50',
  ]);
  const circle = told(['merge', '四水同治', '海绵城市'], ['merge', '海绵城市', '四水同治']);
  expect(circle).toHaveLength(3);
  expect(told(['merge', '海绵城市', '没有这个提法'])).toHaveLength(3);
  expect(told(['merge', '海绵城市', '海绵城市'])).toHaveLength(3);
});

test('a name and a note belong to the phrase; what a person added comes first', () => {
  const decided = applied(
    ['add', '海绵城市'],
    ['rename', '四水同治', '四水同治（河南）'],
    ['note', '四水共治', '“共治”只见于初稿'],
  );
  expect(decided.map(({ text }) => text)).toEqual(['海绵城市', '四水同治（河南）', '“放管服”改革']);
  expect(decided[1]).toMatchObject({ key: '四水同治', note: '“共治”只见于初稿' });
});

test('of two decisions about the same matter the last one counts', () => {
  expect(told(['reject', '海绵城市'], ['accept', '海绵城市']).at(-1)).toBe('海绵城市 accepted 1');
});

type Said = readonly [kind: Decision['kind'], wording: string, value?: string];

function applied(...said: readonly Said[]) {
  const decisions = said.map(([kind, wording, value = '']) => ({ kind, wording, value }));
  return applyDecisions(phrases, decisions, countTogether);
}

function told(...said: readonly Said[]): string[] {
  return applied(...said).map(
    ({ variants, standing, occurrences }) =>
      `${variants.map(({ text }) => text).join('=')} ${standing} ${String(occurrences)}`,
  );
}

function phraseOf(text: string, others: readonly string[]): Phrase {
  const variants = [text, ...others].map(variantOf);
  const documentIds = ['甲'];
  return {
    ...{ key: variants[0]?.key ?? '', text, type: 'quoted', family: '某族', variants },
    ...{ related: [], occurrences: variants.length, documentIds },
  };
}

function variantOf(text: string, at: number): Variant {
  const key = text.replaceAll(/[“”]/gu, '');
  const counts = { occurrences: 1, quoted: 0, documentIds: ['甲'] };
  return { key, text, kind: at === 0 ? 'itself' : 'character', ...counts };
}
