import Link from 'next/link';
import { answerRows } from '#app/_server/answer-compare.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { compareHref, pairHref, rowsFields, type RowsView } from '#app/_ui/compare-view.ts';
import type { Locale } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import { CompareFault } from './compare-fault.tsx';
import { CompareHead } from './compare-head.tsx';
import { CompareRow } from './compare-row.tsx';
import { coverageHref } from './coverage/coverage-view.ts';
import { DecisionList } from './decision-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { LinkingNote } from './linking-note.tsx';
import { FalseFriends } from './false-friends.tsx';
import { LinkLights } from './link-lights.tsx';
import { quietColumns } from './quiet-columns.ts';
import { RowPages } from './row-pages.tsx';
import { RowsColumns } from './rows-columns.tsx';
import { rowsAPage, type RowsScene } from './rows-scene.ts';
import { RowsTools } from './rows-tools.tsx';
import { taskName } from './task-name.ts';

type RowsPageProps = { readonly view: RowsView; readonly locale: Locale; readonly say: Say };

/** A task in several documents: a row for each thing said, a column for each document. */
export async function RowsPage({ view, locale, say }: RowsPageProps) {
  const { task: source, documentIds, offset } = view;
  const answer = await answerRows({ source, documentIds, limit: rowsAPage, offset });
  const title = taskName(view.task, say);
  if (answer.kind === 'fault') {
    return (
      <main id="main" className="page compare">
        <CompareHead label={say('compare.label')} title={title} way="task" say={say} />
        <CompareFault error={answer.error} locale={locale} say={say} />
      </main>
    );
  }
  const scene = { view, found: answer, say };
  return (
    <main id="main" className="page compare" data-marking={view.marking}>
      <CompareHead
        label={say('compare.label')}
        title={title}
        way="task"
        hrefs={waysFrom(scene)}
        say={say}
      >
        <ExportMenu href={exportHref(scene)} formats={['docx', 'md', 'csv', 'xlsx']} say={say} />
      </CompareHead>
      <RowsTools {...scene} />
      <LinkingNote progress={answer.compared.progress} say={say} />
      {answer.compared.rows.length === 0 ? <NothingSaid say={say} /> : <RowsTable {...scene} />}
      <FalseFriends {...scene} />
      <RowPages {...scene} />
      <DecisionList {...scene} />
    </main>
  );
}

function RowsTable(scene: RowsScene) {
  const { view, found, say } = scene;
  const { columns, rows } = found.compared;
  return (
    <LinkLights
      words={{ next: say('compare.linkKeys.next'), previous: say('compare.linkKeys.previous') }}
    >
      <div
        className="compare-table"
        data-columns={columns.length}
        data-quiet-columns={quietColumns(found.compared).size}
        data-wide={columns.length > 4 || undefined}
        {...(columns.length > 4 && {
          tabIndex: 0,
          role: 'region',
          'aria-label': taskName(view.task, say),
        })}
      >
        <RowsColumns {...scene} />
        {rows.map((row, index) => (
          <CompareRow key={row.rowId} row={row} number={view.offset + index + 1} {...scene} />
        ))}
      </div>
    </LinkLights>
  );
}

function NothingSaid({ say }: { readonly say: Say }) {
  return (
    <EmptyState title={say('compare.nothing.title')}>
      <p>{say('compare.nothing.help')}</p>
      <p>
        <Link href="/help#compare" prefetch={false}>
          {say('help.compare')}
        </Link>
      </p>
    </EmptyState>
  );
}

/** The other ways take the columns along, and the coverage the task. */
function waysFrom({ view, found }: RowsScene) {
  const [left, right] = found.compared.columns.map(({ summary }) => summary.documentId);
  const { task } = view;
  return {
    task: compareHref(view),
    ...(left !== undefined && right !== undefined && { pair: pairHref(left, right) }),
    ...(task.kind !== 'passages' && { coverage: coverageHref({ tasks: [taskOf(task)] }) }),
  };
}

function taskOf(task: Exclude<RowsView['task'], { readonly kind: 'passages' }>) {
  return task.kind === 'query'
    ? { kind: 'query' as const, q: task.q }
    : { kind: 'phrase' as const, phrase: task.phrase };
}

/** All rows, not only those of a page; the columns as they stand, also where nobody chose them. */
function exportHref({ view, found }: RowsScene): string {
  const documentIds = found.compared.columns.map(({ summary }) => summary.documentId);
  const fields = rowsFields({ task: view.task, documentIds });
  return `/api/v1/compare?${new URLSearchParams(fields).toString()}`;
}
