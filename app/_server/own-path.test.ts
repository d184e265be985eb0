import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
  { path: '/', back: '/' },
  { path: '/library?year=2022', back: '/library?year=2022' },
  { path: '/documents/鹤壁?q=海绵城市#hit-2', back: encodeURI('/documents/鹤壁?q=海绵城市#hit-2') },
])('goes back to $path', ({ path, back }) => {
  expect(ownPath(path)).toBe(back);
});

test.each([
  { path: undefined },
  { path: '' },
  { path: 'library' },
  { path: '//evil.example' },
  { path: '/\\evil.example' },
  { path: '/\t/evil.example' },
  { path: '/.//evil.example' },
  { path: 'https://evil.example/' },
  { path: 'javascript:alert(1)' },
])('goes to the start page instead of $path', ({ path }) => {
  expect(ownPath(path)).toBe('/');
});
