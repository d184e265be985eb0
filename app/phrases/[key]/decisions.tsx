import type { ReactNode } from 'react';
import { phraseHref } from '#app/_ui/phrases-view.ts';
import type { KeptDecision } from '#db/library/phrase-decisions.ts';
import { matterOf } from '#lib/phrase/decision.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { PhraseSetting } from './phrase-setting.ts';

/**
 * What a person says of the phrase, in plain forms: it acts at once, wins over every later
 * extraction, and can be taken back.
 */
export function Decisions({ answer, say }: PhraseSetting) {
  const { phrase, decisions } = answer.reading;
  const back = phraseHref(phrase.key);
  const form = { wording: phrase.variants[0]?.text ?? phrase.text, back };
  return (
    <section className="decisions" aria-labelledby="decisions">
      <h2 id="decisions">{say('phrase.decisions')}</h2>
      <p className="standing" data-standing={phrase.standing}>
        {say(`phrase.standing.${phrase.standing}`)}
      </p>
      <div className="judge">
        {phrase.standing !== 'accepted' && (
          <DecideForm {...form} kind="accept" submit={say('phrase.accept')} />
        )}
        {phrase.standing !== 'rejected' && (
          <DecideForm {...form} kind="reject" submit={say('phrase.reject')} />
        )}
      </div>
      <Fold name={say('phrase.rename')}>
        <DecideForm {...form} kind="rename" submit={say('phrase.rename')}>
          <label htmlFor="rename">{say('phrase.newName')}</label>
          <input
            id="rename"
            className="field"
            name="value"
            required
            maxLength={200}
            lang="zh-Hans"
            defaultValue={phrase.text}
          />
        </DecideForm>
      </Fold>
      <Fold name={say('phrase.merge')}>
        <DecideForm {...form} kind="merge" submit={say('phrase.merge')}>
          <label htmlFor="merge">{say('phrase.mergeInto')}</label>
          <input
            id="merge"
            className="field"
            name="value"
            required
            maxLength={200}
            lang="zh-Hans"
          />
        </DecideForm>
      </Fold>
      {phrase.variants.length > 1 && (
        <Fold name={say('phrase.split')}>
          <ul>
            {phrase.variants.slice(1).map(({ key, text }) => (
              <li key={key}>
                <span className="source" lang="zh-Hans">
                  {text}
                </span>
                <DecideForm
                  wording={text}
                  back={back}
                  kind="split"
                  submit={say('phrase.split.one')}
                />
                <DecideForm
                  wording={text}
                  back={back}
                  kind="reject"
                  submit={say('phrase.reject')}
                />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold name={say('phrase.note')} isOpen={phrase.note !== ''}>
        <DecideForm {...form} kind="note" submit={say('phrase.note.keep')}>
          <label className="visually-hidden" htmlFor="note">
            {say('phrase.note')}
          </label>
          <textarea
            id="note"
            className="field"
            name="value"
            required
            rows={4}
            maxLength={2000}
            defaultValue={phrase.note}
          />
        </DecideForm>
      </Fold>
      <Decided decisions={decisions} back={back} say={say} />
    </section>
  );
}

type DecideFormProps = {
  readonly wording: string;
  readonly back: string;
  readonly kind: string;
  readonly submit: string;
  readonly children?: ReactNode;
};

function DecideForm({ wording, back, kind, submit, children }: DecideFormProps) {
  return (
    <form action="/decide" method="post">
      {children}
      <input type="hidden" name="wording" value={wording} />
      <input type="hidden" name="back" value={back} />
      <button className="button small soft" name="kind" value={kind}>
        {submit}
      </button>
    </form>
  );
}

type FoldProps = {
  readonly name: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

function Fold({ name, isOpen = false, children }: FoldProps) {
  return (
    <details open={isOpen}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}

type DecidedProps = {
  readonly decisions: readonly KeptDecision[];
  readonly back: string;
  readonly say: Say;
};

const dayLength = 'yyyy-mm-dd'.length;

/** What was decided, when, and the way to take each back. */
function Decided({ decisions, back, say }: DecidedProps) {
  if (decisions.length === 0) return null;
  return (
    <ul className="decided" aria-label={say('phrase.decided')}>
      {decisions.map(({ wording, kind, value, decidedAt }) => (
        <li key={`${wording} ${kind}`}>
          <span>
            {say(`phrase.did.${kind}`, { wording, value: kind === 'note' ? '' : value })}{' '}
            <time dateTime={decidedAt}>{decidedAt.slice(0, dayLength)}</time>
          </span>
          <form action="/decide" method="post">
            <input type="hidden" name="wording" value={wording} />
            <input type="hidden" name="back" value={back} />
            <button className="link-button" name="takeBack" value={matterOf(kind)}>
              {say('phrase.takeBack')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
