import { expect, test } from 'vitest';
import { pageWindow } from './page-window.ts';

const gap = undefined;

test.each([
  { page: 1, pages: 1, named: [1] },
  { page: 1, pages: 4, named: [1, 2, 3, 4] },
  { page: 1, pages: 10, named: [1, 2, gap, 10] },
  { page: 4, pages: 10, named: [1, 2, 3, 4, 5, gap, 10] },
  { page: 6, pages: 20, named: [1, gap, 5, 6, 7, gap, 20] },
  { page: 200, pages: 200, named: [1, gap, 199, 200] },
])('page $page of $pages', ({ page, pages, named }) => {
  expect(pageWindow(page, pages)).toEqual(named);
});
