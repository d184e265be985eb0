import { FormSign } from '#app/_ui/form-sign.tsx';
import type { SearchView } from '#app/_ui/search-view.ts';
import type { Caution } from '#lib/search/form.ts';
import type { SearchResult, WordingCount } from '#lib/search/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { chooseWordings } from './choose-wordings.ts';
import { Instead } from './instead.tsx';
import { LeaveOutLink } from './leave-out-link.tsx';
import { ReadingTerm } from './reading-term.tsx';

type ReadingProps = {
  readonly search: Pick<SearchResult, 'query' | 'wordings' | 'counts'>;
  readonly view: SearchView;
  readonly say: Say;
};

const cautions: readonly Caution[] = ['insideNumber', 'acrossList'];

/**
 * Says how the query was understood, part by part, so that a surprise can be seen; what it was
 * looked for as besides, and what makes a count doubtful, each with a way to leave it out.
 */
export function Reading({ search: { query, wordings, counts }, view, say }: ReadingProps) {
  const { own, variants, unseen } = chooseWordings(wordings, view.without);
  const firstLoose = query.reading.findIndex(({ kind }) => kind === 'wording');
  const doubted = cautions.filter(
    (caution) => counts.byCaution[caution] > 0 || view.without.includes(caution),
  );
  return (
    <div className="search-reading" role="group" aria-label={say('search.reading')}>
      <span className="label" aria-hidden="true">
        {say('search.reading')}
      </span>
      {query.reading.map((term, index) => (
        <ReadingTerm
          key={`${String(index)} ${term.text}`}
          term={term}
          before={query.reading[index - 1]}
          saysHow={term.kind !== 'wording' || index === firstLoose}
          say={say}
        />
      ))}
      {own.length > 0 && <span>{say('search.reading.each')}</span>}
      {own.map((wording) => (
        <Variant key={wording.text} {...{ wording, view, say }} />
      ))}
      {variants.length > 0 && <span>{say('search.reading.also')}</span>}
      {variants.map((wording) => (
        <Variant key={`${wording.form ?? ''} ${wording.text}`} {...{ wording, view, say }} />
      ))}
      {unseen > 0 && <span>{say('search.reading.unseen', { count: unseen })}</span>}
      {doubted.length > 0 && <span>{say('search.reading.doubted')}</span>}
      {doubted.map((caution) => (
        <span key={caution} className="chip variant" {...leftOut(view, caution)}>
          {say(`caution.${caution}`)}{' '}
          {!view.without.includes(caution) && counts.byCaution[caution].toLocaleString('en')}
          <LeaveOutLink name={caution} label={say(`caution.${caution}`)} view={view} say={say} />
        </span>
      ))}
      {query.notices.map(({ code, at, text, instead }) => (
        <span key={`${code} ${String(at)}`} className="notice" role="note">
          {say(`search.notice.${code}`, { text })}{' '}
          {instead !== undefined && <Instead q={instead} view={view} say={say} />}
        </span>
      ))}
    </div>
  );
}

type VariantProps = {
  readonly wording: WordingCount;
  readonly view: SearchView;
  readonly say: Say;
};

function Variant({ wording: { text, form, hits }, view, say }: VariantProps) {
  return (
    <span className="chip variant" {...leftOut(view, text)}>
      {form !== undefined && <FormSign form={form} say={say} />}
      <span className="source" lang="zh-Hans">
        {text}
      </span>
      {hits.toLocaleString('en')}
      {hits > 0 && <LeaveOutLink name={text} label={text} view={view} say={say} />}
    </span>
  );
}

function leftOut(view: SearchView, name: string) {
  return { 'data-left-out': view.without.includes(name) ? '' : undefined };
}
