import type { FacetCount } from '#lib/search/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { facetNames } from './search-view.ts';
import { TickList } from './tick-list.tsx';

type FacetListProps = {
  readonly name: (typeof facetNames)[number];
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly say: Say;
};

/** The values of one facet with their hits; what is ticked narrows the results. */
export function FacetList({ name, counts, chosen, say }: FacetListProps) {
  const ticks = counts.map(({ value, hits }) => ({
    value,
    name: value === '' ? say('facet.unknown') : value,
    count: hits,
  }));
  return (
    <TickList
      {...{ name, ticks, chosen }}
      label={say(`facet.${name}`)}
      more={(count) => say('facet.more', { count })}
    />
  );
}
