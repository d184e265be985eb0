import { isManifestField, type ManifestField, manifestFields } from '#lib/manifest/fields.ts';
import {
  type KnownDocument,
  type ManifestPlan,
  planChanges,
  type PlannedChange,
} from '#lib/manifest/plan-changes.ts';
import type { FactStatement } from '#db/library/state-facts.ts';
import type { DocumentSummary } from './document-summary.ts';

/**
 * Gives a document as a manifest writes it: what is known, and which of it is guessed.
 *
 * listForManifest(summary).values.place -> '河南省/鹤壁市'
 */
export function listForManifest(summary: DocumentSummary): KnownDocument {
  const current = summary.versions.find(({ isCurrent }) => isCurrent);
  const version = { versionLabel: current?.label ?? null, versionDate: current?.date ?? null };
  const known = { ...summary, ...version };
  const values: Partial<Record<ManifestField, string>> = {};
  for (const field of manifestFields) {
    const value = known[field];
    if (value !== null) values[field] = value;
  }
  const guessed = Object.entries(summary.origins)
    .filter(([, origin]) => origin === 'guess')
    .map(([field]) => field)
    .filter(isManifestField);
  return {
    documentId: summary.documentId,
    source: summary.source,
    values,
    guessed: new Set(guessed),
  };
}

/**
 * Says what a table would change in a library.
 *
 * planManifest([['编号', '文种'], ['hebi', '规划']], summaries).changes.length -> 1
 */
export function planManifest(
  table: readonly (readonly string[])[],
  summaries: readonly DocumentSummary[],
): ManifestPlan {
  return planChanges(table, summaries.map(listForManifest));
}

/**
 * Gathers planned changes document by document, as they are stated.
 *
 * statementsOf([{ documentId: 'hebi', field: 'genre', from: undefined, to: '规划' }])
 *   -> [{ documentId: 'hebi', facts: { genre: '规划' } }]
 */
export function statementsOf(changes: readonly PlannedChange[]): FactStatement[] {
  const byDocument = Map.groupBy(changes, ({ documentId }) => documentId);
  return [...byDocument].map(([documentId, some]) => ({
    documentId,
    facts: Object.fromEntries(some.map(({ field, to }) => [field, to])),
  }));
}
