import { z } from 'zod';
import { describeError, type Locale } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { jobCountsSchema, jobOrderSchema, jobStates } from '#db/recipes/jobs/job-model.ts';
import type { JobReport, JobView } from '#db/recipes/jobs/open-jobs.ts';
import { nextSchema, noteSchema } from './parts.ts';

/** What a job is made of; the files follow one by one. */
export const newJobBody = jobOrderSchema.strict();

const jobSchema = z.object({
  jobId: z.string(),
  createdAt: z.iso.datetime(),
  author: z.string(),
  order: jobOrderSchema,
  state: z.enum(jobStates),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  counts: jobCountsSchema,
  reason: z.string().nullable().meta({ description: 'Why it failed as a whole.' }),
});

const lineSchema = z.object({
  source: z.string(),
  outcome: z.enum(['ingested', 'unchanged', 'refused', 'failed']),
  documentId: z.string().nullable(),
  versionId: z.string().nullable(),
  reason: z.string().nullable(),
  noteCounts: z.record(z.string(), z.int()),
  notes: z.array(noteSchema),
});

/** What one job answers. */
export const jobAnswerSchema = z.object({ ok: z.literal(true), job: jobSchema });

/** What all jobs answer. */
export const jobsAnswerSchema = z.object({
  ok: z.literal(true),
  jobs: z.array(jobSchema),
  next: nextSchema,
});

/** What a job and its report answer. */
export const jobReportSchema = z.object({
  ok: z.literal(true),
  job: jobSchema,
  lines: z.array(lineSchema),
  after: z.int().meta({ description: 'Passed back as after for the lines that come.' }),
});

/** What a received file answers. */
export const receivedAnswerSchema = z.object({
  ok: z.literal(true),
  file: z.object({
    number: z.int(),
    source: z.string(),
    bytes: z.int(),
    sha256: z.string().meta({ description: 'Of what arrived.' }),
  }),
});

/** A job as it is answered. */
export type JobAnswer = z.infer<typeof jobAnswerSchema>['job'];

/** A report line as it is answered. */
export type LineAnswer = z.infer<typeof lineSchema>;

/**
 * Gives a job as it is answered; why it failed becomes a sentence.
 *
 * answerJob(view, 'zh-CN').counts.ingested -> 11
 */
export function answerJob({ fault, ...job }: JobView, locale: Locale): JobAnswer {
  const { jobId, createdAt, author, order, state, startedAt, endedAt, counts } = job;
  const reason =
    fault === null ? null : describeError(locale, new NamedError(fault.code, fault.values));
  return { jobId, createdAt, author, order, state, startedAt, endedAt, counts, reason };
}

/**
 * Gives a job and the lines of its report.
 *
 * answerJobReport(jobs.read(localActor, jobId, 12), 'zh-CN').lines.length -> 3
 */
export function answerJobReport(
  { lines, next, ...job }: JobReport,
  locale: Locale,
): z.infer<typeof jobReportSchema> {
  return {
    ok: true,
    job: answerJob(job, locale),
    lines: lines.map(({ code, values, notes, ...line }) => ({
      ...line,
      notes: [...notes],
      reason: code === null ? null : describeError(locale, new NamedError(code, values)),
    })),
    after: next,
  };
}
