import Link from 'next/link';
import type { LibraryAnswer, ValueCount } from '#app/_server/answer-library.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { libraryHref } from './library-href.ts';

type LibraryFiltersProps = {
  readonly answer: LibraryAnswer;
  readonly isEdited: boolean;
  readonly say: Say;
};

const selects = ['place', 'genre', 'year', 'status'] as const;
const orders = ['received', 'title', 'place', 'date', 'characters', 'notes'] as const;
const kinds = ['all', 'warned', 'guessed', 'noPlace', 'noDate', 'noted', 'versions'] as const;

/** Which documents are shown and in which order; every choice is an address. */
export function LibraryFilters({ answer, isEdited, say }: LibraryFiltersProps) {
  const { view, values, collections } = answer;
  return (
    <div className="library-filters">
      <Kinds answer={answer} isEdited={isEdited} say={say} />
      <AutoForm className="fields" label={say('library.filters')} action="/library">
        <input type="hidden" name="show" value={view.show} />
        {isEdited && <input type="hidden" name="edit" value="1" />}
        <input
          key={view.q}
          className="field"
          type="search"
          name="q"
          defaultValue={view.q}
          aria-label={say('library.find')}
          placeholder={say('library.find')}
        />
        {selects.map((name) => (
          <ValueSelect key={name} name={name} counts={values[name]} chosen={view[name]} say={say} />
        ))}
        {collections.length > 0 && (
          <AddressSelect name="set" value={view.set} label={say('set.title')}>
            <option value="">{say('set.all')}</option>
            {collections.map(({ collectionId, name, documentIds }) => (
              <option key={collectionId} value={collectionId}>
                {say('set.named', { name, count: documentIds.length })}
              </option>
            ))}
          </AddressSelect>
        )}
        <AddressSelect name="sort" value={view.sort} label={say('library.sort')}>
          {orders.map((order) => (
            <option key={order} value={order}>
              {say(`library.sort.${order}`)}
            </option>
          ))}
        </AddressSelect>
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
    </div>
  );
}

/** What wants attention, each with its number; a kind without documents is not offered. */
function Kinds({ answer, isEdited, say }: LibraryFiltersProps) {
  const { view, kinds: counts } = answer;
  const shown = kinds.filter((kind) => counts[kind] > 0 || kind === view.show || kind === 'all');
  return (
    <nav className="kinds" aria-label={say('library.kinds')}>
      {shown.map((show) => (
        <Link
          key={show}
          href={libraryHref({ ...view, show, isEdited })}
          aria-current={show === view.show ? 'true' : undefined}
        >
          {say(`library.kind.${show}`)} <b>{counts[show].toLocaleString('en')}</b>
        </Link>
      ))}
    </nav>
  );
}

type ValueSelectProps = {
  readonly name: (typeof selects)[number];
  readonly counts: readonly ValueCount[];
  readonly chosen: string;
  readonly say: Say;
};

/** A facet that has one value or none narrows nothing, unless it is what was asked for. */
function ValueSelect({ name, counts, chosen, say }: ValueSelectProps) {
  if (counts.length === 0 && chosen === '') return null;
  return (
    <AddressSelect name={name} value={chosen} label={say(`library.column.${name}`)}>
      <option value="">{say(`library.any.${name}`)}</option>
      {counts.map(({ value, count }) => (
        <option key={value} value={value}>
          {value} {count.toLocaleString('en')}
        </option>
      ))}
      <option value="-">{say('library.any.unknown')}</option>
    </AddressSelect>
  );
}
