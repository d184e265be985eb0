import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { answerReport, answerWhereabouts } from '#app/_server/answer-report.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { Decisions } from '../../decisions.tsx';
import { FactsTable } from '../../facts-table.tsx';
import { reportHref } from '../../library-href.ts';
import { RemovedNote } from '../../removed-note.tsx';
import { StepLine } from '../../step-line.tsx';
import { VersionTable } from '../../version-table.tsx';
import { Warnings } from '../../warnings.tsx';
import '../../library.css';

type ReportProps = PageProps<'/library/reports/[documentId]'>;

/** What was decided about one text: by a person, a manifest, its header or a guess; each can be overruled. */
export default async function ReportPage({ params, searchParams }: ReportProps) {
  const { say } = await readInterface();
  const documentId = decodeURIComponent((await params).documentId);
  const answer = await answerReport(documentId);
  if (answer === undefined) {
    const where = await answerWhereabouts(documentId);
    if (where?.kind === 'joined') redirect(reportHref(where.into));
    if (where?.kind !== 'removed') notFound();
    return <RemovedNote removed={where} say={say} />;
  }
  const { summary } = answer;
  const { fault } = await searchParams;
  const setting = { answer, say, back: reportHref(documentId) };
  return (
    <main id="main" className="page library-page library-report">
      <header>
        <div>
          <p className="label">
            <Link href="/library">{say('shell.library')}</Link> › {say('report.title')}
          </p>
          <h1 className="source" lang="zh-Hans">
            <VisibleText text={summary.title} />
          </h1>
        </div>
        <div className="acts">
          <Link className="button soft small" href={documentHref(documentId)}>
            {say('report.read')}
          </Link>
        </div>
      </header>
      {typeof fault === 'string' && <FaultNote title={say('report.fault')}>{''}</FaultNote>}
      <StepLine {...setting} />
      <Warnings {...setting} />
      <FactsTable {...setting} />
      <Decisions {...setting} />
      <VersionTable {...setting} />
      <section className="library-section" aria-labelledby="remove">
        <h2 id="remove">{say('report.remove')}</h2>
        <p>{say('report.removeHelp')}</p>
        <form action="/library/change" method="post">
          <input type="hidden" name="documentId" value={documentId} />
          <input type="hidden" name="back" value={setting.back} />
          <button className="button soft small" name="act" value="remove">
            {say('shelf.remove')}
          </button>
        </form>
      </section>
    </main>
  );
}

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  const { say } = await readInterface();
  const answer = await answerReport(decodeURIComponent((await params).documentId));
  return {
    title:
      answer === undefined
        ? say('missing.title')
        : say('report.of', { title: answer.summary.title }),
  };
}
