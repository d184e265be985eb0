import type { Code } from '#db/library/annotation-model.ts';
import type { Annotation } from './model.ts';

/** What codes are counted by. */
export const statisticsColumns = ['place', 'year', 'genre', 'document'] as const;

/** What codes are counted by: a fact of the documents, or the documents themselves. */
export type StatisticsColumn = (typeof statisticsColumns)[number];

/** How often one code stands at one value. */
export type StatisticsCell = { readonly annotations: number; readonly documents: number };

/** One code and its counts, in the order of the columns. */
export type StatisticsRow = {
  /** Null for annotations without a code. */
  readonly codeId: string | null;
  readonly cells: readonly StatisticsCell[];
  readonly total: StatisticsCell;
};

/** Codes by place, year, genre or document. */
export type CodeStatistics = {
  /** The values; null stands for documents that do not say it. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly StatisticsRow[];
  readonly totals: readonly StatisticsCell[];
  readonly total: StatisticsCell;
  /** Annotations on wordings stand in no document and are not counted. */
  readonly onWordings: number;
};

/**
 * Counts annotations and documents, code by code. An annotation with two codes counts for both, so
 * rows do not add up; columns and totals count it once.
 *
 * countCodes(annotations, { codes, by: 'place' }).rows[0]?.cells[0] -> { annotations: 3, documents: 1 }
 */
export function countCodes(
  annotations: readonly Annotation[],
  { codes, by }: { readonly codes: readonly Code[]; readonly by: StatisticsColumn },
): CodeStatistics {
  const inTexts = annotations.filter(({ documentId }) => documentId !== null);
  const byValue = Map.groupBy(inTexts, (annotation) => valueOf(annotation, by));
  const columns = [...byValue.keys()].toSorted(inOrder);
  const groups = columns.map((column) => byValue.get(column) ?? []);
  const lines = [...codes.map(({ codeId }) => codeId), null].map((codeId) => {
    const cells = groups.map((group) => cellOf(group.filter((each) => isCoded(each, codeId))));
    return { codeId, cells, total: cellOf(inTexts.filter((each) => isCoded(each, codeId))) };
  });
  return {
    columns,
    rows: lines.filter(({ codeId, total }) => codeId !== null || total.annotations > 0),
    totals: groups.map(cellOf),
    total: cellOf(inTexts),
    onWordings: annotations.length - inTexts.length,
  };
}

function valueOf({ documentId, document }: Annotation, by: StatisticsColumn): string | null {
  return by === 'document' ? documentId : (document?.[by] ?? null);
}

function isCoded({ codeIds }: Annotation, codeId: string | null): boolean {
  return codeId === null ? codeIds.length === 0 : codeIds.includes(codeId);
}

function cellOf(annotations: readonly Annotation[]): StatisticsCell {
  const documents = new Set(annotations.map(({ documentId }) => documentId));
  return { annotations: annotations.length, documents: documents.size };
}

/** By code points, the same on every machine; what is not said comes last. */
function inOrder(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
