import type { MessageKey } from '#lib/message/format-message.ts';
import type { LibrarySearch } from '#db/recipes/model.ts';
import type { QueryTerm } from '#lib/search/model.ts';
import { FormSign } from '#app/_ui/form-sign.tsx';
import type { Say } from '#lib/message/say-in.ts';

type ReadingProps = { readonly search: LibrarySearch; readonly say: Say };

/** Says how the query was understood, part by part, so that a surprise can be seen. */
export function Reading({ search: { query, wordings }, say }: ReadingProps) {
  const variants = wordings.filter(({ form }) => form !== undefined);
  return (
    <div className="search-reading">
      <span className="label">{say('search.reading')}</span>
      {query.reading.map((term, index) => (
        <Term key={`${index} ${term.text}`} term={term} say={say} />
      ))}
      {variants.length > 0 && <span>{say('search.reading.also')}</span>}
      {variants.map(({ text, form, hits }) => (
        <span key={`${form ?? ''} ${text}`} className="chip variant">
          {form !== undefined && <FormSign form={form} say={say} />}
          <span className="source" lang="zh-Hans">
            {text}
          </span>
          {hits.toLocaleString('en')}
        </span>
      ))}
      {query.notices.map(({ code, at, text }) => (
        <span key={`${code} ${at}`}>{say(`search.notice.${code}`, { text })}</span>
      ))}
    </div>
  );
}

const kinds: { readonly [kind in QueryTerm['kind']]: MessageKey | undefined } = {
  wording: 'search.reading.loose',
  exact: 'search.reading.exact',
  raw: 'search.reading.raw',
  regex: 'search.reading.regex',
  field: 'search.reading.field',
  or: undefined,
  near: undefined,
  within: undefined,
  open: undefined,
  close: undefined,
};

function Term({ term, say }: { readonly term: QueryTerm; readonly say: Say }) {
  const kind = kinds[term.kind];
  if (kind === undefined) return <span className="join">{term.text}</span>;
  return (
    <span className="chip" data-negated={term.isNegated ? '' : undefined}>
      {term.isNegated && <span className="kind">{say('search.reading.not')}</span>}
      <span className="source" lang="zh-Hans">
        {term.text}
      </span>
      <span className="kind">{say(kind)}</span>
    </span>
  );
}
