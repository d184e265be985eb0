import Link from 'next/link';
import type { NotebookAnswer } from '#app/_server/answer-notebook.ts';
import { ChartFigure } from '#app/_ui/chart-figure.tsx';
import { CodeTag } from '#app/_ui/code-tag.tsx';
import { HeatCell } from '#app/_ui/heat-cell.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { filterParams, notebookHref } from './notebook-href.ts';

type CodeTableProps = { readonly answer: NotebookAnswer; readonly say: Say };

const columns = ['place', 'year', 'genre', 'document'] as const;

/** How often each code stands where, as numbers, and behind a fold as a chart. */
export function CodeTable({ answer, say }: CodeTableProps) {
  const { view, statistics } = answer;
  if (statistics.total.annotations === 0) return null;
  const params = filterParams(view);
  params.set('by', view.by);
  return (
    <section className="statistics">
      <h2 id="statistics">{say(`notebook.statistics.${view.by}`)}</h2>
      <p className="ways">
        {columns.map((by) => (
          <Link
            key={by}
            href={notebookHref({ ...view, by, page: 1 })}
            aria-current={by === view.by ? 'true' : undefined}
            scroll={false}
          >
            {say(`notebook.by.${by}`)}
          </Link>
        ))}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="statistics">
        <Counts answer={answer} say={say} />
      </div>
      {statistics.onWordings > 0 && (
        <p className="note">{say('notebook.onWordings', { count: statistics.onWordings })}</p>
      )}
      <details>
        <summary>{say('notebook.chart')}</summary>
        <ChartFigure
          src={`/api/v1/charts/codes.svg?${params.toString()}`}
          title={say(`notebook.statistics.${view.by}`)}
          say={say}
        />
      </details>
    </section>
  );
}

function Counts({ answer, say }: CodeTableProps) {
  const { statistics } = answer;
  const names = statistics.columns.map((value) => columnName(answer, value, say));
  return (
    <table>
      <thead>
        <tr>
          <td />
          {names.map((name, at) => (
            <th key={at} scope="col" lang="zh-Hans" title={name}>
              {name.length > 6 ? `${name.slice(0, 5)}…` : name}
            </th>
          ))}
          <th scope="col">{say('notebook.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {statistics.rows
          .filter(({ total }) => total.annotations > 0)
          .map(({ codeId, cells, total }) => (
            <tr key={codeId}>
              <th scope="row">
                <RowName answer={answer} codeId={codeId} say={say} />
              </th>
              {cells.map(({ annotations }, at) => (
                <td key={at}>
                  <Cell
                    count={annotations}
                    href={cellHref(answer, codeId, statistics.columns[at] ?? null)}
                  />
                </td>
              ))}
              <td>{total.annotations.toLocaleString('en')}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('notebook.sum')}</th>
          {statistics.totals.map(({ annotations }, at) => (
            <td key={at}>{annotations.toLocaleString('en')}</td>
          ))}
          <td>
            <b>{statistics.total.annotations.toLocaleString('en')}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

type CellProps = { readonly count: number; readonly href: ReturnType<typeof cellHref> };

function Cell({ count, href }: CellProps) {
  if (count === 0) return '·';
  if (href === undefined) return <HeatCell count={count} />;
  return (
    <Link href={href} prefetch={false} scroll={false}>
      <HeatCell count={count} />
    </Link>
  );
}

/** Leads to what a number counts; there is no filter for what is not said. */
function cellHref(answer: NotebookAnswer, codeId: string | null, value: string | null) {
  const { view } = answer;
  if (value === null || view.by === 'genre') return undefined;
  const asked = { ...view, code: [codeId ?? 'none'], page: 1 };
  if (view.by === 'document') return notebookHref({ ...asked, documentId: [value] });
  if (view.by === 'year') return notebookHref({ ...asked, year: [value] });
  if (!hasPlacesBelow(answer, value)) return notebookHref({ ...asked, place: [value] });
  // The filter of a province takes its cities in, its number does not.
  const documentId = answer.documentsAt.get(value) ?? [];
  return documentId.length > mostNamed ? undefined : notebookHref({ ...asked, documentId });
}

const mostNamed = 40; // An address of more is too long to be sent to anybody.

function hasPlacesBelow({ statistics }: NotebookAnswer, place: string): boolean {
  return statistics.columns.some((each) => each?.startsWith(`${place}/`) ?? false);
}

function RowName({ answer, codeId, say }: CodeTableProps & { readonly codeId: string | null }) {
  const code = answer.codes.find(({ id }) => id === codeId);
  if (code === undefined) return say('notebook.without.code');
  return <CodeTag name={code.name} colour={code.colour} />;
}

function columnName({ view, counts }: NotebookAnswer, value: string | null, say: Say): string {
  if (value === null) return say('facet.unknown');
  if (view.by === 'place') return value.split('/').at(-1) ?? value;
  if (view.by !== 'document') return value;
  return counts.documentId.find((each) => each.value === value)?.name ?? value;
}
