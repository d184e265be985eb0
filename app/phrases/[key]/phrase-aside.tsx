import Link from 'next/link';
import { phraseHref, phrasesHref } from '#app/_ui/phrases-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type { LevelFinding } from '#db/recipes/phrases/phrase-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { Decisions } from './decisions.tsx';
import type { PhraseSetting } from './phrase-setting.ts';

/** What lower levels make of it, what stands beside it, what is near, and what a person decides. */
export function PhraseAside(setting: PhraseSetting) {
  const { answer, say } = setting;
  const { levels, beside, near } = answer.reading;
  return (
    <aside className="phrase-aside" aria-label={say('phrase.aside')}>
      {levels !== undefined && levels.findings.length > 0 && (
        <section>
          <h2>{say('phrase.levels')}</h2>
          <p className="upper" lang="zh-Hans">
            <Link href={phrasesHref({ view: 'leftOut', upper: levels.upper })} prefetch={false}>
              {levels.upper}
            </Link>
          </p>
          <ul className="findings">
            {levels.findings.map((finding) => (
              <Finding
                key={JSON.stringify(finding.speaker)}
                {...{ finding, say }}
                summaries={answer.summaries}
              />
            ))}
          </ul>
        </section>
      )}
      {beside.length > 0 && (
        <section>
          <h2>{say('phrase.beside')}</h2>
          <ul className="beside">
            {beside.map(({ phrase, passages }) => (
              <li key={phrase.key}>
                <Link
                  className="source"
                  lang="zh-Hans"
                  href={phraseHref(phrase.key)}
                  prefetch={false}
                >
                  <VisibleText text={phrase.text} />
                </Link>
                <span>{say('phrase.passages', { count: passages })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {near.length > 0 && (
        <section>
          <h2>{say('phrase.near')}</h2>
          <ul className="beside">
            {near.map((phrase) => (
              <li key={phrase.key}>
                <Link
                  className="source"
                  lang="zh-Hans"
                  href={phraseHref(phrase.key)}
                  prefetch={false}
                >
                  <VisibleText text={phrase.text} />
                </Link>
                <span>{say('phrase.hits', { count: phrase.occurrences })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Decisions {...setting} />
    </aside>
  );
}

type FindingProps = {
  readonly finding: LevelFinding;
  readonly summaries: readonly DocumentSummary[];
  readonly say: Say;
};

function Finding({ finding: { speaker, finding, instead }, summaries, say }: FindingProps) {
  const name =
    'place' in speaker
      ? (speaker.place.split('/').at(-1) ?? speaker.place)
      : (summaries.find(({ documentId }) => documentId === speaker.documentId)?.title ?? '');
  return (
    <li data-finding={finding}>
      <b lang="zh-Hans">{name}</b> {say(`phrase.finding.${finding}`)}
      {instead.length > 0 && (
        <span className="source" lang="zh-Hans">
          {instead.join('、')}
        </span>
      )}
    </li>
  );
}
