import Link from 'next/link';
import type { SavedSearch } from '#app/_server/answer-examples.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { coverageHref, type CoverageView } from './coverage-view.ts';

type TaskFormsProps = {
  readonly documents: readonly DocumentSummary[];
  readonly saved: readonly SavedSearch[];
  readonly view: CoverageView;
  /** A matrix stands above: the choice is for another one, and stays folded. */
  readonly isChosen: boolean;
  readonly say: Say;
};

/** Where the tasks of a matrix can come from: a list, a document's sections, phrases, searches. */
export function TaskForms({ isChosen, ...choice }: TaskFormsProps) {
  if (!isChosen) {
    return (
      <>
        <p className="lead">{choice.say('coverage.help')}</p>
        <Choices {...choice} />
      </>
    );
  }
  return (
    <details className="compare-start coverage-choice">
      <summary className="button soft small">{choice.say('coverage.others')}</summary>
      <Choices {...choice} />
    </details>
  );
}

function Choices({ documents, saved, view, say }: Omit<TaskFormsProps, 'isChosen'>) {
  const own = view.tasks.flatMap((task) => (task.kind === 'query' ? [task.q] : []));
  return (
    <div className="ways">
      <section aria-labelledby="tasks-own">
        <h2 id="tasks-own">{say('coverage.own')}</h2>
        <form action="/compare/coverage" className="choose" aria-label={say('coverage.own')}>
          <label>
            <span className="label">{say('coverage.own.field')}</span>
            <textarea
              name="tasks"
              rows={6}
              required
              lang="zh-Hans"
              defaultValue={own.join('\n')}
              placeholder={say('coverage.own.hint')}
            />
          </label>
          <Columns view={view} />
          <button className="button main">{say('coverage.make')}</button>
        </form>
      </section>
      <section aria-labelledby="tasks-sections">
        <h2 id="tasks-sections">{say('coverage.sections')}</h2>
        <p>{say('coverage.sections.help')}</p>
        <form action="/compare/coverage" className="choose" aria-label={say('coverage.sections')}>
          <select
            name="sections"
            lang="zh-Hans"
            aria-label={say('coverage.sections')}
            defaultValue={view.sectionsOf}
          >
            {documents.slice(0, 500).map(({ documentId, title }) => (
              <option key={documentId} value={documentId}>
                {title}
              </option>
            ))}
          </select>
          <Columns view={view} />
          <button className="button">{say('coverage.make')}</button>
        </form>
      </section>
      <section aria-labelledby="tasks-phrases">
        <h2 id="tasks-phrases">{say('coverage.phrases')}</h2>
        <p>{say('coverage.phrases.help')}</p>
        <Link
          className="button"
          href={coverageHref({ from: 'phrases', documentIds: view.documentIds })}
          prefetch={false}
        >
          {say('coverage.make')}
        </Link>
      </section>
      <section aria-labelledby="tasks-searches">
        <h2 id="tasks-searches">{say('coverage.searches')}</h2>
        <p>{say(saved.length === 0 ? 'coverage.searches.none' : 'coverage.searches.help')}</p>
        {saved.length > 0 && (
          <Link
            className="button"
            href={coverageHref({ from: 'searches', documentIds: view.documentIds })}
            prefetch={false}
          >
            {say('coverage.make')}
          </Link>
        )}
      </section>
    </div>
  );
}

/** Another list of tasks is asked of the same documents. */
function Columns({ view }: { readonly view: CoverageView }) {
  return view.documentIds.map((documentId) => (
    <input key={documentId} type="hidden" name="document" value={documentId} />
  ));
}
