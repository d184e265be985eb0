import Link from 'next/link';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { documentHref } from '#app/_ui/document-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { reportHref } from './library-href.ts';

type DocumentTableProps = { readonly documents: readonly DocumentSummary[]; readonly say: Say };

/** The documents, a row each; a fact that nobody states stays empty. */
export function DocumentTable({ documents, say }: DocumentTableProps) {
  return (
    <DataTable
      label={say('library.table')}
      columns={[titleColumn(say), ...factColumns(say), ...sizeColumns(say)]}
      rows={documents}
      keyOf={({ documentId }) => documentId}
      nothing={say('library.nothing')}
    />
  );
}

function titleColumn(say: Say): Column<DocumentSummary> {
  return {
    key: 'document',
    name: say('library.column.document'),
    cell: (document) => (
      <div className="library-title">
        <input
          type="checkbox"
          name="documentId"
          value={document.documentId}
          aria-label={say('library.choose', { title: document.title })}
        />
        <div>
          <Link className="source" href={documentHref(document.documentId)}>
            <VisibleText text={document.title} />
          </Link>
          <small>
            <VisibleText text={under(document)} />
          </small>
        </div>
      </div>
    ),
  };
}

/** What tells two plans of one city apart: number, issuer, author, else the file. */
function under({ documentNumber, issuer, author, source }: DocumentSummary): string {
  const known = [documentNumber, issuer ?? author].filter((each) => each !== null);
  return known.length === 0 ? source : known.join(' · ');
}

function factColumns(say: Say): Column<DocumentSummary>[] {
  const column = (key: 'place' | 'genre' | 'status' | 'date', names: readonly FactName[]) => ({
    key,
    name: say(`library.column.${key}`),
    cell: (document: DocumentSummary) => fact(document, names, say),
  });
  return [
    column('place', ['place']),
    column('genre', ['genre']),
    column('status', ['status']),
    column('date', ['issuedOn', 'publishedOn', 'year']),
  ];
}

type FactName = 'place' | 'genre' | 'status' | 'issuedOn' | 'publishedOn' | 'year';

/** The first fact that is known and where it comes from: a guess must never look like a statement. */
function fact(of: DocumentSummary, names: readonly FactName[], say: Say): ReactNode {
  const name = names.find((each) => of[each] !== null);
  if (name === undefined) return undefined;
  const origin = of.origins[name];
  const by = origin === 'given' ? of.statedBy[name] : origin;
  return (
    <span lang="zh-Hans">
      {of[name]}
      {by !== undefined && by !== 'inferred' && (
        <small className="library-origin" data-origin={by} title={say(`library.origin.${by}.help`)}>
          {say(`library.origin.${by}`)}
        </small>
      )}
    </span>
  );
}

function sizeColumns(say: Say): Column<DocumentSummary>[] {
  return [
    {
      key: 'characters',
      name: say('library.column.characters'),
      cell: ({ characters }) => say('library.characters', { count: characters }),
      isNumber: true,
    },
    {
      key: 'sections',
      name: say('library.column.sections'),
      cell: ({ sections, passages }) => say('library.sections', { sections, passages }),
    },
    {
      key: 'notes',
      name: say('library.column.notes'),
      cell: (document) => <ReportLink document={document} say={say} />,
    },
  ];
}

/** Leads to what was decided about a text; a warning is said here already. */
function ReportLink({ document, say }: { readonly document: DocumentSummary; readonly say: Say }) {
  const { documentId, warnings, notes, versions, title } = document;
  const state = warnings.length > 0 ? 'warn' : 'ok';
  return (
    <>
      <Link className="library-state" data-state={state} href={reportHref(documentId)}>
        <span className="visually-hidden">{say('library.reportOf', { title })}</span>
        {warnings.length > 0
          ? say('library.warnings', { count: warnings.length })
          : say('library.notes', { count: notes })}
      </Link>
      {versions.length > 1 && (
        <small>{say('library.versionCount', { count: versions.length })}</small>
      )}
    </>
  );
}
