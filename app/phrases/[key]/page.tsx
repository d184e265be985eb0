import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { answerPhrase } from '#app/_server/answer-phrase.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { phrasesHref } from '#app/_ui/phrases-view.ts';
import { OverTime } from './over-time.tsx';
import { PhraseAside } from './phrase-aside.tsx';
import { PhraseHead } from './phrase-head.tsx';
import { PhraseLines } from './phrase-lines.tsx';
import { Sayers } from './sayers.tsx';
import { Variants } from './variants.tsx';
import { Along } from './along.tsx';
import './phrase-page.css';

type PhraseProps = PageProps<'/phrases/[key]'>;

/** One phrase: its wordings, who says it when, where it stands and in what company. */
export default async function PhrasePage({ params, searchParams }: PhraseProps) {
  const { key } = await params;
  const face = await readInterface();
  const answer = await answerPhrase(decodeURIComponent(key), face.say);
  // What is no phrase may be a wording all the same: the list says so, and leads to the search.
  if (answer === undefined) redirect(phrasesHref({ q: decodeURIComponent(key) }));
  if (answer === 'notReady') redirect('/phrases'); // That page says why, and what to do.
  const setting = { answer, params: await searchParams, ...face };
  return (
    <main id="main" className="page phrase-page">
      <PhraseHead {...setting} />
      <div className="columns">
        <div className="sections">
          <Variants {...setting} />
          <Sayers {...setting} />
          <OverTime {...setting} />
          <Along {...setting} />
          <PhraseLines {...setting} />
        </div>
        <PhraseAside {...setting} />
      </div>
    </main>
  );
}

export async function generateMetadata({ params }: PhraseProps): Promise<Metadata> {
  const { key } = await params;
  const { say } = await readInterface();
  return { title: say('phrase.title', { phrase: decodeURIComponent(key) }) };
}
