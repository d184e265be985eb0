import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { isInside, sliceSpan, type Span } from '#lib/text/span.ts';
import type { CellPart } from './cell-parts.ts';

/** What a cell shows: its text and the parts of a stretch of it. */
export type LiftedSide = { readonly text: string; readonly parts: readonly CellPart[] };

const shortest = 6; // Characters: a clause that short stands in many sentences.
const clause = /[^，,；;。：:！!？?\n]+/gu;

/**
 * Finds clauses that stand in both cells word for word and that the comparison of sentences has not
 * met, because they stand in another order or in another sentence: they are the same, too.
 *
 * liftClauses(base, own, linkOf).own
 */
export function liftClauses(
  base: LiftedSide,
  own: LiftedSide,
  linkOf: (base: Span) => number,
): { readonly base: readonly CellPart[]; readonly own: readonly CellPart[] } {
  const places = clausesOf(base);
  const lifted: { readonly base: Span; readonly own: Span }[] = [];
  for (const [wording, [place]] of clausesOf(own)) {
    const [match] = places.get(wording) ?? [];
    if (match !== undefined && place !== undefined) lifted.push({ base: match, own: place });
  }
  const same = (side: 'base' | 'own') =>
    lifted.map((pair): CellPart => ({ kind: 'same', span: pair[side], link: linkOf(pair.base) }));
  return {
    base: lay(base.parts, same('base')),
    own: lay(own.parts, same('own')),
  };
}

/** The clauses that lie whole in one part that is not the same, by their skeletons. */
function clausesOf({ text, parts }: LiftedSide): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const part of parts) {
    if (part.kind === 'same') continue;
    const written = sliceSpan(text, part.span);
    for (const { 0: words, index } of written.matchAll(clause)) {
      const wording = skeletonOf(words, noMarks).text;
      if (wording.length < shortest) continue;
      const start = part.span.start + index;
      const span = { start, end: start + words.length };
      found.set(wording, [...(found.get(wording) ?? []), span]);
    }
  }
  return found;
}

/** Cuts what was found out of the parts it lies in. */
function lay(parts: readonly CellPart[], same: readonly CellPart[]): CellPart[] {
  return parts.flatMap((part) => {
    const inside = same
      .filter(({ span }) => part.kind !== 'same' && isInside(span, part.span))
      .sort((a, b) => a.span.start - b.span.start);
    let at = part.span.start;
    const cut: CellPart[] = [];
    for (const each of inside) {
      if (each.span.start < at) continue;
      if (each.span.start > at) cut.push({ ...part, span: { start: at, end: each.span.start } });
      cut.push(each);
      at = each.span.end;
    }
    if (at < part.span.end) cut.push({ ...part, span: { start: at, end: part.span.end } });
    return cut;
  });
}
