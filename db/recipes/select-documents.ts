import type { DocumentSummary } from './document-summary.ts';

/** What documents may be looked at for; the first shows all. */
export const documentKinds = [
  'all',
  'warned',
  'guessed',
  'noPlace',
  'noDate',
  'noted',
  'versions',
] as const;

/** The orders of documents; the first is the usual one. */
export const documentOrders = [
  'received',
  'title',
  'place',
  'date',
  'characters',
  'notes',
] as const;

/** Which documents of the library are shown, and in which order. */
export type DocumentsView = {
  /** Stands in title, number, issuer, author, path or id. */
  readonly q: string;
  /** A place means those below it too. */
  readonly place: string;
  readonly genre: string;
  readonly year: string;
  readonly status: string;
  /** A collection, by its id. */
  readonly set: string;
  readonly show: (typeof documentKinds)[number];
  readonly sort: (typeof documentOrders)[number];
};

/** The parameters of an address. */
export type AddressValues = { readonly [name: string]: string | readonly string[] | undefined };

/** Stands for “nobody says” in a filter, where an empty value means “any”. */
export const unknownValue = '-';

/**
 * Reads which documents an address asks for; what is not understood counts as not said.
 *
 * readDocumentsView({ place: '河南省', sort: '?' }) -> { place: '河南省', sort: 'received', … }
 */
export function readDocumentsView(values: AddressValues): DocumentsView {
  const one = (name: string): string => {
    const value = values[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim().normalize('NFC');
  };
  return {
    q: one('q'),
    place: one('place'),
    genre: one('genre'),
    year: one('year'),
    status: one('status'),
    set: one('set'),
    show: documentKinds.find((kind) => kind === one('show')) ?? 'all',
    sort: documentOrders.find((order) => order === one('sort')) ?? 'received',
  };
}

/**
 * Gives the documents that a view shows, in its order.
 *
 * selectDocuments(summaries, readDocumentsView({ show: 'warned' })).length -> 2
 */
export function selectDocuments(
  summaries: readonly DocumentSummary[],
  view: DocumentsView,
  members?: ReadonlySet<string>,
): DocumentSummary[] {
  const wanted = fold(view.q);
  return inOrder(summaries, view.sort)
    .filter((each) => members?.has(each.documentId) ?? true)
    .filter((each) => isBelow(each.place, view.place))
    .filter((each) => isValue(each.genre, view.genre) && isValue(each.year, view.year))
    .filter((each) => isValue(each.status, view.status) && isOfKind(each, view.show))
    .filter((each) => wanted === '' || wordsOf(each).some((word) => fold(word).includes(wanted)));
}

/**
 * Counts what there is of each kind in the whole library.
 *
 * countKinds(summaries).warned -> 2
 */
export function countKinds(
  summaries: readonly DocumentSummary[],
): Readonly<Record<DocumentsView['show'], number>> {
  const counts = documentKinds.map(
    (kind) => [kind, summaries.filter((each) => isOfKind(each, kind)).length] as const,
  );
  return Object.fromEntries(counts) as Record<DocumentsView['show'], number>;
}

/** Comparing Chinese titles by pinyin costs 0.2 s for 4,000 of them, so each order is kept. */
const sorted = new WeakMap<
  readonly DocumentSummary[],
  Map<DocumentsView['sort'], readonly DocumentSummary[]>
>();

function inOrder(
  summaries: readonly DocumentSummary[],
  sort: DocumentsView['sort'],
): readonly DocumentSummary[] {
  const known =
    sorted.get(summaries) ?? new Map<DocumentsView['sort'], readonly DocumentSummary[]>();
  sorted.set(summaries, known);
  const list = known.get(sort) ?? summaries.toSorted(orders[sort]);
  known.set(sort, list);
  return list;
}

type Order = (a: DocumentSummary, b: DocumentSummary) => number;

const chinese = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
const byText =
  (textOf: (each: DocumentSummary) => string): Order =>
  (a, b) =>
    // What nobody knows stands last.
    Number(textOf(a) === '') - Number(textOf(b) === '') || chinese.compare(textOf(a), textOf(b));
const byTitle = byText(({ title }) => title);

const orders: Readonly<Record<DocumentsView['sort'], Order>> = {
  received: (a, b) => (receivedAt(a) < receivedAt(b) ? 1 : receivedAt(a) > receivedAt(b) ? -1 : 0),
  title: byTitle,
  place: (a, b) => byText(({ place }) => place ?? '')(a, b) || byTitle(a, b),
  date: (a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : byTitle(a, b)),
  characters: (a, b) => b.characters - a.characters,
  notes: (a, b) => b.warnings.length - a.warnings.length || b.notes - a.notes,
};

function receivedAt({ versions }: DocumentSummary): string {
  return versions.reduce((last, each) => (each.receivedAt > last ? each.receivedAt : last), '');
}

function dateOf({ issuedOn, publishedOn, year }: DocumentSummary): string {
  return issuedOn ?? publishedOn ?? year ?? '';
}

function isBelow(place: string | null, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === unknownValue) return place === null;
  return place === wanted || (place?.startsWith(`${wanted}/`) ?? false);
}

function isValue(value: string | null, wanted: string): boolean {
  return wanted === '' || (wanted === unknownValue ? value === null : value === wanted);
}

function isOfKind(each: DocumentSummary, kind: DocumentsView['show']): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'warned':
      return each.warnings.length > 0;
    case 'guessed':
      return Object.values(each.origins).includes('guess');
    case 'noPlace':
      return each.place === null;
    case 'noDate':
      return dateOf(each) === '';
    case 'noted':
      return each.notes > 0;
    case 'versions':
      return each.versions.length > 1;
  }
}

function wordsOf({ title, documentNumber, issuer, author, source, documentId }: DocumentSummary) {
  return [title, documentNumber ?? '', issuer ?? '', author ?? '', source, documentId];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}
