import Link from 'next/link';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type DocumentTableProps = { readonly documents: readonly DocumentSummary[]; readonly say: Say };

const columns = [
  'document',
  'place',
  'genre',
  'status',
  'date',
  'characters',
  'sections',
  'notes',
] as const;

/** The documents, a row each; a fact that nobody states stays empty. */
export function DocumentTable({ documents, say }: DocumentTableProps) {
  return (
    <div className="library-table" role="region" aria-label={say('library.table')} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{say('library.table')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column}>
                {say(`library.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <Row key={document.documentId} document={document} say={say} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ document, say }: { readonly document: DocumentSummary; readonly say: Say }) {
  return (
    <tr>
      <th scope="row" lang="zh-Hans">
        <Link className="source" href={documentHref(document.documentId)}>
          {document.title}
        </Link>
        <small>{under(document)}</small>
      </th>
      <Fact of={document} names={['place']} say={say} />
      <Fact of={document} names={['genre']} say={say} />
      <Fact of={document} names={['status']} say={say} />
      <Fact of={document} names={['issuedOn', 'publishedOn', 'year']} say={say} />
      <td className="number">{say('library.characters', { count: document.characters })}</td>
      <td>
        {say('library.sections', { sections: document.sections, passages: document.passages })}
      </td>
      <td>{say('library.notes', { count: document.notes })}</td>
    </tr>
  );
}

/** What tells two plans of one city apart: number, issuer, author, else the file. */
function under({ documentNumber, issuer, author, source }: DocumentSummary): string {
  const known = [documentNumber, issuer ?? author].filter((each) => each !== null);
  return known.length === 0 ? source : known.join(' · ');
}

type FactName = 'place' | 'genre' | 'status' | 'issuedOn' | 'publishedOn' | 'year';
type FactProps = {
  readonly of: DocumentSummary;
  /** The first of these that is known. */
  readonly names: readonly FactName[];
  readonly say: Say;
};

/** A fact and where it comes from: a guess must never look like something stated. */
function Fact({ of, names, say }: FactProps) {
  const name = names.find((each) => of[each] !== null);
  if (name === undefined) return <td className="unknown">—</td>;
  const origin = of.origins[name];
  return (
    <td lang="zh-Hans">
      {of[name]}
      {origin !== undefined && (
        <small data-origin={origin} title={say(`library.origin.${origin}.help`)}>
          {say(`library.origin.${origin}`)}
        </small>
      )}
    </td>
  );
}
