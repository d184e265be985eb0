import 'server-only';
import { citeDocument } from '#lib/export/cite.ts';
import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStandard } from '#lib/export/cited-document.ts';
import { quoteWords } from '#lib/text/nest-quotes.ts';
import type { Collection } from '#db/library/collections.ts';
import type { Annotation } from '#db/recipes/annotations/model.ts';
import { type CodeStatistics, countCodes } from '#db/recipes/annotations/statistics.ts';
import type { SurroundedPlace } from '#db/recipes/annotations/surround-all.ts';
import {
  countCodeTree,
  type CountedCode,
  countNotebook,
  documentsByPlace,
  type NotebookCounts,
} from './count-notebook.ts';
import { groupEntries, type GroupedLine } from './group-entries.ts';
import type { SavedSearch } from './answer-examples.ts';
import { openedLibrary } from './library.ts';
import { type LinkView, viewLinks } from './view-links.ts';
import {
  type AddressValues,
  filterOfView,
  isNarrowing,
  type NotebookView,
  readNotebookView,
} from './read-notebook-view.ts';
import { type CodeView, type NoteView, viewNote } from './view-notes.ts';
import { requestActor } from './request-actor.ts';

/** An annotation with what it is read with. */
export type NotebookEntry = {
  readonly note: NoteView;
  readonly document:
    | { readonly documentId: string; readonly title: string; readonly place: string | null }
    | undefined;
  /** One for each place that was marked; none for a whole document or a wording. */
  readonly around: readonly SurroundedPlace[];
  /** What is copied: the words and where they stand. */
  readonly cited: string;
  readonly links: readonly LinkView[];
};

/** Entries that are read under one heading, as far as they stand on the page that is shown. */
export type NotebookGroup = {
  /** A code, a document, a place, a day; '' where there is none. */
  readonly key: string;
  /** On all pages. */
  readonly count: number;
  readonly entries: readonly NotebookEntry[];
};

/** What the notebook shows. */
export type NotebookAnswer = {
  readonly view: NotebookView;
  readonly isNarrowed: boolean;
  /** All there is, whatever is asked for. */
  readonly all: number;
  readonly inBin: number;
  readonly found: number;
  readonly documents: number;
  readonly codes: readonly CountedCode[];
  readonly withoutCode: number;
  readonly counts: NotebookCounts;
  readonly groups: readonly NotebookGroup[];
  readonly page: number;
  readonly pages: number;
  readonly statistics: CodeStatistics;
  /** The documents that are counted at a place, by place. */
  readonly documentsAt: ReadonlyMap<string, readonly string[]>;
  readonly bookmarks: readonly NotebookEntry[];
  /** Those that have no sure place; a person decides. */
  readonly lost: { readonly count: number; readonly entries: readonly NotebookEntry[] };
  readonly collections: readonly Collection[];
  readonly saved: readonly SavedSearch[];
};

const entriesOnPage = 50; // Some ten screens; a page of all of thousands would weigh megabytes.
const entriesInMargin = 12;

/** Answers the notebook: the annotations that its address asks for, and what stands beside them. */
export async function answerNotebook(
  values: AddressValues,
  standard: CitationStandard,
): Promise<NotebookAnswer> {
  const { annotations, codes, collections, links, savedSearches } = await openedLibrary();
  const actor = await requestActor();
  const sets = collections.list(actor);
  const view = knownSet(readNotebookView(values), sets);
  const all = annotations.all(actor, { isDeleted: view.isBin });
  // Looking where all of them stand takes longest: it is done once where nothing is narrowed.
  const isNarrowed = isNarrowing(view);
  const found = isNarrowed ? annotations.all(actor, filterOfView(view)) : all;
  const list = codes.list(actor);
  const tree = countCodeTree(list, all);
  const lost = all.filter(({ status }) => status === 'ambiguous' || status === 'orphaned');
  const marks = all.filter(({ motivation }) => motivation === 'bookmarking');
  const { groups, ...pages } = pageOfGroups(groupEntries(found, { view, codes: tree }), view.page);
  const beside = { marks: marks.slice(-entriesInMargin), lost: lost.slice(0, entriesInMargin) };
  const shown = [...groups.flatMap(({ some }) => some), ...beside.marks, ...beside.lost];
  // Asked once for all: the same few texts stand behind them.
  const around = annotations.surroundings([...new Set(shown)]);
  const linksOf = viewLinks(links.list(actor), all);
  const entriesOf = (some: readonly Annotation[]) =>
    viewEntries(some, { codes: tree, around, linksOf, standard });
  return {
    ...{ view, isNarrowed, all: all.length, found: found.length },
    inBin: view.isBin ? all.length : annotations.all(actor, { isDeleted: true }).length,
    documents: new Set(found.flatMap(({ documentId }) => documentId ?? [])).size,
    ...{ codes: tree, counts: countNotebook(all, sets) },
    withoutCode: all.filter(({ codeIds }) => codeIds.length === 0).length,
    groups: groups.map(({ some, ...group }) => ({ ...group, entries: entriesOf(some) })),
    ...pages,
    statistics: countCodes(found, { codes: list, by: view.by }),
    documentsAt: documentsByPlace(found),
    bookmarks: entriesOf(beside.marks).toReversed(),
    lost: { count: lost.length, entries: entriesOf(beside.lost) },
    ...{ collections: sets, saved: savedSearches.list(actor).toReversed() },
  };
}

/** A collection that was deleted since an address was kept narrows nothing. */
function knownSet(view: NotebookView, sets: readonly Collection[]): NotebookView {
  const found = sets.find(({ collectionId, name }) => [collectionId, name].includes(view.set));
  return { ...view, set: found?.collectionId ?? '' };
}

type PageOfGroups = Pick<NotebookAnswer, 'page' | 'pages'> & {
  readonly groups: readonly (Omit<NotebookGroup, 'entries'> & {
    readonly some: readonly Annotation[];
  })[];
};

function pageOfGroups(lines: readonly GroupedLine[], wanted: number): PageOfGroups {
  const sizes = Map.groupBy(lines, ({ key }) => key);
  const pages = Math.max(1, Math.ceil(lines.length / entriesOnPage));
  const page = Math.min(wanted, pages);
  const shown = lines.slice((page - 1) * entriesOnPage, page * entriesOnPage);
  const groups = [...Map.groupBy(shown, ({ key }) => key)].map(([key, group]) => ({
    key,
    count: sizes.get(key)?.length ?? 0,
    some: group.map(({ annotation }) => annotation),
  }));
  return { groups, page, pages };
}

function viewEntries(
  annotations: readonly Annotation[],
  {
    codes,
    around,
    linksOf,
    standard,
  }: {
    readonly codes: readonly CodeView[];
    readonly around: ReadonlyMap<string, readonly SurroundedPlace[]>;
    readonly linksOf: ReadonlyMap<string, readonly LinkView[]>;
    readonly standard: CitationStandard;
  },
): NotebookEntry[] {
  return annotations.map((annotation) => {
    const { annotationId, document } = annotation;
    const places = around.get(annotationId) ?? [];
    return {
      note: viewNote(annotation, codes),
      document: document && {
        documentId: document.documentId,
        title: document.title,
        place: document.place,
      },
      around: places,
      cited: citedWords(annotation, places, standard),
      links: linksOf.get(annotationId) ?? [],
    };
  });
}

/** The words as they stand, then the entry of their document with the place of the first. */
function citedWords(
  { document, wording }: Annotation,
  places: readonly SurroundedPlace[],
  standard: CitationStandard,
): string {
  if (document === undefined) return wording?.text ?? '';
  const [first] = places;
  const style = { standard };
  if (first === undefined) return citeDocument(document, style).text;
  const words = places.map(({ quote }) => quote).join('……');
  return `${quoteWords(words)}\n${citeHit(document, first, style).text}`;
}
