import { HeatCell } from '#app/_ui/heat-cell.tsx';
import type { Say } from '#lib/message/say-in.ts';
import type { SpeakerColumn } from './speaker-columns.ts';
import './phrase-heat.css';

type PhraseHeatProps = {
  readonly columns: readonly SpeakerColumn[];
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly say: Say;
};

/** How often something is said in each column. An empty cell is said to be empty, not drawn as 0. */
export function PhraseHeat({ columns, counts, say }: PhraseHeatProps) {
  return (
    <ol className="phrase-heat">
      {columns.map(({ key, name, documentIds }) => {
        const count = documentIds.reduce((sum, id) => sum + (counts?.get(id) ?? 0), 0);
        return (
          <li key={key} title={say('phrases.cell', { name, count })}>
            <span className="visually-hidden">{name} </span>
            {count === 0 ? (
              <span className="heat-cell" data-tone="0">
                <span className="visually-hidden">0</span>
              </span>
            ) : (
              <HeatCell count={count} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The names of the columns, set on end above them; each cell says its name to whoever listens. */
export function HeatHead({ columns }: Pick<PhraseHeatProps, 'columns'>) {
  return (
    <span className="phrase-heat-head" aria-hidden="true" lang="zh-Hans">
      {columns.map(({ key, short, name }) => (
        <span key={key} title={name}>
          {short}
        </span>
      ))}
    </span>
  );
}
