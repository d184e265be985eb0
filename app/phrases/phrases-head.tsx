import type { AddressParams } from '#app/_ui/search-view.ts';
import { SearchForm } from '#app/_ui/search-form.tsx';
import { phrasesFields, type PhrasesView } from '#app/_ui/phrases-view.ts';
import { describeError, type Locale, type MessageKey } from '#lib/message/format-message.ts';
import type { NamedError } from '#lib/message/named-error.ts';
import type { Say } from '#lib/message/say-in.ts';
import { valuesOf } from '#app/_ui/search-view.ts';
import { AddPhrase } from './add-phrase.tsx';
import { PhraseFiles } from './phrase-files.tsx';

type PhrasesHeadProps = {
  readonly view: PhrasesView;
  readonly params: AddressParams;
  readonly say: Say;
};

/** What the page is about, a field to find a phrase in the list, and the ways to add and to take away. */
export function PhrasesHead({ view, params, say }: PhrasesHeadProps) {
  return (
    <header className="phrases-head">
      <div>
        <p className="label">{say('shell.phrases')}</p>
        <h1>{say('phrases.title')}</h1>
      </div>
      <div className="tools">
        <SearchForm className="find" action="/phrases" label={say('phrases.find')}>
          <label className="visually-hidden" htmlFor="find-phrase">
            {say('phrases.find')}
          </label>
          <input
            key={view.q}
            id="find-phrase"
            className="field"
            name="q"
            type="search"
            lang="zh-Hans"
            autoComplete="off"
            placeholder={say('phrases.find')}
            defaultValue={view.q}
          />
          <HiddenFields view={{ ...view, q: '', page: 1 }} />
        </SearchForm>
        <AddPhrase wording={view.q} say={say} />
        <PhraseFiles fields={phrasesFields({ ...view, page: 1 })} say={say} />
      </div>
      <FaultNote params={params} say={say} />
    </header>
  );
}

/** Carries the rest of a list through a form that changes one part of it. */
export function HiddenFields({ view }: { readonly view: Partial<PhrasesView> }) {
  return phrasesFields(view).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

const faults = [
  'phraseNowhere',
  'badPhraseWording',
  'unknownPhrase',
  'phraseCircle',
  'badBody',
] as const;

/** Why a decision could not be taken: the form came back with it. */
export function FaultNote({ params, say }: Pick<PhrasesHeadProps, 'params' | 'say'>) {
  const fault = faults.find((each) => valuesOf(params, 'fault').includes(each));
  if (fault === undefined) return null;
  const key: MessageKey = `error.${fault}`;
  const phrase = valuesOf(params, 'about')[0] ?? '';
  return (
    <p className="fault" role="alert">
      {say(key, { phrase, reason: phrase })}
    </p>
  );
}

/** Why there is no list. */
export function PhrasesFault({
  error,
  locale,
}: {
  readonly error: NamedError;
  readonly locale: Locale;
}) {
  return <p role="alert">{describeError(locale, error)}</p>;
}
