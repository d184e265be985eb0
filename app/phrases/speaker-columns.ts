import type { DocumentSummary } from '#db/recipes/model.ts';

/** A column of a table of quantities: one document, or all documents of a place. */
export type SpeakerColumn = {
  readonly key: string;
  /** The whole name, for whoever points at it or listens. */
  readonly name: string;
  /** Two or three characters, to be set on end. */
  readonly short: string;
  readonly documentIds: readonly string[];
};

const mostColumns = 12; // What fits beside a name, and what can still be compared at a glance.

/**
 * Gives the columns that documents are compared in: each its own where they are few; else the places
 * with most documents, and one for all the rest.
 *
 * speakerColumns(fiveTexts).map(({ short }) => short) -> ['河南', '濮阳', '鹤壁', '总结', '讲话']
 */
export function speakerColumns(
  summaries: readonly DocumentSummary[],
  others: string,
): readonly SpeakerColumn[] {
  if (summaries.length <= mostColumns) return inOrder(summaries).map(columnOfDocument);
  const places = [...Map.groupBy(summaries, ({ place }) => place ?? '')]
    .filter(([place]) => place !== '')
    .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    .slice(0, mostColumns - 1)
    .map(([place, own]) => columnOf(place, { name: place, short: shortPlace(place), own }));
  const shown = new Set(places.flatMap(({ documentIds }) => documentIds));
  const rest = summaries.filter(({ documentId }) => !shown.has(documentId));
  return rest.length === 0
    ? places
    : [...places, columnOf('\0', { name: others, short: others, own: rest })];
}

/** Places from the upper to the lower ones, then whoever hides theirs. */
function inOrder(summaries: readonly DocumentSummary[]): DocumentSummary[] {
  const rank = (summary: DocumentSummary) =>
    isKnown(summary) ? `0${summary.place ?? ''}` : `1${summary.genre ?? ''}`;
  return summaries.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function isKnown({ place }: DocumentSummary): boolean {
  return place !== null && !place.endsWith('原文隐去');
}

function columnOfDocument(summary: DocumentSummary): SpeakerColumn {
  const { documentId, place, genre, title } = summary;
  const short = isKnown(summary)
    ? shortPlace(place ?? '')
    : (genre?.slice(-2) ?? title.slice(0, 2));
  return columnOf(documentId, { name: title, short, own: [summary] });
}

function columnOf(
  key: string,
  {
    name,
    short,
    own,
  }: {
    readonly name: string;
    readonly short: string;
    readonly own: readonly DocumentSummary[];
  },
): SpeakerColumn {
  return { key, name, short, documentIds: own.map(({ documentId }) => documentId) };
}

const longestShort = 3;

function shortPlace(place: string): string {
  const name = place.split('/').at(-1) ?? place;
  return name.replace(/(?<=..)[省市县区]$/u, '').slice(0, longestShort);
}
