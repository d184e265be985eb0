import { z } from 'zod';
import { noteSchema } from '#db/recipes/answers/parts.ts';

/** What becomes of a job: files come, it waits for its turn, runs, and ends in one of four ways. */
export const jobStates = [
  'receiving',
  'waiting',
  'running',
  'done',
  'cancelled',
  'interrupted',
  'failed',
] as const;

/** What is said about all files of a job, as it is kept. */
export const jobOrderSchema = z.object({
  place: z.string().max(300).optional(),
  year: z.string().max(4).optional(),
  genre: z.string().max(300).optional(),
  label: z.string().max(300).optional(),
  versionOf: z.string().max(100).optional(),
  /** A rule that reads facts from the names of the files: {地区}_{年份}. */
  nameRule: z.string().max(300).optional(),
});

/** What is said about all files of a job. */
export type JobOrder = z.infer<typeof jobOrderSchema>;

/** A job as it lies on the disk. */
export const jobRecordSchema = z.object({
  jobId: z.string(),
  createdAt: z.iso.datetime(),
  author: z.string(),
  order: jobOrderSchema,
  state: z.enum(jobStates),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** The process that runs it. */
  pid: z.int().nullable(),
  /** Why it failed as a whole: a code of `lib/message` and its values. */
  fault: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});

/** A job as it lies on the disk. */
export type JobRecord = z.infer<typeof jobRecordSchema>;

/** A file that was received; the bytes lie under its number. */
export const receivedFileSchema = z.object({
  number: z.int().min(0),
  source: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
});

/** A file that was received. */
export type ReceivedFile = z.infer<typeof receivedFileSchema>;

/** What became of one file of a job. The reason is a code, said in the language of who reads. */
export const reportLineSchema = z.object({
  source: z.string(),
  outcome: z.enum(['ingested', 'unchanged', 'refused', 'failed']),
  documentId: z.string().nullable(),
  versionId: z.string().nullable(),
  code: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** How often each kind of note stands in it. */
  noteCounts: z.record(z.string(), z.int()),
  /** Notes of the ingestion itself: same bytes elsewhere, new facts. */
  notes: z.array(noteSchema),
});

/** What became of one file of a job. */
export type ReportLine = z.infer<typeof reportLineSchema>;

/** A line, and how many files there are as far as is known: an archive brings more. */
export type ProgressLine = { readonly line: ReportLine; readonly all: number };

/** How many files there are, and what became of those that are done. */
export const jobCountsSchema = z.object({
  all: z.int(),
  ingested: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  failed: z.int(),
});

/** How many files there are, and what became of those that are done. */
export type JobCounts = z.infer<typeof jobCountsSchema>;

/** How much may be sent. */
export const uploadLimits = {
  /** Scans weigh most; what they may weigh is what a reader accepts. */
  maxFileBytes: 200 * 1024 * 1024,
  maxJobBytes: 4 * 1024 * 1024 * 1024,
  maxFiles: 10_000,
  /** So much of the disk is left free for the library itself. */
  spareBytes: 512 * 1024 * 1024,
};
