import { expect, test } from 'vitest';
import { arrangeRow, columnCount } from './arrange-row.ts';

function cell(column: number | undefined) {
  return { column, span: { start: 0, end: 1 } };
}

function shape(columnsOfCells: readonly (number | undefined)[], columns: number): string[] {
  return arrangeRow(columnsOfCells.map(cell), columns).map((place) =>
    place.kind === 'cell' ? 'cell' : `${place.kind} ${place.columns}`,
  );
}

test('cells stand in their columns', () => {
  expect(shape([0, 1, 2], 3)).toEqual(['cell', 'cell', 'cell']);
});

test('a column without a cell stays empty', () => {
  expect(shape([0, 3], 5)).toEqual(['cell', 'empty 2', 'cell', 'empty 1']);
});

test('cells of unknown columns share the columns they could belong to', () => {
  expect(shape([0, 1, undefined, undefined, 5], 6)).toEqual([
    'cell',
    'cell',
    'unassigned 3',
    'cell',
  ]);
});

test('a row of which nothing is known is one place', () => {
  expect(shape([undefined, undefined], 4)).toEqual(['unassigned 4']);
});

test('a table has as many columns as its widest certain row', () => {
  expect(
    columnCount([
      [cell(0), cell(5)],
      [cell(undefined), cell(undefined), cell(undefined)],
    ]),
  ).toBe(6);
});
