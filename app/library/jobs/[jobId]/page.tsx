import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { answerJobPage } from '#app/_server/answer-job-page.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { localTime } from '#app/_ui/local-time.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { LineAnswer } from '#db/recipes/answers/job-answer.ts';
import type { Say } from '#lib/message/say-in.ts';
import { intakeWords } from '../../intake-words.ts';
import { JobLine } from '../../job-line.tsx';
import { reportHref } from '../../library-href.ts';
import '../../library.css';

type JobPageProps = PageProps<'/library/jobs/[jobId]'>;

const outcomes = ['failed', 'refused', 'ingested', 'unchanged'] as const;

/** What became of every file of one ingestion: those that want something first. */
export default async function JobPage({ params }: JobPageProps) {
  const { say, locale } = await readInterface();
  const report = await answerJobPage((await params).jobId, locale);
  if (report === undefined) notFound();
  const { job, lines } = report;
  const shown = outcomes.filter((outcome) => lines.some((line) => line.outcome === outcome));
  return (
    <main id="main" className="page library-page">
      <header>
        <div>
          <p className="label">
            <Link href="/library">{say('shell.library')}</Link>
          </p>
          <h1>{say('job.title', { date: localTime(job.createdAt) })}</h1>
        </div>
      </header>
      <div className="library-intake">
        <ol className="jobs">
          <JobLine job={job} words={intakeWords(say)} isReport />
        </ol>
      </div>
      {shown.map((outcome) => (
        <section key={outcome} className="library-section" aria-labelledby={outcome}>
          <h2 id={outcome}>
            {say(`job.${outcome}`, {
              count: lines.filter((line) => line.outcome === outcome).length,
            })}
          </h2>
          <ul className="lines">
            {lines
              .filter((line) => line.outcome === outcome)
              .map((line) => (
                <Line key={line.source} line={line} say={say} />
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

/** One file: why it was not taken in, or what is to be looked at in it. */
function Line({ line, say }: { readonly line: LineAnswer; readonly say: Say }) {
  const { source, documentId, reason, noteCounts, notes } = line;
  const counted = Object.values(noteCounts).reduce((sum, count) => sum + count, 0);
  const twins = notes.filter(({ kind }) => kind === 'sameBytes');
  return (
    <li>
      <span lang="zh-Hans">
        {documentId === null ? (
          <VisibleText text={source} />
        ) : (
          <Link href={documentHref(documentId)}>
            <VisibleText text={source} />
          </Link>
        )}
      </span>
      {reason !== null && (
        <span className="library-state" data-state="bad">
          {reason}
        </span>
      )}
      {twins.map(({ text }) => (
        <span key={text} className="library-state" data-state="warn">
          {say('note.sameBytes', { documents: text })}
        </span>
      ))}
      {documentId !== null && counted > 0 && (
        <Link href={reportHref(documentId)}>{say('library.notes', { count: counted })}</Link>
      )}
    </li>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('intake.report') };
}
