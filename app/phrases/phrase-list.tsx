import Link from 'next/link';
import type { FoundPhrases } from '#app/_server/answer-phrases.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { NarrowedBy } from '#app/_ui/narrowed-by.tsx';
import { Pagination } from '#app/_ui/pagination.tsx';
import { phraseHref, phrasesHref, type PhrasesView } from '#app/_ui/phrases-view.ts';
import { searchHref } from '#app/_ui/search-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { Say } from '#lib/message/say-in.ts';
import { compareHref } from './compare-href.ts';
import { HeatHead, PhraseHeat } from './phrase-heat.tsx';
import { typeName } from './phrase-filters.tsx';
import { speakerColumns, type SpeakerColumn } from './speaker-columns.ts';

type PhraseListProps = {
  readonly answer: FoundPhrases;
  readonly view: PhrasesView;
  readonly say: Say;
};

/** The phrases, a row each: kind, counts, and a cell for each document or place. */
export function PhraseList({ answer, view, say }: PhraseListProps) {
  const { found, counts, summaries, pages } = answer;
  const columns = speakerColumns(summaries, say('phrases.others'));
  return (
    <>
      <div className="phrase-toolbar">
        <Chosen view={view} say={say} />
        {found.freshness !== 'fresh' && <p role="note">{say(`phrases.${found.freshness}`)}</p>}
      </div>
      {found.phrases.length === 0 ? (
        <Nothing view={view} say={say} />
      ) : (
        <table className="phrase-table">
          <caption className="visually-hidden">{say('phrases.list')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('phrases.column.phrase')}</th>
              <th scope="col" className="type">
                {say('phrases.column.type')}
              </th>
              <th scope="col" className="number">
                {say('phrases.column.occurrences')}
              </th>
              <th scope="col" className="number">
                {say('phrases.column.documents')}
              </th>
              <th scope="col" className="heat">
                <span className="visually-hidden">{say('phrases.column.each')}</span>
                <HeatHead columns={columns} />
              </th>
              <th scope="col" className="number variants">
                {say('phrases.column.variants')}
              </th>
              <td className="steps" />
            </tr>
          </thead>
          <tbody>
            {found.phrases.map((phrase) => (
              <Row
                key={phrase.key}
                {...{ phrase, columns, view, say }}
                counts={counts.get(phrase.key)}
              />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <Pagination
          page={view.page}
          pages={pages}
          hrefOf={(page) => phrasesHref({ ...view, page })}
          words={{
            label: say('search.pages'),
            previous: say('phrases.previousPage'),
            next: say('search.nextPage'),
            total: say('phrases.total', { count: found.total }),
          }}
        />
      )}
    </>
  );
}

type RowProps = {
  readonly phrase: DecidedPhrase;
  readonly columns: readonly SpeakerColumn[];
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly view: PhrasesView;
  readonly say: Say;
};

function Row({ phrase, columns, counts, view, say }: RowProps) {
  const { key, text, type, family, standing, occurrences, documentIds, variants } = phrase;
  return (
    <tr data-standing={standing}>
      <th scope="row" lang="zh-Hans">
        <Link className="source" href={phraseHref(key)} prefetch={false}>
          <VisibleText text={text} />
        </Link>
        {family !== '' && (
          <Link
            className="family"
            href={phrasesHref({ ...view, family, page: 1 })}
            prefetch={false}
          >
            {say('phrases.family', { family })}
          </Link>
        )}
        {standing !== 'found' && (
          <span className="standing" data-standing={standing}>
            {say(`phrases.is.${standing}`)}
          </span>
        )}
      </th>
      <td className="type">{typeName(type, say)}</td>
      <td className="number occurrences">
        {occurrences.toLocaleString('en')}
        <span className="unit"> {say('search.unit.hits', { count: occurrences })}</span>
      </td>
      <td className="number documents">
        {documentIds.length.toLocaleString('en')}
        <span className="unit">
          {' '}
          {say('phrases.unit.documents', { count: documentIds.length })}
        </span>
      </td>
      <td className="heat">
        <PhraseHeat columns={columns} counts={counts} say={say} />
      </td>
      <td className="number variants">
        <span title={variants.map((variant) => variant.text).join(' / ')}>{variants.length}</span>
      </td>
      <td className="steps">
        <Link
          href={searchHref({ q: text, mode: 'literal' })}
          prefetch={false}
          aria-label={say('phrases.searchOf', { phrase: text })}
        >
          {say('shell.search')}
        </Link>{' '}
        <a href={compareHref(key)} aria-label={say('phrases.compareOf', { phrase: text })}>
          {say('phrases.compare')}
        </a>
      </td>
    </tr>
  );
}

/** What was chosen and has no tick in the margin, with a way to drop it. */
function Chosen({ view, say }: Pick<PhraseListProps, 'view' | 'say'>) {
  const chosen = [
    { name: view.q, without: { ...view, q: '' } },
    { name: view.family ?? '', without: { ...view, family: undefined } },
    ...view.documentIds.map((id) => ({ name: id, without: { ...view, documentIds: [] } })),
  ]
    .filter(({ name }) => name !== '')
    .map(({ name, without }) => ({ name, without: phrasesHref({ ...without, page: 1 }) }));
  return chosen.length === 0 ? null : <NarrowedBy chosen={chosen} say={say} />;
}

function Nothing({ view, say }: Pick<PhraseListProps, 'view' | 'say'>) {
  return (
    <EmptyState title={say(view.q === '' ? 'phrases.none' : 'phrases.none.q', { query: view.q })}>
      <p>{say(view.q === '' ? 'phrases.none.help' : 'phrases.none.q.help')}</p>
      {view.q !== '' && (
        <p>
          <Link href={searchHref({ q: view.q, mode: 'literal' })}>
            {say('phrases.searchOf', { phrase: view.q })}
          </Link>
        </p>
      )}
      <p>
        <Link href="/phrases">{say('phrases.all')}</Link>
      </p>
      <p>
        <Link href="/help#phrases" prefetch={false}>
          {say('help.phrases')}
        </Link>
      </p>
    </EmptyState>
  );
}
