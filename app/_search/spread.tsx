import Link from 'next/link';
import type { LibrarySearch, ReadableDocument } from '#db/recipes/model.ts';
import { ChartFigure } from '#app/_ui/chart-figure.tsx';
import { documentHref } from '#app/_ui/document-view.ts';
import { HitStrip } from '#app/_ui/hit-strip.tsx';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { DocumentHits } from '#lib/search/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { countByChapter } from './count-by-chapter.ts';
import { spreadOver, type Share } from './spread-over.ts';
import type { SpreadAnswer } from '#app/_server/answer-spread.ts';
import './spread.css';

type SpreadProps = {
  readonly search: Pick<LibrarySearch, 'documents'>;
  readonly answer: SpreadAnswer;
  readonly view: SearchView;
  readonly say: Say;
};

const spreadFacets = ['place', 'year', 'genre'] as const;

/** Where the hits are: by place, year and genre, and along each document. Every chart is a table. */
export function Spread({ search, answer, view, say }: SpreadProps) {
  const hitsOf = new Map(search.documents.map((each) => [each.documentId, each]));
  return (
    <section className="search-spread" aria-label={say('search.view.spread')}>
      {spreadFacets.map((facet) => (
        <SharesTable
          key={facet}
          facet={facet}
          shares={spreadOver(answer.searched, facet, (id) => hitsOf.get(id)?.hits ?? 0)}
          view={view}
          say={say}
        />
      ))}
      <Charts view={view} say={say} />
      <Along {...{ hitsOf, answer, view, say }} />
    </section>
  );
}

/** The tables above, drawn for a paper; fetched when somebody opens them. */
function Charts({ view, say }: Pick<SpreadProps, 'view' | 'say'>) {
  const address = searchHref({ ...view, cursor: undefined }).replace(/^[^?]*/, '');
  return (
    <details className="charts">
      <summary>{say('spread.draw')}</summary>
      {(['place', 'year', 'placeYear'] as const).map((chart) => (
        <ChartFigure
          key={chart}
          src={`/api/v1/charts/${chart}.svg${address}`}
          title={say(`chart.hits.${chart}`, { query: view.q })}
          say={say}
        />
      ))}
    </details>
  );
}

type SharesTableProps = {
  readonly facet: (typeof spreadFacets)[number];
  readonly shares: readonly Share[];
  readonly view: SearchView;
  readonly say: Say;
};

/** The bar is the number again: it is hidden from whoever hears the table. */
function SharesTable({ facet, shares, view, say }: SharesTableProps) {
  const most = Math.max(1, ...shares.map(({ hits }) => hits));
  return (
    <table className="shares">
      <caption>{say(`spread.by.${facet}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(`facet.${facet}`)}</th>
          <td />
          <th scope="col">{say('spread.hits')}</th>
          <th scope="col">{say('spread.rate')}</th>
          <th scope="col">{say('spread.documents')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ value, hits, documents, saying, characters }) => (
          <tr key={value}>
            <th scope="row" lang="zh-Hans">
              <Link href={narrowed(view, facet, value)} prefetch={false}>
                {value === '' ? say('facet.unknown') : value}
              </Link>
            </th>
            <td className="bar" aria-hidden="true">
              <span style={{ width: `${String((hits / most) * 100)}%` }} />
            </td>
            <td>{hits.toLocaleString('en')}</td>
            <td>{perTenThousand(hits, characters)}</td>
            <td>{say('spread.of', { saying, documents })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function narrowed(view: SearchView, facet: SharesTableProps['facet'], value: string) {
  const filter = { ...view.filter, [facet]: [value] };
  return searchHref({ ...view, filter, show: 'documents', cursor: undefined });
}

function perTenThousand(hits: number, characters: number): string {
  return characters === 0 ? '–' : ((hits / characters) * 10_000).toFixed(1);
}

type AlongProps = Omit<SpreadProps, 'search'> & {
  readonly hitsOf: ReadonlyMap<string, DocumentHits>;
};

/** Each document as a line with its hits on it; how often each chapter says it stands below. */
function Along({ hitsOf, answer, view, say }: AlongProps) {
  return (
    <section className="along" aria-labelledby="along">
      <h2 id="along">{say('spread.along')}</h2>
      <ul>
        {[...answer.documents.values()].map((document) => (
          <AlongDocument
            key={document.summary.documentId}
            document={document}
            hits={hitsOf.get(document.summary.documentId)}
            view={view}
            say={say}
          />
        ))}
      </ul>
      {answer.notShown > 0 && <p>{say('spread.notShown', { count: answer.notShown })}</p>}
    </section>
  );
}

type AlongDocumentProps = Pick<SpreadProps, 'view' | 'say'> & {
  readonly document: ReadableDocument;
  readonly hits: DocumentHits | undefined;
};

function AlongDocument({ document, hits, view, say }: AlongDocumentProps) {
  const { summary, sections, text } = document;
  const starts = hits?.starts() ?? [];
  const chapters = sections.filter(({ level }) => level === 1);
  return (
    <li>
      <h3 className="source" lang="zh-Hans">
        <Link href={documentHref(summary.documentId, { q: view.q, mode: view.mode })}>
          {summary.title}
        </Link>
      </h3>
      <p>{say('spread.document', { hits: hits?.hits ?? 0, passages: hits?.passages ?? 0 })}</p>
      <HitStrip
        hits={starts}
        chapters={chapters.map(({ span }) => span.start)}
        length={text.length}
        say={say}
      />
      <details>
        <summary>{say('spread.chapters')}</summary>
        <table>
          <caption className="visually-hidden">
            {say('spread.chapters.of', { title: summary.title })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('spread.chapter')}</th>
              <th scope="col">{say('spread.passages')}</th>
            </tr>
          </thead>
          <tbody>
            {countByChapter(starts, chapters).map(({ heading, start, passages }) => (
              <tr key={start}>
                <th scope="row" lang="zh-Hans">
                  {heading ?? say('search.noSection')}
                </th>
                <td>{passages.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}
