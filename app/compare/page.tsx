import type { Metadata } from 'next';
import { readInterface } from '#app/_server/read-interface.ts';
import { readCompareView, type CompareView } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { PairPage } from './pair-page.tsx';
import { RowsPage } from './rows-page.tsx';
import { StartPage } from './start-page.tsx';
import { taskName } from './task-name.ts';
import { VersionsPage } from './versions-page.tsx';
import './compare.css';

type CompareProps = PageProps<'/compare'>;

/** Texts beside each other; which way in was taken stands in the address. */
export default async function ComparePage({ searchParams }: CompareProps) {
  const view = readCompareView(await searchParams);
  const { locale, say } = await readInterface();
  switch (view.kind) {
    case 'rows':
      return <RowsPage {...{ view, locale, say }} />;
    case 'pair':
      return <PairPage {...{ view, locale, say }} />;
    case 'versions':
      return <VersionsPage {...{ view, locale, say }} />;
    case 'start':
      return <StartPage documentId={view.documentId} say={say} />;
  }
}

export async function generateMetadata({ searchParams }: CompareProps): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: titleOf(readCompareView(await searchParams), say) };
}

function titleOf(view: CompareView, say: Say): string {
  switch (view.kind) {
    case 'rows':
      return say('compare.title', { task: taskName(view.task, say) });
    case 'pair':
      return say('compare.title', { task: say('compare.way.pair') });
    case 'versions':
      return say('compare.title', { task: say('compare.way.versions') });
    case 'start':
      return say('compare.titleBare');
  }
}
