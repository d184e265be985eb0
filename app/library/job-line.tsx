'use client';

import Link from 'next/link';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { JobAnswer } from '#db/recipes/answers/job-answer.ts';
import { ProgressLine } from '#app/_ui/progress-line.tsx';
import { fillWords } from './fill-words.ts';
import type { IntakeWords } from './intake-words.ts';
import { ask, sendChange } from './send-change.ts';

type JobLineProps = {
  readonly job: JobAnswer;
  readonly words: IntakeWords;
  /** True on the report itself, which leads nowhere else. */
  readonly isReport?: boolean;
};

const askEveryMs = 700; // A person sees movement; a server that works is asked seldom.
const outcomes = ['ingested', 'unchanged', 'refused', 'failed'] as const;

/** How far an ingestion has come; it is asked for while it runs, and can be stopped and gone on with. */
export function JobLine({ job: first, words, isReport = false }: JobLineProps) {
  const [asked, setJob] = useState<JobAnswer>();
  const router = useRouter();
  // A page that was rendered anew knows at least as much, unless the job went on meanwhile.
  const job = asked !== undefined && isNewer(asked, first) ? asked : first;
  const { jobId, state, counts } = job;
  const isUnderWay = state === 'waiting' || state === 'running';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      void askJob(jobId, words.unreachable).then((news) => {
        if (news === undefined) return;
        setJob(news);
        if (news.endedAt !== null) router.refresh();
      });
    }, askEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [isUnderWay, jobId, router, words.unreachable]);
  const act = async (what: 'start' | 'cancel') => {
    const address = `/api/v1/jobs/${jobId}/${what}`;
    const answer = await sendChange<{ readonly job: JobAnswer }>(address, {}, words.unreachable);
    if (answer.isDone) setJob(answer.value.job);
    router.refresh();
  };
  const done = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <li data-state={state}>
      {isUnderWay ? (
        <ProgressLine
          label={fillWords(words.working, { done, all: counts.all })}
          done={state === 'waiting' ? undefined : done}
          of={counts.all}
        >
          <button className="link-button" type="button" onClick={() => void act('cancel')}>
            {words.stop}
          </button>
        </ProgressLine>
      ) : (
        <p className="library-state" data-state={stateOf(job)}>
          {words.states[state]}
          {job.reason !== null && <>：{job.reason}</>}
        </p>
      )}
      <p>
        {outcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => fillWords(words.result[outcome], { count: counts[outcome] }))
          .join('，')}{' '}
        {!isReport && <Link href={`/library/jobs/${jobId}` as Route}>{words.report}</Link>}{' '}
        {!isUnderWay && state !== 'done' && (
          <button className="link-button" type="button" onClick={() => void act('start')}>
            {words.goOn}
          </button>
        )}
      </p>
    </li>
  );
}

function isNewer(a: JobAnswer, b: JobAnswer): boolean {
  const sum = ({ counts }: JobAnswer) => outcomes.reduce((all, each) => all + counts[each], 0);
  return sum(a) > sum(b) || (sum(a) === sum(b) && (a.endedAt ?? '') >= (b.endedAt ?? ''));
}

async function askJob(jobId: string, unreachable: string): Promise<JobAnswer | undefined> {
  // Past the last line: the counts are enough here.
  const address = `/api/v1/jobs/${jobId}?after=1000000000`;
  const answer = await ask<{ readonly job: JobAnswer }>(address, {}, unreachable);
  return answer.isDone ? answer.value.job : undefined;
}

function stateOf({ state, counts }: JobAnswer): 'ok' | 'warn' | 'bad' {
  if (state === 'failed') return 'bad';
  if (state === 'done') return counts.refused + counts.failed > 0 ? 'warn' : 'ok';
  return 'warn';
}
