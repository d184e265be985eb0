import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { BarChart, HeatChart } from './chart-model.ts';
import { describeChart } from './chart-model.ts';
import { drawChart } from './draw-chart.ts';

const words = { title: '“海绵城市”：各地区命中', note: '共8处；检索5篇。', unit: '处' };
const bars: BarChart = {
  kind: 'bars',
  ...words,
  direction: 'rows',
  categories: ['河南省/鹤壁市', '河南省/濮阳市'],
  series: [{ name: '处', values: [7, 1] }],
};
const heat: HeatChart = {
  kind: 'heat',
  ...words,
  rows: ['力度', '简称'],
  columns: ['鹤壁', '濮阳'],
  values: [
    [1, 0],
    [undefined, 3],
  ],
};

test('a chart says its numbers in words too', () => {
  expect(describeChart(bars)).toBe(
    '“海绵城市”：各地区命中（处）。河南省/鹤壁市 7；河南省/濮阳市 1。共8处；检索5篇。',
  );
  expect(describeChart(heat)).toContain('。力度 鹤壁 1；简称 濮阳 3。');
  const stacked = {
    ...bars,
    series: [
      { name: '2021', values: [7, 0] },
      { name: '2022', values: [0, 0] },
    ],
  };
  expect(describeChart(stacked)).toContain('。河南省/鹤壁市 2021 7；河南省/濮阳市 0。');
});

test('every name and number of a row chart is drawn', () => {
  const drawn = textsOf(drawChart(bars));
  for (const text of ['河南省/鹤壁市', '河南省/濮阳市', '7', '1', words.title, words.note]) {
    expect(drawn).toContain(text);
  }
});

test('an absent number is an empty cell, a zero is a cell without a word', () => {
  const drawn = textsOf(drawChart(heat));
  expect(drawn.filter((text) => /^\d+$/.test(text)).sort()).toEqual(['1', '3']);
});

test('long names of columns are broken to the width of their column, so that none is over another', () => {
  const titles = Array.from(
    { length: 5 },
    (_, at) => `鹤壁市新型城镇化规划（2021—2035年）${String(at)}`,
  );
  const drawn = textsOf(drawChart({ ...heat, columns: titles, values: [[1, 1, 1, 1, 1]] }));
  expect(drawn).not.toContain(titles[0]);
  expect(drawn.filter((text) => text === '鹤壁市新型城镇')).toHaveLength(5);
});

test('stacked years are told apart by pattern, not by colour alone', () => {
  const series = [
    { name: '2021', values: [7, 1] },
    { name: '2022', values: [2, 2] },
  ];
  expect(drawChart({ ...bars, series })).toContain('<pattern');
  expect(drawChart(bars)).not.toContain('<pattern');
});

test('a query that looks like markup is drawn as text', () => {
  const hostile = '<script>alert(1)</script> " onload="x $& \u0001]]>';
  const drawing = drawChart({ ...bars, title: hostile, categories: [hostile, 'b'] });
  expect(drawing).not.toContain('<script');
  expect(drawing).not.toContain('\u0001]');
  const tags = new Set([...drawing.matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag));
  expect([...tags].sort()).toEqual(['desc', 'path', 'rect', 'svg', 'text', 'title']);
  expect(textsOf(drawing)[0]).toContain('<script>alert(1)</script> " onload="x $& ');
});

function textsOf(drawing: string): string[] {
  const found: string[] = [];
  const walk = (node: { nodeName: string; value?: string; childNodes?: never[] }): void => {
    if (node.nodeName === '#text' && node.value?.trim() !== '') found.push(node.value ?? '');
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(drawing) as never);
  return found;
}
