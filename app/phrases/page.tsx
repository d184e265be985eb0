import type { Metadata } from 'next';
import { answerPhrases } from '#app/_server/answer-phrases.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { readPhrasesView } from '#app/_ui/phrases-view.ts';
import { PhraseFilters } from './phrase-filters.tsx';
import { PhraseList } from './phrase-list.tsx';
import { PhrasesFault, PhrasesHead } from './phrases-head.tsx';
import { PhraseViews } from './phrase-views.tsx';
import './phrases.css';

/** The recurring phrases of the library: who says them, how often, and in how many forms. */
export default async function PhrasesPage({ searchParams }: PageProps<'/phrases'>) {
  const params = await searchParams;
  const view = readPhrasesView(params);
  const { locale, say } = await readInterface();
  const answer = await answerPhrases(view);
  return (
    <main id="main" className="page phrases-page">
      <PhrasesHead {...{ view, params, say }} />
      {answer.kind === 'fault' ? (
        <PhrasesFault error={answer.error} locale={locale} />
      ) : (
        <div className="phrases-grid">
          <PhraseFilters {...{ answer, view, say }} />
          <section aria-label={say('phrases.list')}>
            <PhraseViews {...{ answer, view, say }} />
            <PhraseList {...{ answer, view, say }} />
          </section>
        </div>
      )}
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('shell.phrases') };
}
