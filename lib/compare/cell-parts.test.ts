import { expect, test } from 'vitest';
import { cellParts } from './cell-parts.ts';
import { findDifferences } from './find-differences.ts';

function partsOf(base: string, own: string) {
  const wording = (text: string) => ({ text, start: 0, isRedacted: false });
  const beside = {
    differences: findDifferences(wording(base), wording(own)),
    linkOf: () => 1,
    texts: { base, own },
    read: {
      base: ({ start, end }: { start: number; end: number }) => base.slice(start, end),
      own: ({ start, end }: { start: number; end: number }) => own.slice(start, end),
    },
  };
  return cellParts({ start: 0, end: own.length }, [beside], 'own').map(
    (part) =>
      `${part.kind === 'different' ? `${part.difference} ${part.other} → ` : ''}${own.slice(part.span.start, part.span.end)}`,
  );
}

test('of two sentences that keep nothing of each other, only other figures are marked', () => {
  expect(partsOf('到2025年建成区50%的面积达到要求', '海绵城市达标比例65%以上')).toEqual([
    '海绵城市达标比例',
    'number 50% → 65%',
    '以上',
  ]);
  expect(partsOf('落户无年龄限制', '进城门槛全部取消')).toEqual(['进城门槛全部取消']);
});

test('says what stands in the place of what differs', () => {
  expect(partsOf('严控三条控制线', '严守三条控制线')).toEqual([
    'strength 严控 → 严守',
    '三条控制线',
  ]);
});
