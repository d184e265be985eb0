/**
 * Wordings that people looked for and did not find elsewhere, and the law that makes candidates a
 * superset: what can be cut out of a text is found in it.
 */
import { beforeAll, expect, test } from 'vitest';
import { createFlexSearchSource } from './flexsearch-source.ts';
import type { SearchEngine } from './model.ts';
import { parseQuery } from './parse-query.ts';
import { engineOver, readFiveTexts, type SampleText } from './testing/five-texts.ts';
import { wholePage } from './testing/library-of.ts';
import { randomFrom } from './draw-sample.ts';

let texts: SampleText[];
let engine: SearchEngine;

beforeAll(async () => {
  texts = readFiveTexts();
  engine = await engineOver(texts, createFlexSearchSource());
});

test.each([
  { q: '一中心六组团', hits: 8, documents: 2 },
  { q: '人地钱挂钩', hits: 1, documents: 1 },
  { q: '15分钟生活圈', hits: 3, documents: 2 },
  { q: '15分钟养老服务圈', hits: 1, documents: 1 },
  { q: '一体两翼多支点', hits: 4, documents: 1 },
  { q: '零上访零事故零案件', hits: 3, documents: 3 },
  { q: '互联网+', hits: 7, documents: undefined },
  { q: '1+8', hits: 2, documents: undefined },
  { q: '海绵城市', hits: 8, documents: undefined },
  { q: '放管服', hits: 1, documents: undefined },
  { q: '城镇化后发地区', hits: 1, documents: 1 },
  { q: '多规合一', hits: 3, documents: undefined },
  { q: '人地钱', hits: 2, documents: undefined },
  { q: '三区一村', hits: 2, documents: undefined },
])('$q stands $hits times in the five texts', async ({ q, hits, documents }) => {
  const { counts } = await find(q, 'parsed');
  expect(counts.hits).toBe(hits);
  if (documents !== undefined) expect(counts.documents).toBe(documents);
});

test('any substring of a passage, as a literal query, has a hit that covers it', async () => {
  const random = randomFrom(20_221);
  for (let round = 0; round < 2500; round += 1) {
    const { sample, start, end } = randomSubstring(texts, random);
    const query = sample.text.slice(start, end);
    const parsed = parseQuery(query, 'literal');
    if (parsed.kind === 'fault') continue;
    const { hits } = await find(query, 'literal', sample.version.documentId);
    const kept = keptRange(query, start);
    const isCovered = hits.some(({ span }) => span.start <= kept.start && span.end >= kept.end);
    expect(isCovered, JSON.stringify(query)).toBe(true);
  }
}, 120_000);

async function find(q: string, mode: 'parsed' | 'literal', documentId?: string) {
  const parsed = parseQuery(q, mode);
  if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
  return engine.search(parsed.query, { ...wholePage, documentId, limit: 100_000 });
}

function randomSubstring(samples: readonly SampleText[], random: (below: number) => number) {
  for (;;) {
    const sample = samples[random(samples.length)];
    const passage = sample?.passages[random(sample.passages.length)];
    if (sample === undefined || passage === undefined) continue;
    const points = [...sample.text.slice(passage.span.start, passage.span.end)];
    const from = random(points.length);
    const length = 1 + random(12);
    const start = passage.span.start + points.slice(0, from).join('').length;
    const end = start + points.slice(from, from + length).join('').length;
    if (parseQuery(sample.text.slice(start, end), 'literal').kind === 'query') {
      return { sample, start, end };
    }
  }
}

/** From the first to the last character that is not dropped, a line, a star or a sentence end. */
function keptRange(query: string, offset: number): { start: number; end: number } {
  const silent = /[\s\u200b\u200c\u200d\u2060\ufeff“”‘’"'「」『』《》〈〉、。！？；!?;*＊]/u;
  const points = [...query];
  const first = points.findIndex((point) => !silent.test(point));
  const last = points.findLastIndex((point) => !silent.test(point));
  return {
    start: offset + points.slice(0, first).join('').length,
    end: offset + points.slice(0, last + 1).join('').length,
  };
}
