import Link from 'next/link';
import { documentHref } from '#app/_ui/document-view.ts';
import { HitStrip } from '#app/_ui/hit-strip.tsx';
import { searchHref } from '#app/_ui/search-view.ts';
import type { PhraseSetting } from './phrase-setting.ts';

const shownStrips = 20; // More lines than this are no picture; the search draws and counts them all.

/** Where the phrase stands along each text, those that say it most first; and who is silent. */
export function Along({ answer, say }: PhraseSetting) {
  const { reading, summaries } = answer;
  const { starts, whole, phrase } = reading;
  const counts = whole.get(phrase.key);
  const holders = summaries
    .filter(({ documentId }) => starts.has(documentId))
    .sort((a, b) => (counts?.get(b.documentId) ?? 0) - (counts?.get(a.documentId) ?? 0));
  const silent = summaries.length - holders.length;
  const query = { q: phrase.variants[0]?.text ?? phrase.text, mode: 'literal' as const };
  return (
    <section className="section" aria-labelledby="along">
      <h2 id="along">
        {say('phrase.along')}{' '}
        <small>
          {silent > 0 && (
            <Link href={searchHref({ ...query, show: 'silent' })} prefetch={false}>
              {say('phrase.silent', { count: silent })}
            </Link>
          )}
        </small>
      </h2>
      <ul className="along">
        {holders.slice(0, shownStrips).map(({ documentId, title, characters }) => (
          <li key={documentId}>
            <Link
              className="source"
              lang="zh-Hans"
              href={documentHref(documentId, query)}
              prefetch={false}
            >
              {title}
            </Link>
            <span className="count">
              {say('phrase.hits', { count: counts?.get(documentId) ?? 0 })}
            </span>
            <HitStrip
              hits={starts.get(documentId) ?? []}
              chapters={[]}
              length={characters}
              say={say}
            />
          </li>
        ))}
      </ul>
      {holders.length > shownStrips && (
        <p>
          <Link href={searchHref({ ...query, show: 'spread' })} prefetch={false}>
            {say('phrase.along.all', { count: holders.length })}
          </Link>
        </p>
      )}
    </section>
  );
}
