/** What holds for every text: changes of form move nothing, and anchors do not know each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateAnchor } from './locate-anchor.ts';
import { locateAnchors } from './locate-anchors.ts';
import { noLayout, prepareText } from './matching-text.ts';
import { anchorOf } from './testing/locate.ts';

const clause = fc
  .array(fc.constantFrom(...'推进城市更新改造提升产业能级优化空间布局完善公共服务体系'), {
    minLength: 6,
    maxLength: 18,
  })
  .map((characters) => characters.join(''));
const text = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '。', '；')), { minLength: 12, maxLength: 30 })
  .map((clauses) => clauses.map((pair) => pair.join('')).join(''));

const place = fc.record({ at: fc.nat(), length: fc.integer({ min: 4, max: 60 }) });

/** Where white space and line breaks are put in, and whether signs become half-width. */
const drift = fc.record({
  every: fc.integer({ min: 3, max: 40 }),
  space: fc.constantFrom('\n', ' ', '　', '\u200b', '\r\n'),
  isHalf: fc.boolean(),
});

test('width, white space and line breaks keep the borders of every selection', () => {
  fc.assert(
    fc.property(text, drift, place, (home, change, { at, length }) => {
      const start = at % Math.max(1, home.length - length);
      const span = { start, end: Math.min(home.length, start + length) };
      const to = drifted(home, change);
      const located = locateAnchor(anchorOf(home, span), {
        home: prepareText(home, noLayout),
        text: prepareText(to, noLayout),
      });
      if ('span' in located)
        expect(bare(located.text)).toBe(bare(home.slice(span.start, span.end)));
      if ('span' in located)
        expect(bare(to.slice(0, located.span.start))).toBe(bare(home.slice(0, start)));
      expect(['found', 'ambiguous']).toContain(located.kind);
    }),
    { numRuns: 200, seed: 8 },
  );
});

function drifted(
  home: string,
  { every, space, isHalf }: { every: number; space: string; isHalf: boolean },
): string {
  const spaced = home.replaceAll(new RegExp(`.{${String(every)}}`, 'gu'), `$&${space}`);
  return isHalf ? spaced.replaceAll('，', ',').replaceAll('；', ';') : spaced;
}

function bare(written: string): string {
  return written
    .replaceAll(/[\s\u200b]/gu, '')
    .replaceAll('，', ',')
    .replaceAll('；', ';');
}

test('what is located and described again is located at the same place', () => {
  fc.assert(
    fc.property(text, fc.nat(), (home, at) => {
      const start = at % (home.length - 10);
      const to = `（征求意见稿）\n${home.replaceAll('，', ',')}`;
      const first = locateAnchor(anchorOf(home, { start, end: start + 10 }), {
        home: prepareText(home, noLayout),
        text: prepareText(to, noLayout),
      });
      if (!('span' in first)) return;
      const back = locateAnchor(anchorOf(to, first.span), {
        home: prepareText(to, noLayout),
        text: prepareText(home, noLayout),
      });
      expect(back).toMatchObject({ span: { start, end: start + 10 } });
    }),
    { numRuns: 100, seed: 9 },
  );
});

test('an anchor is located the same alone, among others, in any order and again', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { minLength: 2, maxLength: 12 }), (home, places) => {
      const homeText = prepareText(home, noLayout);
      const to = prepareText(home.replace(/。[^。]+。/u, '。'), noLayout);
      const requests = places.map((place, id) => {
        const start = place % (home.length - 6);
        return {
          id: String(id),
          anchor: anchorOf(home, { start, end: start + 6 }),
          home: homeText,
        };
      });
      const byId = (all: typeof requests, sliceSize: number): unknown =>
        [...locateAnchors(all, to, { sliceSize })]
          .flat()
          .toSorted((a, b) => a.id.localeCompare(b.id));
      const together = byId(requests, 5);
      expect(byId(requests.toReversed(), 1)).toEqual(together);
      expect(byId(requests, 5)).toEqual(together);
      const alone = requests.map(({ id, anchor }) => ({
        id,
        located: locateAnchor(anchor, { home: prepareText(home, noLayout), text: to }),
      }));
      expect(alone.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(together);
    }),
    { numRuns: 60, seed: 10 },
  );
});

test('slices come one at a time and hold what they should', () => {
  const home = '坚持规划引领。优化布局。加快建设。';
  const requests = [0, 7, 12].map((start) => ({
    id: String(start),
    anchor: anchorOf(home, { start, end: start + 4 }),
    home: prepareText(home, noLayout),
  }));
  const slices = locateAnchors(requests, prepareText(`${home}完。`, noLayout), { sliceSize: 2 });
  expect(slices.next().value).toHaveLength(2);
  expect([...slices].map((slice) => slice.length)).toEqual([1]);
});
