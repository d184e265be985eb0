import 'server-only';
import {
  answerJobReport,
  type JobAnswer,
  type LineAnswer,
} from '#db/recipes/answers/job-answer.ts';
import type { Locale } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedJobs } from './jobs.ts';
import { requestActor } from './request-actor.ts';

/** A job and the whole of its report; undefined when there is no such job. */
export async function answerJobPage(
  jobId: string,
  locale: Locale,
): Promise<{ readonly job: JobAnswer; readonly lines: readonly LineAnswer[] } | undefined> {
  const jobs = await openedJobs();
  try {
    return answerJobReport(jobs.read(await requestActor(), jobId), locale);
  } catch (error) {
    if (error instanceof NamedError && error.code === 'unknownJob') return undefined;
    throw error;
  }
}
