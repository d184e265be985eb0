import { expect, test } from 'vitest';
import { readSearchView, searchHref } from './search-view.ts';

test('reads a query and what it is narrowed by', () => {
  const view = readSearchView({
    q: ' 海绵城市 ',
    mode: 'literal',
    place: ['鹤壁市', '濮阳市'],
    year: '2022',
    sort: 'date',
  });
  expect(view).toEqual({
    q: '海绵城市',
    mode: 'literal',
    filter: { place: ['鹤壁市', '濮阳市'], year: ['2022'], genre: [] },
    sort: 'date',
    set: undefined,
    without: [],
    show: 'documents',
    cursor: undefined,
  });
});

test('takes the first of several queries, and the usual way where a word is unknown', () => {
  expect(readSearchView({ q: ['放管服', '多规合一'], mode: 'magic', sort: '' })).toMatchObject({
    q: '放管服',
    mode: 'parsed',
    sort: 'text',
  });
});

test('an address without anything asks for nothing', () => {
  expect(readSearchView({})).toMatchObject({ q: '', filter: { place: [], year: [], genre: [] } });
});

test('an address leaves out what has its usual value', () => {
  expect(searchHref({ q: '1+8', mode: 'parsed', sort: 'text' })).toBe('/?q=1%2B8');
});

test('an address written is read back as it was', () => {
  const view = readSearchView({
    q: '“人地钱”挂钩 & 1+8',
    mode: 'raw',
    place: ['', '河南省/鹤壁市'],
    genre: '规划',
    set: '豫北三市',
    sort: 'hits',
    without: ['number', '一刻钟'],
    view: 'lines',
    cursor: 'abc',
  });
  const address = new URL(searchHref(view), 'http://localhost');
  const params = [...new Set(address.searchParams.keys())].map(
    (name) => [name, address.searchParams.getAll(name)] as const,
  );
  expect(readSearchView(Object.fromEntries(params))).toEqual(view);
});
