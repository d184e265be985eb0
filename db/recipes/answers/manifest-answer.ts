import { z } from 'zod';
import { tableCsv, type CsvReader } from '#lib/export/table-csv.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import { manifestFields } from '#lib/manifest/fields.ts';
import { manifestTable } from '#lib/manifest/manifest-table.ts';
import type { ManifestPlan } from '#lib/manifest/plan-changes.ts';
import { formatMessage, type Locale } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { listForManifest } from '#db/recipes/library-manifest.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { type SearchFile, fileTypes } from './search-file.ts';

/** The forms a manifest is written in. */
export const manifestFormats = ['json', 'csv', 'xlsx'] as const;

/** A form a manifest is written in. */
export type ManifestFormat = (typeof manifestFormats)[number];

const field = z.enum(manifestFields);

/** What a table would change, or has changed. */
export const manifestPlanSchema = z.object({
  ok: z.literal(true),
  applied: z.boolean().meta({ description: 'false where it was only looked at' }),
  rows: z.int().meta({ description: 'Rows that speak of a document.' }),
  changes: z.array(
    z.object({
      documentId: z.string(),
      field,
      from: z.string().nullable(),
      to: z.string().meta({ description: 'Empty: nobody knows.' }),
    }),
  ),
  unknownRows: z.array(z.object({ row: z.int(), text: z.string() })),
  faults: z.array(
    z.object({
      row: z.int(),
      field,
      text: z.string(),
      code: z.enum(['badDate', 'badYear', 'tooLong']),
    }),
  ),
  ignoredColumns: z.array(z.string()),
});

/** What a table would change, or has changed. */
export type ManifestPlanAnswer = z.infer<typeof manifestPlanSchema>;

/**
 * Answers with what a table changes; throws `manifestWithoutKey` where no column says of what.
 *
 * answerManifestPlan(plan, { applied: false }).changes.length -> 12
 */
export function answerManifestPlan(
  plan: ManifestPlan,
  { applied }: { readonly applied: boolean },
): ManifestPlanAnswer {
  if (!plan.hasKey) throw new NamedError('manifestWithoutKey');
  return {
    ...{ ok: true, applied, rows: plan.rows },
    changes: plan.changes.map((change) => ({ ...change, from: change.from ?? null })),
    unknownRows: [...plan.unknownRows],
    faults: plan.faults.map((fault) => ({ ...fault })),
    ignoredColumns: [...plan.ignoredColumns],
  };
}

/** A manifest as JSON: guesses stand apart, under `inferred`, and no facts are made of them. */
export const manifestJsonSchema = z.object({
  documents: z.array(
    z.looseObject({
      file: z.string(),
      documentId: z.string(),
      inferred: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/**
 * Writes what is known of documents as a manifest that is read again by `ingest --manifest` and by
 * the library.
 *
 * writeManifest(summaries, { format: 'csv', reader: 'spreadsheet', locale: 'zh-CN' }).name -> '文库清单.csv'
 */
export function writeManifest(
  summaries: readonly DocumentSummary[],
  options: { readonly format: ManifestFormat; readonly reader: CsvReader; readonly locale: Locale },
): SearchFile {
  const { format, reader, locale } = options;
  const name = `${formatMessage(locale, 'manifest.file')}.${format}`;
  if (format === 'json') {
    const content = `${JSON.stringify(jsonOf(summaries), undefined, 2)}\n`;
    return { content, mediaType: 'application/json; charset=utf-8', name };
  }
  const table = manifestTable(summaries.map(listForManifest), {
    heading: (column) => formatMessage(locale, `manifest.column.${column}`),
    guess: formatMessage(locale, 'manifest.guessMark'),
  });
  const content =
    format === 'csv'
      ? tableCsv(table, reader)
      : tableXlsx(table, formatMessage(locale, 'manifest.file'));
  return { content, mediaType: fileTypes[format], name };
}

function jsonOf(summaries: readonly DocumentSummary[]): z.infer<typeof manifestJsonSchema> {
  return {
    documents: summaries.map((summary) => {
      const { documentId, source, values, guessed } = listForManifest(summary);
      const entries = Object.entries(values);
      const stated = entries.filter(([name]) => !(guessed as ReadonlySet<string>).has(name));
      const inferred = entries.filter(([name]) => (guessed as ReadonlySet<string>).has(name));
      const guesses = inferred.length === 0 ? {} : { inferred: Object.fromEntries(inferred) };
      return { file: source, documentId, ...Object.fromEntries(stated), ...guesses };
    }),
  };
}
