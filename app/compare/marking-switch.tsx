import type { Route } from 'next';
import Link from 'next/link';
import { markings, type Marking } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type MarkingSwitchProps = {
  readonly chosen: Marking;
  readonly hrefOf: (marking: Marking) => Route;
  readonly say: Say;
};

/** Chooses what is marked: what is shared, what differs, or both. */
export function MarkingSwitch({ chosen, hrefOf, say }: MarkingSwitchProps) {
  return (
    <nav className="segmented" aria-label={say('compare.marking')}>
      {markings.toReversed().map((marking) => (
        <Link
          key={marking}
          href={hrefOf(marking)}
          aria-current={marking === chosen ? 'true' : undefined}
          prefetch={false}
          replace
          scroll={false}
        >
          {say(`compare.marking.${marking}`)}
        </Link>
      ))}
    </nav>
  );
}
