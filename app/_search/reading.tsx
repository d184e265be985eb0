import type { Query } from '#lib/search/model.ts';
import type { Say } from '#app/_ui/say.ts';

type ReadingProps = { readonly query: Query; readonly say: Say };

/** Says how the query was understood, part by part, so that a surprise can be seen. */
export function Reading({ query, say }: ReadingProps) {
  return (
    <div className="search-reading">
      <span className="label">{say('search.reading')}</span>
      {query.reading.map((term, index) => (
        <span key={`${index} ${term.text}`} className="chip">
          <span className="source" lang="zh-Hans">
            {term.text}
          </span>
          <span className="kind">{say(kindOf(term.isExact, query.mode))}</span>
        </span>
      ))}
      {query.reading.length > 1 && <span>{say('search.reading.together')}</span>}
    </div>
  );
}

function kindOf(isExact: boolean, mode: Query['mode']) {
  if (mode === 'raw') return 'search.reading.raw';
  return isExact ? 'search.reading.exact' : 'search.reading.loose';
}
