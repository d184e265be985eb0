import { z } from 'zod';
import { writeCoverageTask } from '#lib/compare/coverage-task.ts';
import type { Coverage } from '#db/recipes/compare/model.ts';
import { answerPlace, placeSchema } from './compare-parts.ts';

/** What a coverage matrix answers. */
export const coverageAnswerSchema = z.object({
  ok: z.literal(true),
  columns: z.array(z.object({ documentId: z.string(), title: z.string(), said: z.int() })),
  rows: z.array(
    z.object({
      name: z.string(),
      task: z.string().meta({ description: 'As a parameter task has it.' }),
      cells: z.array(
        z.object({
          documentId: z.string(),
          closeness: z.enum(['verbatim', 'close', 'own', 'alone', 'silent']).meta({
            description:
              'verbatim: eight tenths of a sentence stand in another document; close: four tenths; own: less; alone: nobody else speaks of it.',
          }),
          hits: z.int(),
          possible: z.int().meta({
            description: 'Redacted places that may say it; no part of hits or said.',
          }),
          share: z.number(),
          passages: z.array(placeSchema),
        }),
      ),
    }),
  ),
  complete: z.boolean().meta({ description: 'false while links of many documents are computed.' }),
});

/** What a coverage matrix answers. */
export type CoverageAnswer = z.infer<typeof coverageAnswerSchema>;

/**
 * Gives the answer to who says what.
 *
 * answerCoverage(found).rows[0]?.cells[0]?.closeness -> 'verbatim'
 */
export function answerCoverage({ columns, rows, progress }: Coverage): CoverageAnswer {
  return {
    ok: true,
    columns: columns.map(({ summary, said }) => ({
      documentId: summary.documentId,
      title: summary.title,
      said,
    })),
    rows: rows.map(({ name, task, cells }) => ({
      name,
      task: writeCoverageTask(task),
      cells: cells.map((cell) => ({ ...cell, passages: cell.passages.map(answerPlace) })),
    })),
    complete: progress.done === progress.pairs,
  };
}
