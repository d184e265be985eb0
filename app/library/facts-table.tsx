import Link from 'next/link';
import { documentHref } from '#app/_ui/document-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { ReportSetting } from './report-setting.ts';

const fields = [
  'title',
  'place',
  'issuer',
  'author',
  'documentNumber',
  'issuedOn',
  'publishedOn',
  'year',
  'genre',
] as const;
type Field = (typeof fields)[number];

/** What is known of the document and who says so; what a hand writes counts before all others. */
export function FactsTable({ answer, say, back }: ReportSetting) {
  const { documentId } = answer.summary;
  return (
    <section className="library-section" aria-labelledby="facts">
      <h2 id="facts">{say('facts.title')}</h2>
      <p>{say('facts.help')}</p>
      <form className="facts" action="/library/change" method="post">
        <input type="hidden" name="documentId" value={documentId} />
        <input type="hidden" name="back" value={back} />
        <table>
          <thead>
            <tr>
              <th scope="col">{say('manifest.field')}</th>
              <th scope="col">{say('facts.counts')}</th>
              <th scope="col">{say('facts.sources')}</th>
              <th scope="col">{say('facts.hand')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FactRow key={field} field={field} answer={answer} say={say} />
            ))}
          </tbody>
        </table>
        <button className="button main small" name="act" value="state">
          {say('facts.save')}
        </button>
      </form>
    </section>
  );
}

type FactRowProps = Pick<ReportSetting, 'answer' | 'say'> & { readonly field: Field };

function FactRow({ field, answer, say }: FactRowProps) {
  const { summary, statements } = answer;
  const name = say(`manifest.column.${field}`);
  const hand = statements.given.find((fact) => fact.field === field && fact.origin === 'hand');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td lang="zh-Hans">
        <VisibleText text={summary[field] ?? '—'} />
      </td>
      <td lang="zh-Hans">
        <Sources field={field} answer={answer} say={say} />
      </td>
      <td>
        <input
          className="field"
          lang="zh-Hans"
          name={field}
          defaultValue={hand?.value ?? ''}
          placeholder={hand?.value === '' ? '—' : ''}
          maxLength={300}
          aria-label={say('facts.handOf', { field: name })}
        />
      </td>
    </tr>
  );
}

/** Everybody who says something, with the place where the text says it. */
function Sources({ field, answer, say }: FactRowProps) {
  const { summary, statements } = answer;
  const given = statements.given.filter((fact) => fact.field === field && fact.origin !== 'hand');
  const header = statements.header[field];
  return (
    <ul>
      {given.map(({ origin, value, evidence }) => (
        <li key={origin}>
          <small>{say(`library.origin.${origin}`)}</small> <VisibleText text={value} />
          {evidence !== undefined && <small>{say('facts.evidence', { evidence })}</small>}
        </li>
      ))}
      {header !== undefined && (
        <li>
          <small>{say(`library.origin.${header.origin}`)}</small>{' '}
          <VisibleText text={header.value} />{' '}
          {header.span !== undefined && (
            <Link
              href={documentHref(summary.documentId, { span: header.span })}
              aria-label={say('facts.lookOf', { field: say(`manifest.column.${field}`) })}
            >
              {say('decisions.look')}
            </Link>
          )}
        </li>
      )}
    </ul>
  );
}
