import Link from 'next/link';
import type { LinesAnswer } from '#app/_server/answer-lines.ts';
import type { SearchView } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { LinesBar } from './lines-bar.tsx';
import { LinesTable } from './lines-table.tsx';
import { linesHref, type LinesView } from './lines-view.ts';
import './lines.css';

type LinesProps = {
  readonly answer: Extract<LinesAnswer, { readonly kind: 'lines' }>;
  readonly view: SearchView;
  readonly lines: LinesView;
  readonly say: Say;
};

/** The hits as a concordance: one a line, in an order that brings out what stands beside them. */
export function Lines({ answer, view, lines, say }: LinesProps) {
  const { cap } = answer.concordance;
  return (
    <section className="search-lines" aria-label={say('lines.title')}>
      <LinesBar view={view} lines={lines} say={say} />
      {cap !== undefined && <p role="note">{say('lines.cap', { ...cap })}</p>}
      <LinesTable answer={answer} view={view} lines={lines} say={say} />
      <Legend lines={lines} say={say} />
      <Pages answer={answer} view={view} lines={lines} say={say} />
    </section>
  );
}

/** Names the marks: solid is what comes first. */
function Legend({ lines: { group, sortBy }, say }: Pick<LinesProps, 'lines' | 'say'>) {
  const keys = [
    ...(group === undefined ? [] : [say(`lines.group.${group}`)]),
    ...sortBy.map((name) => say(`lines.sort.${name}`)),
  ];
  if (keys.length === 0) return null;
  return (
    <p className="legend">
      {keys.map((key, rank) => (
        <span key={key}>
          <span className="key" data-rank={rank} lang="zh-Hans" aria-hidden="true">
            字
          </span>{' '}
          {say('lines.legend', { rank: rank + 1, key })}
        </span>
      ))}
    </p>
  );
}

function Pages({ answer, view, lines, say }: LinesProps) {
  if (answer.next === undefined && lines.from === 0) return null;
  return (
    <nav className="pages" aria-label={say('search.pages')}>
      {lines.from > 0 && (
        <Link className="button soft" href={linesHref(view, { ...lines, from: 0 })}>
          {say('search.firstPage')}
        </Link>
      )}
      {answer.next !== undefined && (
        <Link className="button" rel="next" href={linesHref(view, { ...lines, from: answer.next })}>
          {say('search.nextPage')}
        </Link>
      )}
    </nav>
  );
}
