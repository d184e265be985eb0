import { expect, test } from 'vitest';
import { sayIn } from '#lib/message/say-in.ts';
import { chartOfHits } from './chart-of-hits.ts';
import { ingestStated, newLibrary, searchFor } from './testing/library-for-test.ts';

const say = sayIn('zh-CN');
const asked = searchFor('海绵城市');

test('hits are drawn by place, the most first, and what says nothing has no bar', async () => {
  const library = threeCities();
  const chart = await chartOfHits(library, { asked, chart: 'place', say });
  expect(chart.categories).toEqual(['河南省/濮阳市', '河南省/鹤壁市']);
  expect(chart.series.map(({ values }) => values)).toEqual([[2, 1]]);
  expect(chart.note).toBe('共3处，见于2篇；检索3篇，可能的命中不计。');
  library.close();
});

test('years stand in their order, and stack on their place', async () => {
  const library = threeCities();
  const years = await chartOfHits(library, { asked, chart: 'year', say });
  expect([years.direction, years.categories]).toEqual(['columns', ['2021', '2022']]);
  const both = await chartOfHits(library, { asked, chart: 'placeYear', say });
  expect(both.series).toEqual([
    { name: '2021', values: [0, 1] },
    { name: '2022', values: [2, 0] },
  ]);
  library.close();
});

test('places beyond thirty are one row, and years beyond six one series; no hit is lost', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, place) => [`${String(place)}.txt`, '一、总则\n建设海绵城市。']),
  );
  const library = newLibrary(files);
  const stated = Object.keys(files).map((name) => {
    const number = Number.parseInt(name, 10);
    return [name, { place: `某省/第${String(number)}市`, year: String(1990 + number) }] as const;
  });
  ingestStated(library, Object.fromEntries(stated));
  const open = library.open();
  for (const chart of ['place', 'placeYear'] as const) {
    const { categories, series } = await chartOfHits(open, { asked, chart, say });
    expect(categories).toHaveLength(30);
    expect(categories.at(-1)).toBe('其余11项');
    expect(series.flatMap(({ values }) => values).reduce((sum, each) => sum + each, 0)).toBe(40);
    expect(series).toHaveLength(chart === 'place' ? 1 : 6);
  }
  open.close();
});

function threeCities() {
  const library = newLibrary({
    'hebi.txt': '一、总则\n建设海绵城市。',
    'puyang.txt': '一、总则\n建设海绵城市，完善海绵城市。',
    'luoyang.txt': '一、总则\n建设韧性城市。',
  });
  ingestStated(library, {
    'hebi.txt': { place: '河南省/鹤壁市', year: '2021' },
    'puyang.txt': { place: '河南省/濮阳市', year: '2022' },
    'luoyang.txt': { place: '河南省/洛阳市', year: '2022' },
  });
  return library.open();
}
