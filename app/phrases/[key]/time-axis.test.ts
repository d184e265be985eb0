import { expect, test } from 'vitest';
import { orderSayers } from '#lib/phrase/order-sayers.ts';
import { timeAxis } from './time-axis.ts';

const sayersOf = (...dates: readonly string[]) =>
  orderSayers(dates.map((date, at) => ({ documentId: String(at), date }))).sayers;

test('a year is told by its quarters, a month is a twelfth of it, a day a point', () => {
  const sayers = sayersOf('2022-04', '2022-06-30');
  const axis = timeAxis(sayers);
  expect(axis?.ticks.map(({ name }) => name)).toEqual(['2022-01', '04', '07', '10']);
  expect(sayers.map(({ days }) => days && axis?.placeOf(days))).toEqual(
    [
      { at: 24.7, width: 8.4 },
      { at: 49.3, width: 0.3 },
    ].map((place) => ({ at: place.at, width: expect.closeTo(place.width, 0) as number })),
  );
});

test('many years are told by a few of them', () => {
  expect(timeAxis(sayersOf('1990', '2022-04'))?.ticks.length).toBeLessThanOrEqual(8);
});

test('without any date there is no axis', () => {
  expect(timeAxis(sayersOf('', '近日'))).toBeUndefined();
});
