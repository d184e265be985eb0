import { splitSentences } from '#lib/passage/split-sentences.ts';
import type { Hit } from './model.ts';

/** How much of its passage a line shows: characters on each side, its sentence, or all of it. */
export type Window = number | 'sentence' | 'paragraph';

/** What stands before and after a node. */
type Context = Pick<Hit, 'before' | 'after'>;

/**
 * Cuts what stands around a hit, which is its whole passage, to the window of a line.
 *
 * A sentence is that of the hit; a hit that reaches over sentences keeps all of them.
 *
 * cutWindow({ before: '完善机制。落实“', text: '人地钱', after: '”挂钩。' }, 2)
 *   -> { before: '实“', after: '”挂' }
 * cutWindow({ before: '完善机制。落实“', text: '人地钱', after: '”挂钩。' }, 'sentence')
 *   -> { before: '落实“', after: '”挂钩。' }
 */
export function cutWindow(hit: Context & Pick<Hit, 'text'>, window: Window): Context {
  const { before, after } = hit;
  if (window === 'paragraph') return { before, after };
  if (window === 'sentence') return cutSentence(hit);
  return {
    before: before.slice(pointBefore(before, before.length - window)),
    after: after.slice(0, pointBefore(after, window)),
  };
}

function cutSentence({ before, text, after }: Context & Pick<Hit, 'text'>): Context {
  const whole = before + text + after;
  const node = { start: before.length, end: before.length + text.length };
  const spans = splitSentences(whole, 0).map(({ span }) => span);
  const first = spans.find(({ end }) => end > node.start);
  const last = spans.find(({ end }) => end >= node.end);
  return {
    before: whole.slice(Math.min(first?.start ?? 0, node.start), node.start),
    after: whole.slice(node.end, last?.end ?? whole.length),
  };
}

/** Moves an offset off the middle of a surrogate pair, and into the text. */
function pointBefore(text: string, at: number): number {
  const inside = Math.min(Math.max(at, 0), text.length);
  return inside > 0 && (text.codePointAt(inside - 1) ?? 0) > 0xffff ? inside - 1 : inside;
}
