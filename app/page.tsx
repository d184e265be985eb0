import type { Metadata } from 'next';
import { answerExamples } from '#app/_server/answer-examples.ts';
import { holdsSamples } from '#app/_server/holds-samples.ts';
import { answerSearch } from '#app/_server/answer-search.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { readSearchView } from '#app/_ui/search-view.ts';
import { readLinesView } from './_search/lines-view.ts';
import { ResultSide } from './_search/result-side.tsx';
import { SearchPage } from './_search/search-page.tsx';
import { StartPage } from './_start/start-page.tsx';

/** The start page, and with a query the results: one address, so that a finding is a link. */
export default async function Home({ searchParams }: PageProps<'/'>) {
  const params = await searchParams;
  const view = readSearchView(params);
  const { locale, say, chosen } = await readInterface();
  if (params['q'] === undefined) {
    const answered = await answerExamples();
    const hasTour = chosen.tour !== 'off' && holdsSamples(answered.documents);
    return <StartPage {...{ ...answered, hasTour, say }} />;
  }
  const answer = await answerSearch(view);
  return (
    <SearchPage {...{ view, answer, chosen, locale, say }} lines={readLinesView(params)}>
      {answer.kind === 'found' && <ResultSide found={answer} {...{ params, view, locale, say }} />}
    </SearchPage>
  );
}

export async function generateMetadata({ searchParams }: PageProps<'/'>): Promise<Metadata> {
  const { q } = readSearchView(await searchParams);
  const { say } = await readInterface();
  return { title: q === '' ? { absolute: say('shell.title') } : say('search.title', { query: q }) };
}
