import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cutPassages } from '#lib/passage/cut-passages.ts';
import { marksWithin, noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { extractPhrases, listRoom } from './extract-phrases.ts';
import type { ExtractedPhrases, Phrase, PhraseText } from './model.ts';
import { skeletonKey } from './skeleton-key.ts';

type Case = {
  readonly phrase: string;
  readonly variants: readonly string[];
  readonly documents: readonly string[];
  readonly isPhrase: boolean;
  readonly type: string;
};

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const texts = readdirSync(corpus)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map(readText);
const cases = readFileSync(join(import.meta.dirname, 'cases', 'phrases.dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const { phrases, occurrences } = extractPhrases(() => texts);
const places = [...occurrences()];

describe('on the five sample texts', () => {
  const found = cases
    .filter(({ isPhrase }) => isPhrase)
    .map((each) => [each, matching(each)] as const);
  const share = (wanted: typeof found) =>
    wanted.filter(([, matches]) => matches.length > 0).length / wanted.length;

  test('the list can be read through', () => {
    expect(phrases.length).toBeLessThanOrEqual(600);
  });

  test('it holds nine in ten phrases of several documents, eight in ten of all', () => {
    expect(share(found.filter(([{ documents }]) => documents.length > 1))).toBeGreaterThanOrEqual(
      0.9,
    );
    expect(share(found)).toBeGreaterThanOrEqual(0.8);
  });

  test('it holds no fragment, and at most one in ten of what only looks like a phrase', () => {
    const wrong = cases.filter((each) => !each.isPhrase);
    const listed = wrong.filter((each) => matching(each).length > 0);
    expect(listed.filter(({ type }) => type === '边界残片')).toEqual([]);
    expect(listed.length / wrong.length).toBeLessThanOrEqual(0.1);
  });

  test('it says of nineteen in twenty which documents hold them', () => {
    const known = found.filter(([, matches]) => matches.length > 0);
    const right = known.filter(([{ documents }, matches]) => {
      const ours = new Set(matches.flatMap(({ documentIds }) => documentIds));
      return ours.size === documents.length && documents.every((id) => ours.has(id));
    });
    expect(right.length / known.length).toBeGreaterThanOrEqual(0.95);
  });

  test('three in four of it are phrases, as 100 drawn by chance were judged by hand', () => {
    const judged = readFileSync(join(import.meta.dirname, 'cases', 'judged-samples.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as { readonly phrase: string; readonly isPhrase: boolean });
    const listed = judged.filter(({ phrase }) => phraseOf(phrase) !== undefined);
    expect(listed.length).toBeGreaterThanOrEqual(90);
    expect(listed.filter(({ isPhrase }) => isPhrase).length / listed.length).toBeGreaterThanOrEqual(
      0.75,
    );
  });

  test('every variant is counted as a reading of all skeletons counts it', () => {
    for (const { key, occurrences: counted } of phrases.flatMap(({ variants }) => variants)) {
      expect([key, counted]).toEqual([key, countBySkeleton(key)]);
    }
  });

  test('every place reads its variant', () => {
    const byId = new Map(texts.map((text) => [text.documentId, text]));
    for (const { documentId, span, surface, variantKey } of places) {
      const { text = '', marks = noMarks } = byId.get(documentId) ?? {};
      expect(text.slice(span.start, span.end)).toBe(surface);
      expect(skeletonOf(surface, marksWithin(marks, span)).text).toBe(variantKey);
    }
  });

  test('一中心六组团 stands eight times in two documents', () => {
    const phrase = phraseOf('一中心六组团');
    expect([phrase?.occurrences, phrase?.documentIds.length]).toEqual([8, 2]);
  });

  test('“人地钱”挂钩 has “人钱地”挂钩 as a variant and 人地挂钩 beside it', () => {
    const phrase = phraseOf('“人地钱”挂钩');
    expect(phrase?.variants.map(({ text }) => text)).toContain('“人钱地”挂钩');
    expect(phrase?.related).toContain('人地挂钩');
  });

  test('15分钟生活圈 has a family that is counted apart', () => {
    const family = phraseOf('15分钟生活圈')?.family;
    const members = phrases.filter((phrase) => phrase.family === family).map(({ key }) => key);
    expect(members).toEqual(
      expect.arrayContaining([
        '15分钟健身圈',
        '15分钟通勤圈',
        '15分钟社区居家养老服务圈',
        '15分钟公共服务圈',
        '15分钟养老服务圈',
      ]),
    );
  });

  test.each([
    ['四河同治', '四水同治'],
    ['15分钟生活圈', '15分钟健身圈'],
    ['三区一村', '三区'],
  ])('%s and %s are not one phrase', (one, other) => {
    expect(phraseOf(one)?.key).not.toBe(phraseOf(other)?.key);
  });

  test('三权分置 has its full form', () => {
    expect(phraseOf('三权分置')?.variants.map(({ key }) => key)).toContain(
      '所有权资格权使用权分置',
    );
  });
});

test('a library without texts has no phrases', () => {
  expect(extractPhrases(() => []).phrases).toEqual([]);
});

test('a library of one short text lists what it quotes', () => {
  const { phrases: found } = extractOf('坚持“四水同治”，统筹推进。');
  expect(found.map(({ text }) => text)).toEqual(['四水同治']);
});

test('identical documents do not turn every sentence into a phrase', () => {
  const text = readFileSync(join(corpus, 'luoyang-decade-review.txt'), 'utf8');
  const { phrases: found } = extractOf(text, text, text);
  expect(found.length).toBeLessThanOrEqual(listRoom(text.length * 3));
  expect(found.every(({ key }) => key.length <= 30)).toBe(true);
});

test('a text without punctuation, and ten thousand quoted strings, end in a short list', () => {
  const bare = '推进新型城镇化建设提升城市品质'.repeat(2_000);
  const quoted = Array.from({ length: 10_000 }, (_, at) => `“行动${at}号”`).join('，');
  expect(extractOf(bare, quoted).phrases.length).toBeLessThanOrEqual(
    listRoom(bare.length + quoted.length),
  );
});

test('markup and operators are wording like any other', () => {
  const { phrases: found } = extractOf('实施“5G+*”和“<script>x</script>”，以及“甲+乙(丙”行动。');
  expect(found.every(({ text }) => typeof text === 'string')).toBe(true);
  expect(
    extractPhrases(() => [textOf('a', '实施甲*乙行动')], { kept: ['甲*乙', '(['] }).phrases,
  ).toEqual([]);
});

test('what a person added is found wherever it stands', () => {
  const { phrases: found } = extractPhrases(() => [textOf('a', '我们推进城市更新。')], {
    kept: ['城市更新'],
  });
  expect(found).toMatchObject([{ key: '城市更新', type: 'added', occurrences: 1 }]);
});

function matching({ phrase, variants }: Case): Phrase[] {
  const keys = new Set([phrase, ...variants].map(skeletonKey));
  return phrases.filter((one) => one.variants.some(({ key }) => keys.has(key)));
}

function phraseOf(wording: string): Phrase | undefined {
  const key = skeletonKey(wording);
  return phrases.find((phrase) => phrase.variants.some((variant) => variant.key === key));
}

function countBySkeleton(key: string): number {
  let count = 0;
  for (const skeleton of skeletons()) {
    for (let at = skeleton.indexOf(key); at >= 0; at = skeleton.indexOf(key, at + 1)) count += 1;
  }
  return count;
}

let read: string[] | undefined;

function skeletons(): string[] {
  read ??= texts.flatMap(({ text, marks, passages }) =>
    passages.map(({ span }) => {
      return skeletonOf(text.slice(span.start, span.end), marksWithin(marks, span)).text;
    }),
  );
  return read;
}

function readText(name: string): PhraseText {
  const text = readFileSync(join(corpus, name), 'utf8');
  return textOf(name.replace(/\.\w+$/, ''), text, name.endsWith('.md') ? 'md' : 'txt');
}

function textOf(documentId: string, text: string, format: 'txt' | 'md' = 'txt'): PhraseText {
  const { document } = parseDocument(text, { format });
  const { passages } = cutPassages(document, text, '');
  return { documentId, text, marks: document.marks, passages };
}

function extractOf(...written: readonly string[]): ExtractedPhrases {
  const documents = written.map((text, at) => textOf(String(at), text));
  return extractPhrases(() => documents);
}
