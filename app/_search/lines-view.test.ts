import { expect, test } from 'vitest';
import { readSearchView } from '#app/_ui/search-view.ts';
import { drawnAnew, linesHref, readLinesView } from './lines-view.ts';

const view = readSearchView({ q: '挂钩', without: 'number' });

test('lines are sorted by what follows, unless an order is asked for', () => {
  expect(readLinesView({}).sortBy).toEqual(['right1']);
  expect(readLinesView({ sortBy: ['left1', '', 'place'] }).sortBy).toEqual(['left1', 'place']);
  expect(readLinesView({ sortBy: 'left2,place' }).sortBy).toEqual(['left2', 'place']);
  expect(readLinesView({ sortBy: 'none' }).sortBy).toEqual([]);
});

test('what is not understood counts as not said', () => {
  const lines = readLinesView({ window: '-1', group: 'up', near: '1e9', sample: 'x', from: '-3' });
  expect(lines).toEqual(readLinesView({}));
});

test('a key stands once, and three keys are enough', () => {
  const sortBy = ['left1', 'left1', 'left2', 'place', 'date'];
  expect(readLinesView({ sortBy }).sortBy).toEqual(['left1', 'left2', 'place']);
});

test('the usual way needs no words in the address', () => {
  expect(linesHref(view, readLinesView({}))).toBe(
    `/?q=${encodeURIComponent('挂钩')}&without=number&view=lines`,
  );
});

test('an address written is read back as it was', () => {
  const lines = readLinesView({
    window: 'sentence',
    sortBy: 'left1,place',
    group: 'left',
    near: '10',
    sample: '50',
    seed: '7',
    from: '100',
  });
  const { searchParams } = new URL(linesHref(view, lines), 'http://localhost');
  expect(readLinesView(Object.fromEntries(searchParams))).toEqual(lines);
});

test('a new sample begins at its first line', () => {
  const lines = readLinesView({ sample: '50', seed: '999999', from: '100' });
  expect(drawnAnew(lines)).toMatchObject({ seed: 1, from: 0, sample: 50 });
});
