/**
 * No query hangs, fails in silence or answers half: it is answered whole, or named as wrong.
 */
import { beforeAll, expect, test } from 'vitest';
import { drawSample } from './draw-sample.ts';
import { createFlexSearchSource } from './flexsearch-source.ts';
import type { SearchEngine } from './model.ts';
import { parseQuery } from './parse-query.ts';
import { engineOver, readFiveTexts, type SampleText } from './testing/five-texts.ts';
import { drawFuzz } from './testing/fuzz-queries.ts';
import { wholePage } from './testing/library-of.ts';

let texts: SampleText[];
let engine: SearchEngine;

beforeAll(async () => {
  texts = readFiveTexts();
  engine = await engineOver(texts, createFlexSearchSource());
});

test('800 fuzzed queries are answered or named as wrong, none in more than 100 ms', async () => {
  const sources = texts.map(({ text }) => text);
  const slow: string[] = [];
  parseQuery('着手', 'parsed'); // Dictionaries are loaded once.
  for (const query of drawFuzz(sources, { count: 800, seed: 12 })) {
    const before = process.cpuUsage();
    const parsed = parseQuery(query, 'parsed');
    if (parsed.kind === 'query') {
      const { hits, counts } = await engine.search(parsed.query, { ...wholePage, limit: 20 });
      expect(hits.length).toBe(Math.min(20, counts.hits + counts.possible));
    }
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > 100) slow.push(`${query.slice(0, 60)} ${ms.toFixed(0)} ms`);
  }
  // The collector of garbage is late once or twice, not again and again.
  expect(slow.length, slow.join('\n')).toBeLessThanOrEqual(2);
}, 60_000);

test('pasted sentences with quotes, brackets and operators inside are found as they stand', async () => {
  const sentences = texts.flatMap(({ text }) => text.match(/[^\s。；]{8,60}[。；]/gu) ?? []);
  const odd = sentences.filter((sentence) => /[“”"《》（）()*+、/~?？%：:-]/u.test(sentence));
  expect(odd.length).toBeGreaterThan(300);
  for (const sentence of drawSample(odd, { size: 300, seed: 3 })) {
    const parsed = parseQuery(sentence, 'parsed');
    if (parsed.kind === 'fault') throw new Error(`${sentence}: ${parsed.fault.code}`);
    const { counts } = await engine.search(parsed.query, { ...wholePage, limit: 20 });
    expect(counts.hits, sentence).toBeGreaterThanOrEqual(1);
  }
}, 60_000);
