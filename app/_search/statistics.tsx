import Link from 'next/link';
import type { LinesAnswer } from '#app/_server/answer-lines.ts';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { Collocate } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { LinesView } from './lines-view.ts';

type StatisticsProps = {
  readonly answer: Extract<LinesAnswer, { readonly kind: 'lines' }>;
  readonly view: SearchView;
  readonly lines: LinesView;
  readonly say: Say;
};

const shownGroups = 15; // What fits beside a screen of lines; the lines themselves hold the rest.
const shownCollocates = 20;

/** What stands beside the hits, counted: the neighbours of the groups, and the words that go with them. */
export function Statistics({ answer, view, lines, say }: StatisticsProps) {
  const collocates = answer.concordance.collocates ?? [];
  return (
    <aside className="statistics" aria-label={say('lines.statistics')}>
      {lines.group !== undefined && (
        <Neighbours groups={answer.groups} side={lines.group} say={say} />
      )}
      <section>
        <h2>
          {say('lines.collocates')} <small>{say('lines.near.words', { words: lines.near })}</small>
        </h2>
        {answer.concordance.drawn !== undefined && (
          <p>{say('lines.collocates.drawn', { lines: answer.concordance.drawn })}</p>
        )}
        {collocates.length === 0 ? (
          <p>{say('lines.collocates.none')}</p>
        ) : (
          <Collocates
            collocates={collocates.slice(0, shownCollocates)}
            {...{ answer, view, say }}
          />
        )}
      </section>
    </aside>
  );
}

type NeighboursProps = {
  readonly groups: StatisticsProps['answer']['groups'];
  readonly side: NonNullable<LinesView['group']>;
  readonly say: Say;
};

function Neighbours({ groups, side, say }: NeighboursProps) {
  const most = Math.max(1, ...groups.map(({ lines }) => lines));
  return (
    <section>
      <h2>
        {say(`lines.group.${side}`)} <small>{say('lines.kinds', { count: groups.length })}</small>
      </h2>
      <table>
        <caption className="visually-hidden">{say(`lines.group.${side}`)}</caption>
        <tbody>
          {groups.slice(0, shownGroups).map(({ word, lines }) => (
            <tr key={word}>
              <th scope="row" className="source" lang="zh-Hans">
                {word === '' ? say('lines.border') : word}
              </th>
              <td className="bar" aria-hidden="true">
                <span style={{ width: `${String((lines / most) * 100)}%` }} />
              </td>
              <td>{lines.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CollocatesProps = Pick<StatisticsProps, 'answer' | 'view' | 'say'> & {
  readonly collocates: readonly Collocate[];
};

function Collocates({ collocates, answer, view, say }: CollocatesProps) {
  return (
    <table>
      <caption className="visually-hidden">{say('lines.collocates.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('lines.word')}</th>
          <th scope="col" title={say('lines.together.help')}>
            {say('lines.together')}
          </th>
          <th scope="col" title={say('lines.logLikelihood.help')}>
            LL
          </th>
          <th scope="col" title={say('lines.logRatio.help')}>
            LR
          </th>
          <th scope="col" title={say('lines.logDice.help')}>
            logDice
          </th>
        </tr>
      </thead>
      <tbody>
        {collocates.map(({ word, together, logLikelihood, logRatio, logDice }) => (
          <tr key={word}>
            <th scope="row" className="source" lang="zh-Hans">
              <Together word={word} answer={answer} view={view} />
            </th>
            <td>{together.toLocaleString('en')}</td>
            <td>{logLikelihood.toFixed(1)}</td>
            <td>{logRatio.toFixed(1)}</td>
            <td>{logDice.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TogetherProps = Pick<StatisticsProps, 'answer' | 'view'> & { readonly word: string };

/** Leads to the sentences that hold both, where the query is one word and can be joined to another. */
function Together({ word, answer, view }: TogetherProps) {
  const [term, ...rest] = answer.concordance.query.reading;
  const canJoin = view.mode === 'parsed' && rest.length === 0 && term?.kind === 'wording';
  if (!canJoin) return word;
  const q = `${view.q} 同句 ${word}`;
  return (
    <Link href={searchHref({ ...view, q, show: 'documents', cursor: undefined })} prefetch={false}>
      {word}
    </Link>
  );
}
