import type { Token } from '#lib/token/segment.ts';
import type { Hit } from './model.ts';

/** What counts as a word, and how far from the node it is still near. */
export type NearOptions = {
  /** How many words on each side. */
  readonly words: number;
  readonly segment: (text: string) => readonly Token[];
  /** Which words are counted at all: the same ones as in the counts they are compared with. */
  readonly isCounted: (word: string) => boolean;
};

/** The words inside the windows around a node. */
export type NearWords = {
  readonly counts: ReadonlyMap<string, number>;
  /** How many words were counted in all windows. */
  readonly window: number;
};

/**
 * Counts the words near hits whose context is their whole passage. A word that is near two hits of
 * a passage counts once, and the words of a node are not near it: otherwise a repeated wording
 * would seem to go with itself.
 *
 * wordsNear([{ before: '落实', text: '人地钱', after: '政策' }], options).counts.get('政策') -> 1
 */
export function wordsNear(hits: readonly Hit[], options: NearOptions): NearWords {
  const counts = new Map<string, number>();
  let window = 0;
  for (const inPassage of Map.groupBy(hits, ({ passageId }) => passageId).values()) {
    for (const word of wordsOfPassage(inPassage, options)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      window += 1;
    }
  }
  return { counts, window };
}

function wordsOfPassage(hits: readonly Hit[], options: NearOptions): string[] {
  const [first] = hits;
  if (first === undefined) return [];
  const start = first.span.start - first.before.length;
  const tokens = options.segment(first.before + first.text + first.after);
  const isNode = new Set<number>();
  const near = new Set<number>();
  for (const { span } of hits) {
    const [from, to] = tokensOf(tokens, { start: span.start - start, end: span.end - start });
    for (let at = from; at < to; at += 1) isNode.add(at);
    for (let at = from - options.words; at < from; at += 1) near.add(at);
    for (let at = to; at < to + options.words; at += 1) near.add(at);
  }
  return tokens
    .filter((_, at) => near.has(at) && !isNode.has(at))
    .map(({ text }) => text)
    .filter(options.isCounted);
}

/** The tokens that share a character with the node: the first of them, and the first after them. */
function tokensOf(tokens: readonly Token[], node: Token['span']): [number, number] {
  const from = tokens.findIndex(({ span }) => span.end > node.start);
  if (from === -1) return [tokens.length, tokens.length];
  const to = tokens.findIndex(({ span }) => span.start >= node.end);
  return [from, Math.max(from, to === -1 ? tokens.length : to)];
}
