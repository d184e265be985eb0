import type { Metadata } from 'next';
import { answerCoverage } from '#app/_server/answer-coverage.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { CompareFault } from '../compare-fault.tsx';
import { CompareHead } from '../compare-head.tsx';
import { LinkingNote } from '../linking-note.tsx';
import '../compare.css';
import '../start-page.css';
import { CoverageChart } from './coverage-chart.tsx';
import { CoverageExport } from './coverage-export.tsx';
import { CoveragePeek } from './coverage-peek.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { readCoverageView } from './coverage-view.ts';
import { TaskForms } from './task-forms.tsx';
import './coverage.css';

/** Which documents treat which tasks, how often, and how near to the wording of others. */
export default async function CoveragePage({ searchParams }: PageProps<'/compare/coverage'>) {
  const view = readCoverageView(await searchParams);
  const { locale, say } = await readInterface();
  const { matrix, documents, saved } = await answerCoverage({ ...view, row: view.cell?.row });
  const isChosen = matrix.kind === 'fault' || matrix.coverage.rows.length > 0;
  return (
    <main id="main" className={isChosen ? 'page compare' : 'page compare compare-start'}>
      <CompareHead
        label={say('compare.way.coverage')}
        title={say('coverage.title')}
        way="coverage"
        say={say}
      >
        {matrix.kind === 'found' && matrix.coverage.rows.length > 0 && (
          <CoverageExport coverage={matrix.coverage} say={say} />
        )}
      </CompareHead>
      {matrix.kind === 'fault' && <CompareFault error={matrix.error} locale={locale} say={say} />}
      {matrix.kind === 'found' && <LinkingNote progress={matrix.coverage.progress} say={say} />}
      {matrix.kind === 'found' && matrix.coverage.rows.length > 0 && (
        <div className="coverage-grid" data-peek={view.cell !== undefined || undefined}>
          <div className="matrix">
            <CoverageTable matrix={matrix} view={view} say={say} />
            <CoverageChart coverage={matrix.coverage} say={say} />
          </div>
          <CoveragePeek matrix={matrix} view={view} say={say} />
        </div>
      )}
      <TaskForms documents={documents} saved={saved} view={view} isChosen={isChosen} say={say} />
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('compare.way.coverage') };
}
