import { expect, test } from 'vitest';
import { type PaneLink, readPaneLinks, writePaneLinks } from './pane-link.ts';

test('links are read as they were written', () => {
  const links: PaneLink[] = [
    {
      left: { start: 289, end: 311 },
      right: { start: 16, end: 28 },
      ...{ relation: 'variant', score: 0.66, decision: undefined },
    },
    {
      left: { start: 0, end: 5 },
      right: { start: 7, end: 9 },
      ...{ relation: 'same', score: 1, decision: 'confirmed' },
    },
  ];
  expect(writePaneLinks(links)).toBe('289-311 16-28 66v;0-5 7-9 100sc');
  expect(readPaneLinks(writePaneLinks(links))).toEqual(links);
  expect(readPaneLinks('')).toEqual([]);
});
