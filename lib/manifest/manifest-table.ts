import type { ExportTable } from '#lib/export/table.ts';
import { type ManifestColumn, manifestFields } from './fields.ts';
import type { KnownDocument } from './plan-changes.ts';

/** The words of a language. */
export type ManifestWords = {
  readonly heading: (column: ManifestColumn) => string;
  readonly guess: string;
};

const widths: Readonly<Partial<Record<ManifestColumn, number>>> = {
  file: 36,
  title: 48,
  place: 22,
};

/**
 * Writes what is known of documents as a table that can be edited and read again. A guess carries
 * its mark: whoever deletes the mark confirms it, whoever leaves it says nothing.
 *
 * manifestTable(documents, words).rows[0] -> ['hebi.txt', 'hebi', '鹤壁市…规划', '河南省/鹤壁市', …]
 */
export function manifestTable(
  documents: readonly KnownDocument[],
  { heading, guess }: ManifestWords,
): ExportTable {
  const columns: readonly ManifestColumn[] = ['file', 'documentId', ...manifestFields];
  return {
    columns: columns.map((name) => ({ name, heading: heading(name), width: widths[name] ?? 16 })),
    rows: documents.map((document) => [
      document.source,
      document.documentId,
      ...manifestFields.map((field) => {
        const value = document.values[field];
        if (value === undefined) return null;
        return document.guessed.has(field) ? `${value}${guess}` : value;
      }),
    ]),
  };
}
