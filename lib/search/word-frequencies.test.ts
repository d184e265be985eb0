import { expect, test } from 'vitest';
import { segment } from '#lib/token/segment.ts';
import { parseQuery } from './parse-query.ts';
import type { PageRequest } from './model.ts';
import { engineOf, wholePage } from './testing/library-of.ts';

const page: PageRequest = { ...wholePage, sort: 'relevance' };

test('of two passages that hold all words, the one that has them as words stands first', async () => {
  const text = '战略园区开发展示平台。\n产业发展战略已经定稿实施。';
  const hits = async (engine: Awaited<ReturnType<typeof engineOf>>) => {
    const parsed = parseQuery('发展 战略', 'parsed');
    if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
    const found = await engine.search(parsed.query, page);
    return [...new Set(found.hits.map(({ passageId }) => passageId))];
  };
  // Without a segmenter the shorter passage is first; both are found either way.
  expect(await hits(await engineOf([{ documentId: 'a', text }]))).toEqual(['a/p1', 'a/p2']);
  const cutting = await engineOf([{ documentId: 'a', text }], { segment });
  expect(await hits(cutting)).toEqual(['a/p2', 'a/p1']);
});
