import Link from 'next/link';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { LibrarySearch } from '#db/recipes/model.ts';
import type { CountedWording } from '#lib/search/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';

type NothingFoundProps = {
  readonly view: SearchView;
  readonly search: Pick<LibrarySearch, 'read' | 'help'>;
  readonly say: Say;
};

/** No hit is a finding too: it says what was read, and how to ask more widely. */
export function NothingFound({ view, search: { read, help }, say }: NothingFoundProps) {
  const isNarrowed =
    view.without.length > 0 || Object.values(view.filter).some((values) => values.length > 0);
  const hasSeveral = /\s/.test(view.q);
  return (
    <EmptyState title={say('search.none')}>
      <p>{say('search.none.read', { ...read })}</p>
      {help !== undefined && <Help help={help} view={view} say={say} />}
      <ul>
        {isNarrowed && (
          <li>
            <Link href={searchHref({ q: view.q, mode: view.mode, set: view.set })}>
              {say('search.none.widen')}
            </Link>
          </li>
        )}
        {view.mode !== 'parsed' && (
          <li>
            <Link href={searchHref({ ...view, mode: 'parsed', cursor: undefined })}>
              {say('search.none.loosen')}
            </Link>
          </li>
        )}
        {hasSeveral && <li>{say('search.none.fewer')}</li>}
        <li>{say('search.none.shorter')}</li>
        <li>
          <Link href="/help#query" prefetch={false}>
            {say('help.title')}
          </Link>
        </li>
      </ul>
    </EmptyState>
  );
}

type HelpProps = Pick<NothingFoundProps, 'view' | 'say'> & {
  readonly help: NonNullable<LibrarySearch['help']>;
};

/** What the texts do say: the longest part of the query, and wordings that are close to it. */
function Help({ help: { longestPart, neighbours }, view, say }: HelpProps) {
  return (
    <>
      {longestPart !== undefined && (
        <p className="offer">
          {say(longestPart.text === view.q ? 'search.none.folded' : 'search.none.part')}
          <Wording wording={longestPart} view={view} say={say} />
        </p>
      )}
      {neighbours.length > 0 && (
        <>
          <p>{say('search.none.neighbours')}</p>
          <ul className="offers">
            {neighbours.map((wording) => (
              <li key={wording.text}>
                <Wording wording={wording} view={view} say={say} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type WordingProps = Pick<HelpProps, 'view' | 'say'> & { readonly wording: CountedWording };

function Wording({ wording: { text, hits }, view, say }: WordingProps) {
  return (
    <>
      <Link
        className="source"
        lang="zh-Hans"
        href={searchHref({ q: text, mode: 'literal', filter: view.filter, set: view.set })}
        prefetch={false}
      >
        {text}
      </Link>{' '}
      {say('search.none.hits', { hits })}
    </>
  );
}
