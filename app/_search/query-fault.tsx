import Link from 'next/link';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import { adviceFor, describeError, type Locale } from '#lib/message/format-message.ts';
import type { NamedError } from '#lib/message/named-error.ts';
import type { Say } from '#lib/message/say-in.ts';
import { faultPlace } from '#lib/search/fault-place.ts';
import { Instead } from './instead.tsx';

type QueryFaultProps = {
  readonly view: SearchView;
  readonly error: NamedError;
  readonly locale: Locale;
  readonly say: Say;
};

const longest = 400; // A query that is longer than this is not read by eye.

/** Why a query cannot be answered, where in it the fault stands, and what can be done. */
export function QueryFault({ view, error, locale, say }: QueryFaultProps) {
  const { at, instead } = error.values;
  const place = typeof at === 'number' ? faultPlace(view.q, at) : undefined;
  const advice = adviceFor(locale, error);
  const canBeText = view.mode === 'parsed' && advice !== undefined;
  return (
    <EmptyState title={say('search.fault')}>
      <p>{describeError(locale, error)}</p>
      {place !== undefined && view.q.length <= longest && (
        <p className="fault-place source" lang="zh-Hans">
          {place.before}
          <mark aria-label={say('search.fault.here', { text: place.fault })}>{place.fault}</mark>
          {place.after}
        </p>
      )}
      <ul>
        {advice !== undefined && <li>{advice}</li>}
        {typeof instead === 'string' && (
          <li>
            <Instead q={instead} view={view} say={say} />
          </li>
        )}
        {canBeText && (
          <li>
            <Link
              href={searchHref({ q: view.q, mode: 'literal', filter: view.filter, set: view.set })}
            >
              {say('search.fault.asText')}
            </Link>
          </li>
        )}
        {error.code === 'staleCursor' && (
          <li>
            <Link href={searchHref({ ...view, cursor: undefined })}>{say('search.firstPage')}</Link>
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
