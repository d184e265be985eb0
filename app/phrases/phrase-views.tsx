import Link from 'next/link';
import type { FoundPhrases } from '#app/_server/answer-phrases.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import { phraseChoices, phrasesHref, type PhrasesView } from '#app/_ui/phrases-view.ts';
import type { PhraseLevels } from '#db/recipes/phrases/phrase-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { HiddenFields } from './phrases-head.tsx';

type PhraseViewsProps = {
  readonly answer: FoundPhrases;
  readonly view: PhrasesView;
  readonly say: Say;
};

const levelViews: readonly PhrasesView['view'][] = ['repeated', 'changed', 'leftOut', 'lowerOnly'];

/** Who says what: all, shared, one place alone, and what lower levels make of an upper one. */
export function PhraseViews({ answer: { found }, view, say }: PhraseViewsProps) {
  const shown = phraseChoices.view.filter(
    (each) => found.levels !== undefined || !levelViews.includes(each),
  );
  return (
    <div className="phrase-views">
      <nav aria-label={say('phrases.views')}>
        {shown.map((each) => (
          <Link
            key={each}
            href={phrasesHref({ ...view, view: each, page: 1 })}
            aria-current={each === view.view ? 'page' : undefined}
            title={say(`phrases.view.${each}.help`)}
            prefetch={false}
            scroll={false}
          >
            {say(`phrases.view.${each}`)}{' '}
            <span className="count">{(found.views.get(each) ?? 0).toLocaleString('en')}</span>
          </Link>
        ))}
      </nav>
      <button className="button small soft phone-only" type="button" popoverTarget="phrase-filters">
        {say('search.filters')}
      </button>
      <SortChoice view={view} say={say} />
      {found.levels !== undefined && levelViews.includes(view.view) && (
        <LevelChoice levels={found.levels} view={view} say={say} />
      )}
    </div>
  );
}

function SortChoice({ view, say }: Omit<PhraseViewsProps, 'answer'>) {
  return (
    <AutoForm className="order" action="/phrases" label={say('search.sort')}>
      <HiddenFields view={{ ...view, sort: 'rank', page: 1 }} />
      <label>
        {say('search.sort')}{' '}
        <AddressSelect name="sort" value={view.sort}>
          {phraseChoices.sort.map((sort) => (
            <option key={sort} value={sort}>
              {say(`phrases.sort.${sort}`)}
            </option>
          ))}
        </AddressSelect>
      </label>
      <noscript>
        <button className="button small">{say('search.apply')}</button>
      </noscript>
    </AutoForm>
  );
}

type LevelChoiceProps = {
  readonly levels: PhraseLevels;
  readonly view: PhrasesView;
  readonly say: Say;
};

function LevelChoice({ levels, view, say }: LevelChoiceProps) {
  const { upper, lower, uppers, lowers } = levels;
  return (
    <AutoForm
      key={`${upper} ${lower ?? ''}`}
      className="levels"
      action="/phrases"
      label={say('phrases.levels')}
    >
      <HiddenFields view={{ ...view, upper: '', lower: '', page: 1 }} />
      <label>
        {say('phrases.upper')}{' '}
        <AddressSelect name="upper" lang="zh-Hans" value={upper}>
          {uppers.map((place) => (
            <option key={place}>{place}</option>
          ))}
        </AddressSelect>
      </label>
      <label>
        {say('phrases.lower')}{' '}
        <AddressSelect name="lower" lang="zh-Hans" value={lower ?? ''}>
          <option value="">{say('phrases.lower.all')}</option>
          {lowers.map((place) => (
            <option key={place}>{place}</option>
          ))}
        </AddressSelect>
      </label>
      <span className="means">{say(`phrases.view.${view.view}.help`)}</span>
      <noscript>
        <button className="button small">{say('search.apply')}</button>
      </noscript>
    </AutoForm>
  );
}
