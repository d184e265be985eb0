import type { DifferenceKind } from '#lib/compare/model.ts';
import type { DifferenceSeal } from '#app/_ui/text-layer.ts';

/** The one character that stands for a kind of difference. */
export const differenceSeals: { readonly [kind in DifferenceKind]: DifferenceSeal } = {
  number: '数',
  strength: '力',
  level: '级',
  list: '单',
  order: '序',
  shortForm: '简',
  character: '字',
  quotes: '标',
  added: '增',
  wording: '换',
};

/** Counts of differences, the most frequent first, without those that do not occur. */
export function countedDifferences(
  counts: Readonly<Partial<Record<DifferenceKind, number>>>,
): readonly { readonly kind: DifferenceKind; readonly count: number }[] {
  return Object.entries(counts)
    .map(([kind, count]) => ({ kind: kind as DifferenceKind, count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
