import { z } from 'zod';
import { describeError, type Locale } from '#lib/message/format-message.ts';
import type { FileReport } from '#db/recipes/file-report.ts';
import type { IngestReport } from '#db/recipes/ingest.ts';
import type { IngestedFile } from '#db/recipes/model.ts';
import { noteSchema } from './parts.ts';

const fileSchema = z.object({
  source: z.string(),
  outcome: z.enum(['ingested', 'unchanged', 'refused', 'failed']),
  documentId: z.string().nullable(),
  versionId: z.string().nullable(),
  reason: z.string().nullable(),
  notes: z.array(noteSchema),
});

/** What an ingestion answers. */
export const ingestAnswerSchema = z.object({
  ok: z.boolean().meta({ description: 'false where a file was refused or failed' }),
  files: z.array(fileSchema),
  notes: z.array(noteSchema),
});

/** What an ingestion answers. */
export type IngestAnswer = z.infer<typeof ingestAnswerSchema>;

/**
 * Gives the answer of an ingestion; reasons become sentences here.
 *
 * answerIngest({ files, notes: [] }, 'zh-CN').ok -> true
 */
export function answerIngest({ files, notes }: IngestReport, locale: Locale): IngestAnswer {
  const ok = files.every(({ outcome }) => outcome === 'ingested' || outcome === 'unchanged');
  return { ok, files: files.map((file) => mutable(answerFile(file, locale))), notes: [...notes] };
}

/**
 * Gives one file of an ingestion as it is answered.
 *
 * answerFile(report, 'en').reason -> null
 */
export function answerFile(file: FileReport, locale: Locale): IngestedFile {
  return {
    source: file.source,
    outcome: file.outcome,
    documentId: file.documentId ?? null,
    versionId: file.versionId ?? null,
    reason: file.reason === undefined ? null : describeError(locale, file.reason),
    notes: file.notes,
  };
}

function mutable(file: IngestedFile): IngestAnswer['files'][number] {
  return { ...file, notes: [...file.notes] };
}
