import { expect, test } from 'vitest';
import { describeChart } from '#lib/export/chart-model.ts';
import { sayIn } from '#lib/message/say-in.ts';
import { chartOfCoverage } from './chart-of-coverage.ts';
import type { Coverage } from './compare/model.ts';

test('a cell says how often and how near, and silence is empty', () => {
  const chart = chartOfCoverage(coverage(), sayIn('zh-CN'));
  expect(chart.columns).toEqual(['鹤壁市', '在市委新型城镇']);
  expect(chart.values).toEqual([[4, undefined]]);
  expect(chart.labels).toEqual([['3 照录', '']]);
  expect(describeChart(chart)).toBe(
    '谁提、提多少、怎么写（处）。随迁子女 鹤壁市 3 照录。1项任务，2篇；1格有提。',
  );
});

function coverage(): Coverage {
  const cell = { share: 1, passages: [], possible: 0 };
  const column = (title: string, place: string) => ({ summary: { title, place }, said: 1 });
  return {
    columns: [
      column('鹤壁市新型城镇化规划', '河南省/鹤壁市'),
      column('在市委新型城镇', '河南省/原文隐去'),
    ] as unknown as Coverage['columns'],
    rows: [
      {
        name: '随迁子女',
        task: { kind: 'query', q: '随迁子女' },
        cells: [
          { ...cell, documentId: 'hebi', closeness: 'verbatim', hits: 3 },
          { ...cell, documentId: 'speech', closeness: 'silent', hits: 0 },
        ],
      },
    ],
    progress: { pairs: 1, done: 1 },
  };
}
