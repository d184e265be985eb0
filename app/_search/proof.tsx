import type { LibrarySearch } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';

type ProofProps = { readonly search: LibrarySearch; readonly say: Say };

/** The tally, and what was read to be sure of it. Changes are told to who cannot see them. */
export function Proof({ search, say }: ProofProps) {
  const { counts, read } = search;
  return (
    <section className="search-proof" aria-live="polite" aria-label={say('search.proof')}>
      <p className="tally">
        <Count value={counts.hits} unit={say('search.unit.hits', { count: counts.hits })} />
        <Count
          value={counts.passages}
          unit={say('search.unit.passages', { count: counts.passages })}
        />
        <Count
          value={counts.documents}
          unit={say('search.unit.documents', { count: counts.documents })}
        />
      </p>
      <p className="sealed">
        <span className="seal zhu" aria-hidden="true" lang="zh-Hans">
          核
        </span>
        <span>{say('search.verified', { ...read })}</span>
      </p>
      {counts.possible > 0 && <p>{say('search.possible', { count: counts.possible })}</p>}
    </section>
  );
}

function Count({ value, unit }: { readonly value: number; readonly unit: string }) {
  return (
    <span>
      <b>{value.toLocaleString('en')}</b>
      {unit}
    </span>
  );
}
