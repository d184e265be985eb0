import Link from 'next/link';
import type { Route } from 'next';
import type { Say } from '#lib/message/say-in.ts';

/** Something that was chosen, and the same page without it. */
export type ChosenThing = { readonly name: string; readonly without: Route };

type NarrowedByProps = { readonly chosen: readonly ChosenThing[]; readonly say: Say };

/** What a list is narrowed by, each with a way to drop it. */
export function NarrowedBy({ chosen, say }: NarrowedByProps) {
  return (
    <ul className="chosen" aria-label={say('search.narrowedBy')}>
      {chosen.map(({ name, without }) => (
        <li key={without}>
          <Link
            className="chip"
            href={without}
            prefetch={false}
            aria-label={say('search.drop', { value: name })}
          >
            <span lang="zh-Hans">{name}</span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
