import { answerLines } from '#app/_server/answer-lines.ts';
import type { Found } from '#app/_server/answer-search.ts';
import { answerSilent } from '#app/_server/answer-silent.ts';
import { answerSpread } from '#app/_server/answer-spread.ts';
import type { AddressParams, SearchView } from '#app/_ui/search-view.ts';
import type { Locale } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import { Filters } from './filters.tsx';
import { Lines } from './lines.tsx';
import { readLinesView, sortKeyOf } from './lines-view.ts';
import { NothingFound } from './nothing-found.tsx';
import { QueryFault } from './query-fault.tsx';
import { Results } from './results.tsx';
import { Silent } from './silent.tsx';
import { SilentList } from './silent-list.tsx';
import { Spread } from './spread.tsx';
import { Statistics } from './statistics.tsx';

type ResultSideProps = {
  readonly found: Found;
  readonly params: AddressParams;
  readonly view: SearchView;
  readonly locale: Locale;
  readonly say: Say;
};

/** The side of the result that the address asks for, with what can narrow it beside it. */
export async function ResultSide({ found, params, view, locale, say }: ResultSideProps) {
  const { search, documents, silent } = found;
  const margin = <Filters {...{ search, view, say }} collections={found.collections} />;
  if (search.hits.length === 0 && view.show !== 'silent') {
    return (
      <>
        {margin}
        <NothingFound view={view} search={search} say={say} />
        <Silent documents={silent} view={view} say={say} />
      </>
    );
  }
  switch (view.show) {
    case 'documents':
      return (
        <>
          {margin}
          <Results search={search} documents={documents} view={view} say={say} />
          <Silent documents={silent} view={view} say={say} />
        </>
      );
    case 'lines':
      return <LinesSide {...{ found, params, view, locale, say }} />;
    case 'spread':
      return (
        <>
          {margin}
          <Spread search={search} answer={await answerSpread(found)} view={view} say={say} />
        </>
      );
    case 'silent':
      return (
        <>
          {margin}
          <SilentList answer={await answerSilent(view, found)} view={view} say={say} />
        </>
      );
  }
}

async function LinesSide({ found, params, view, locale, say }: ResultSideProps) {
  const lines = readLinesView(params);
  const answer = await answerLines({
    ...{ q: view.q, mode: view.mode, filter: view.filter, set: view.set, leaveOut: view.without },
    ...{ window: lines.window, group: lines.group, from: lines.from },
    sortBy: lines.sortBy.map(sortKeyOf),
    collocates: { words: lines.near, minCount: 2 },
    sample: lines.sample === undefined ? undefined : { size: lines.sample, seed: lines.seed },
  });
  if (answer.kind === 'fault')
    return <QueryFault {...{ view, locale, say, error: answer.error }} />;
  return (
    <>
      <Lines answer={answer} view={view} lines={lines} say={say} />
      <div className="margin">
        <Statistics answer={answer} view={view} lines={lines} say={say} />
        <Filters search={found.search} collections={found.collections} view={view} say={say} />
      </div>
    </>
  );
}
