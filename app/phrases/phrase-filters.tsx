import type { FoundPhrases } from '#app/_server/answer-phrases.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import { Drawer } from '#app/_ui/drawer.tsx';
import { phraseChoices, type PhrasesView } from '#app/_ui/phrases-view.ts';
import { TickList } from '#app/_ui/tick-list.tsx';
import type { PhraseCount } from '#db/recipes/phrases/phrase-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { HiddenFields } from './phrases-head.tsx';

type PhraseFiltersProps = {
  readonly answer: FoundPhrases;
  readonly view: PhrasesView;
  readonly say: Say;
};

const shownPlaces = 15; // More places than this are found by the search and the columns.

/** What the list can be narrowed by; on a phone behind a button. */
export function PhraseFilters({ answer: { found, collections }, view, say }: PhraseFiltersProps) {
  const { type, spread, place, trait } = found.facets;
  const rest = { ...view, types: [], spreads: [], places: [], traits: [], set: '', page: 1 };
  const named = (counts: readonly PhraseCount[], nameOf: (value: string) => string) =>
    counts.map(({ value, phrases }) => ({ value, name: nameOf(value), count: phrases }));
  const places = place.filter(({ value }, at) => at < shownPlaces || view.places.includes(value));
  return (
    <Drawer
      id="phrase-filters"
      label={say('search.filters')}
      close={say('shell.close')}
      side="bottom"
      below="phone"
      className="phrase-filters"
    >
      <AutoForm className="facets" action="/phrases" label={say('search.filters')}>
        <HiddenFields view={{ ...rest, standing: 'listed' }} />
        {collections.length > 0 && (
          <label className="set-choice">
            <span className="label">{say('set.title')}</span>
            <AddressSelect name="set" value={view.set ?? ''}>
              <option value="">{say('set.all')}</option>
              {collections.map(({ collectionId, name, documentIds }) => (
                <option key={collectionId} value={collectionId}>
                  {say('set.named', { name, count: documentIds.length })}
                </option>
              ))}
            </AddressSelect>
          </label>
        )}
        <TickList
          name="type"
          label={say('phrases.facet.type')}
          ticks={named(type, (value) => typeName(value, say))}
          chosen={view.types}
        />
        <TickList
          name="spread"
          label={say('phrases.facet.spread')}
          ticks={named(spread, (value) => say('phrases.spread', { count: value }))}
          chosen={view.spreads}
        />
        <TickList
          name="place"
          label={say('facet.place')}
          ticks={named(places, (value) => value)}
          chosen={view.places}
        />
        <TickList
          name="trait"
          label={say('phrases.facet.trait')}
          ticks={named(trait, (value) => traitName(value, say))}
          chosen={view.traits}
        />
        <label className="standing-choice">
          <span className="label">{say('phrases.facet.standing')}</span>
          <AddressSelect name="standing" value={view.standing}>
            {phraseChoices.standing.map((standing) => (
              <option key={standing} value={standing}>
                {say(`phrases.standing.${standing}`)}
              </option>
            ))}
          </AddressSelect>
        </label>
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
    </Drawer>
  );
}

/** What kind of phrase it is, in a word. */
export function typeName(type: string, say: Say): string {
  const known = phraseChoices.type.find((each) => each === type);
  return known === undefined ? type : say(`phrases.type.${known}`);
}

function traitName(trait: string, say: Say): string {
  const known = phraseChoices.trait.find((each) => each === trait);
  return known === undefined ? trait : say(`phrases.trait.${known}`);
}
