import Link from 'next/link';
import { answerCompareStart } from '#app/_server/answer-compare-start.ts';
import { readCookie } from '#app/_server/read-cookie.ts';
import { basketCookie, readBasket } from '#app/_ui/basket-items.ts';
import { compareHref } from '#app/_ui/compare-view.ts';
import { searchModes } from '#app/_ui/search-view.ts';
import type { SearchMode } from '#lib/search/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { CompareHead } from './compare-head.tsx';
import { coverageHref } from './coverage/coverage-view.ts';
import { PairForm } from './pair-form.tsx';
import { PickedList } from './picked-list.tsx';
import { VersionsForms } from './versions-forms.tsx';
import './start-page.css';

type StartPageProps = {
  /** A document that was brought along: it stands on the left. */
  readonly documentId: string | undefined;
  readonly say: Say;
};

/** What can be set beside each other, how, and something to try. */
export async function StartPage({ documentId, say }: StartPageProps) {
  const { documents, saved, phrases } = await answerCompareStart();
  const basket = readBasket(await readCookie(basketCookie));
  return (
    <main id="main" className="page compare compare-start">
      <CompareHead
        label={say('compare.titleBare')}
        title={say('compare.start.title')}
        way="task"
        say={say}
      />
      {basket.length > 0 && <PickedList items={basket} say={say} />}
      <div className="ways">
        <section id="task" aria-labelledby="way-task">
          <h2 id="way-task">{say('compare.way.task')}</h2>
          <p>{say('compare.start.task')}</p>
          <form action="/compare" role="search" aria-label={say('compare.way.task')}>
            <input
              name="q"
              type="search"
              required
              lang="zh-Hans"
              placeholder={say('compare.start.hint')}
              aria-label={say('compare.start.field')}
            />
            <button className="button main">{say('basket.compare')}</button>
          </form>
          {phrases.length > 0 && (
            <>
              <h3 className="label">{say('compare.start.phrases')}</h3>
              <ul className="tries" lang="zh-Hans">
                {phrases.map(({ key, text, documentIds }) => (
                  <li key={key}>
                    <Link
                      className="source"
                      href={compareHref({ task: { kind: 'phrase', phrase: key } })}
                      prefetch={false}
                    >
                      {text}
                    </Link>
                    <small>{say('compare.start.documents', { count: documentIds.length })}</small>
                  </li>
                ))}
              </ul>
            </>
          )}
          {saved.length > 0 && (
            <>
              <h3 className="label">{say('compare.start.saved')}</h3>
              <ul className="tries" lang="zh-Hans">
                {saved.map(({ savedSearchId, name, question }) => (
                  <li key={savedSearchId}>
                    <Link
                      href={compareHref({
                        task: { kind: 'query', q: question.q, mode: modeOf(question.mode) },
                      })}
                      prefetch={false}
                    >
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section id="pair" aria-labelledby="way-pair">
          <h2 id="way-pair">{say('compare.way.pair')}</h2>
          <p>{say('compare.start.pair')}</p>
          <PairForm documents={documents} left={documentId} say={say} />
        </section>
        <section id="versions" aria-labelledby="way-versions">
          <h2 id="way-versions">{say('compare.way.versions')}</h2>
          <p>{say('compare.start.versions')}</p>
          <VersionsForms documents={documents} say={say} />
        </section>
        <section aria-labelledby="way-coverage">
          <h2 id="way-coverage">{say('compare.way.coverage')}</h2>
          <p>{say('compare.start.coverage')}</p>
          <p>
            <Link className="button" href={coverageHref({})}>
              {say('compare.start.chooseTasks')}
            </Link>
          </p>
        </section>
      </div>
    </main>
  );
}

/** What was kept is text: a mode that is not known any more is the usual one. */
function modeOf(written: string | undefined): SearchMode {
  return searchModes.find((mode) => mode === written) ?? 'parsed';
}
