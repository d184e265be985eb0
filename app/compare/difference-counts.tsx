import type { Say } from '#lib/message/say-in.ts';
import { differenceSeals, type countedDifferences } from './difference-seal.ts';

type DifferenceCountsProps = {
  readonly counts: ReturnType<typeof countedDifferences>;
  readonly say: Say;
};

/** Kinds of difference, each by its seal, its name and how often it occurs. */
export function DifferenceCounts({ counts, say }: DifferenceCountsProps) {
  return (
    <span className="difference-counts">
      {counts.map(({ kind, count }) => (
        <span key={kind}>
          <span className="seal zhe" aria-hidden="true" lang="zh-Hans">
            {differenceSeals[kind]}
          </span>
          {`${say(`difference.${kind}`)} ${count.toLocaleString('en')}`}
        </span>
      ))}
    </span>
  );
}
