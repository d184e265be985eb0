import { expect, test } from 'vitest';
import { alignTexts } from './align-texts.ts';
import { closeUp } from './close-up.ts';
import { hiddenSign } from './matching-text.ts';

test.each([
  {
    name: 'one character replaced stays a pair',
    window: '要重点突破',
    region: '并要率先突破',
    from: [1, 2, 3, 4, 5],
  },
  {
    name: 'a missing character has no counterpart',
    window: '甲乙丙丁',
    region: '甲乙丁',
    from: [0, 1, -1, 2],
  },
  {
    name: 'a new character is passed over',
    window: '甲乙丙丁',
    region: '甲乙新丙丁',
    from: [0, 1, 3, 4],
  },
  { name: 'figures are pairs', window: '达到12%', region: '达到98%', from: [0, 1, 2, 3, 4] },
  {
    name: 'a redaction stands for the whole name',
    window: '在鹤壁市召开',
    region: `在${hiddenSign}召开`,
    from: [0, 1, 1, 1, 2, 3],
  },
])('$name', ({ window, region, from }) => {
  expect([...(alignTexts(window, region)?.from ?? [])]).toEqual(from);
});

test('a redaction of ours takes all that it hid', () => {
  const laid = alignTexts(`会议在${hiddenSign}召开并部署`, '会议在鹤壁市召开并部署');
  expect([laid?.from[3], laid?.to[3]]).toEqual([3, 6]);
});

test('what would cost more than is left is not compared', () => {
  expect(alignTexts('甲乙丙丁', '戊己庚辛', { cells: 3 })).toBeUndefined();
});

test.each([
  {
    name: 'dropped before',
    home: '；（四）甲甲；（五）乙乙；',
    region: '；（五）乙乙；',
    quote: '（五）乙乙；',
  },
  {
    name: 'dropped behind',
    home: '加快甲甲。加快乙乙。',
    region: '加快乙乙。',
    quote: '加快乙乙。',
  },
  {
    name: 'put in before',
    home: '；（五）乙乙；',
    region: '；（四）甲甲；（五）乙乙；',
    quote: '（五）乙乙；',
  },
])('what was $name does not tear a quotation', ({ home, region, quote }) => {
  const start = home.indexOf(quote);
  const window = { text: home, quote: { start, end: start + quote.length } };
  const laid = alignTexts(home, region);
  if (laid === undefined) throw new Error('there was no budget');
  closeUp(window, region, laid);
  const place = region.indexOf(quote);
  expect([...laid.from.slice(start, start + quote.length)]).toEqual(
    Array.from({ length: quote.length }, (_, at) => place + at),
  );
});
