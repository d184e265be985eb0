import { segment, type Token } from '#lib/token/segment.ts';

/**
 * Words of policy texts that the segmenter's dictionary is too old for or cuts apart. They are put
 * together again here and not taught to it: what it learns it applies to the whole process.
 */
const cutWords = [
  '碳达峰',
  '碳中和',
  '以人为核心',
  '为核心',
  '同城化',
  '共同体',
  '医共体',
  '碳循环',
  '补短板',
  '短板',
  '一张图',
  '全过程',
  '管网',
];
const byStart = Map.groupBy(cutWords, (word) => word.charAt(0));

/**
 * Gives the words of `text`, with those put together that the segmenter does not know.
 *
 * policyWords('推进碳达峰碳中和').map(({ text }) => text) -> ['推进', '碳达峰', '碳中和']
 */
export function policyWords(text: string): Token[] {
  const joined: Token[] = [];
  for (let rest = segment(text), at = 0; at < rest.length;) {
    const count = joinedAt(rest, at);
    const parts = rest.slice(at, at + count);
    const { start } = parts[0]?.span ?? { start: 0 };
    const { end } = parts.at(-1)?.span ?? { end: 0 };
    joined.push({ text: parts.map((part) => part.text).join(''), span: { start, end } });
    at += count;
  }
  return joined;
}

/** How many of the next words are one. */
function joinedAt(words: readonly Token[], at: number): number {
  const first = words[at]?.text ?? '';
  for (const word of byStart.get(first.charAt(0)) ?? []) {
    const count = first.length < word.length ? partsOf(word, words, at) : 0;
    if (count > 0) return count;
  }
  return 1;
}

/** How many words from `at` on make up `word`, side by side; 0 when they do not. */
function partsOf(word: string, words: readonly Token[], at: number): number {
  let text = '';
  for (let next = at; next < words.length; next += 1) {
    const { text: part, span } = words[next] ?? { text: '', span: { start: 0 } };
    const isBeside = next === at || words[next - 1]?.span.end === span.start;
    text += part;
    if (!isBeside || !word.startsWith(text)) return 0;
    if (text === word) return next - at + 1;
  }
  return 0;
}
