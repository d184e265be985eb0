import { compareHref } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import Link from 'next/link';
import { whoIn } from './cells-of-row.ts';
import type { RowsScene } from './rows-scene.ts';

/** Same characters, another meaning: named, so that nobody takes them for a correspondence. */
export function FalseFriends({ found, say }: RowsScene) {
  return found.compared.falseFriends.map(({ text, places }) => (
    <aside key={text} className="false-friend">
      <b>{say('compare.falseFriends')}</b> <span className="source">{text}</span>
      {' — '}
      {places.map((place) => (
        <Link
          key={`${place.documentId} ${place.span.start}`}
          href={documentHref(place.documentId, { span: place.span })}
          prefetch={false}
        >
          {[whoIn(found, place.documentId), place.sectionPath.at(-1)].filter(Boolean).join(' › ')}
        </Link>
      ))}
      <Link href={compareHref({ task: { kind: 'passages', passages: places } })} prefetch={false}>
        {say('compare.label')}
      </Link>
    </aside>
  ));
}
