import { z } from 'zod';
import type { ImportReport } from '#db/recipes/exchange/import-annotations.ts';
import { skipReasons } from '#db/recipes/exchange/place-import.ts';

const count = z.int().min(0);

/** What an import of annotations answers. */
export const importAnswerSchema = z.object({
  ok: z.literal(true),
  added: count,
  unchanged: count.meta({ description: 'Here already, as they are in the file.' }),
  restored: count.meta({ description: 'Taken out of the bin.' }),
  replaced: count,
  kept: z.array(z.string()).meta({ description: 'Different here: kept as they are here.' }),
  codes: count.meta({ description: 'New codes.' }),
  links: count.meta({ description: 'New links.' }),
  skipped: z.array(
    z.object({ annotationId: z.string(), reason: z.enum(skipReasons), text: z.string() }),
  ),
});

/**
 * Answers with what became of a file.
 *
 * answerImport(library.exchange.importFile(actor, bytes, { format: 'jsonld' })).added -> 120
 */
export function answerImport(report: ImportReport): z.infer<typeof importAnswerSchema> {
  const { kept, skipped, ...counts } = report;
  return { ok: true, ...counts, kept: [...kept], skipped: skipped.map((each) => ({ ...each })) };
}
