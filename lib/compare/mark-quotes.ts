import type { Span } from '#lib/text/span.ts';
import type { DiffPart } from './model.ts';

const quoted = /[“"「『]([^“”"「」『』]{1,20})[”"」』]/gu;

/**
 * Gives the parts of two wordings whose words are the same, where one of them puts names in quotes
 * that stand bare in the other: that alone is a difference of its own kind.
 *
 * markQuotes('县域经济“成高原”', '县域经济成高原')
 *   -> [{ kind: 'kept', … }, { kind: 'changed', difference: 'quotes', … }]
 */
export function markQuotes(left: string, right: string): DiffPart[] {
  if (left === right) return wholeOf(left);
  const names = [
    ...namesOf(left, right),
    ...namesOf(right, left).map(({ left: a, right: b }) => ({ left: b, right: a })),
  ].sort((a, b) => a.left.start - b.left.start);
  const parts: DiffPart[] = [];
  let [l, r] = [0, 0];
  const keep = (toLeft: number, toRight: number) => {
    if (toLeft === l && toRight === r) return;
    parts.push({
      kind: 'kept',
      left: { start: l, end: toLeft },
      right: { start: r, end: toRight },
    });
  };
  for (const name of names) {
    if (name.left.start < l || name.right.start < r) continue;
    keep(name.left.start, name.right.start);
    parts.push({ kind: 'changed', difference: 'quotes', ...name });
    [l, r] = [name.left.end, name.right.end];
  }
  keep(left.length, right.length);
  return parts;
}

/** Names that stand in quotes in one text and bare in the other, each with its place in both. */
function namesOf(text: string, other: string): { readonly left: Span; readonly right: Span }[] {
  const bare = other.replaceAll(quoted, (found) => ' '.repeat(found.length));
  return [...text.matchAll(quoted)].flatMap(({ 0: found, 1: name = '', index }) => {
    const at = bare.indexOf(name);
    if (at < 0) return [];
    return [
      {
        left: { start: index, end: index + found.length },
        right: { start: at, end: at + name.length },
      },
    ];
  });
}

/** A text has names in quotes that stand bare elsewhere in it: that is no difference to itself. */
function wholeOf({ length }: string): DiffPart[] {
  const span = { start: 0, end: length };
  return length === 0 ? [] : [{ kind: 'kept', left: span, right: span }];
}
