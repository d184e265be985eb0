/**
 * Queries that nobody should type and somebody will: drawn by a seed, so that a fault comes back.
 */
import { randomFrom } from '../draw-sample.ts';

type Random = (below: number) => number;

const pieces = [
  ...[
    '(',
    ')',
    '（',
    '）',
    '"',
    '“',
    '”',
    '‘',
    '{',
    '}',
    ',',
    '，',
    '/',
    '\\',
    '…',
    '*',
    '?',
    '？',
    '□',
  ],
  ...[
    ' OR ',
    '|',
    ' NOT ',
    ' -',
    '－',
    ' ~3 ',
    ' ~10> ',
    '~',
    ' /s ',
    ' /p ',
    ' /x ',
    ' ',
    '\t',
    '\n',
  ],
  ...[
    '户籍',
    '加快',
    '城镇化',
    '的',
    '15分钟',
    '二〇三五年',
    '30%',
    '1+8',
    '人、地、钱',
    '發展',
    'A',
    '１５',
  ],
  ...['地区:', '年份:2021..', '文种：规划', '标题:', '章节:改革', '文号:', '年份:x', '名字:'],
  ...['/(a+)+$/', '/.*.*.*x/', '/(城|镇)*化{3}/', '/[/', '/第[一二三]产业.{0,6}融合/', '/(.)\\1/'],
  ...['{加快,大力}推进', '{,}', '\\*', '**', '？？', '***'],
  ...[
    '\u202e',
    '\u200f',
    '\u200b',
    '\ufeff',
    '\0',
    '𠮷',
    '👨‍👩‍👧',
    '\ud842',
    '\udfb7',
    'é',
    'ﷺ',
    '㎡',
    '½',
  ],
];

const long: readonly ((random: Random) => string)[] = [
  (random) => '城'.repeat(9000 + random(2000)),
  (random) => pick(pieces, random).repeat(10_000).slice(0, 10_000),
  (random) => '('.repeat(1 + random(5000)),
  (random) => '加快 OR '.repeat(1 + random(1000)),
  (random) => '{加快,大力}'.repeat(1 + random(30)),
  (random) => `/${'(a|'.repeat(1 + random(200))}`,
  (random) => `/(${'城?'.repeat(1 + random(40))}){20}/`,
  (random) => '*'.repeat(1 + random(3000)),
  (random) => '15分钟 '.repeat(1 + random(300)),
];

/** One query of this many is a long one. */
const longEvery = 25;
const maxPieces = 14;

/**
 * Draws queries by a seed: pieces of the query language in any order, cut-outs of texts with their
 * punctuation among them, and now and then ten thousand characters.
 *
 * drawFuzz(['健全“人地钱”挂钩政策。'], { count: 3, seed: 1 })
 */
export function drawFuzz(
  texts: readonly string[],
  { count, seed }: { readonly count: number; readonly seed: number },
): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    if (random(longEvery) === 0) return pick(long, random)(random);
    const size = 1 + random(maxPieces);
    return Array.from({ length: size }, () => onePiece(texts, random)).join('');
  });
}

function onePiece(texts: readonly string[], random: Random): string {
  if (random(4) > 0) return pick(pieces, random);
  const text = texts[random(texts.length)] ?? '';
  const at = random(Math.max(1, text.length));
  return text.slice(at, at + 1 + random(20));
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
