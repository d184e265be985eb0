import type { FacetCount } from '#lib/search/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { facetNames } from './search-view.ts';
import './facet-list.css';

type FacetListProps = {
  readonly name: (typeof facetNames)[number];
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly say: Say;
};

/** The values of one facet with their hits; what is ticked narrows the results. */
export function FacetList({ name, counts, chosen, say }: FacetListProps) {
  if (counts.length === 0) return null;
  return (
    <fieldset className="facet-list">
      <legend>{say(`facet.${name}`)}</legend>
      <ul>
        {counts.map(({ value, hits }) => (
          <li key={value}>
            <label className="tick">
              <input
                key={String(chosen.includes(value))}
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <span lang="zh-Hans">{value === '' ? say('facet.unknown') : value}</span>
            </label>
            <span>{hits.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
