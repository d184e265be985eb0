import 'server-only';
import type { Collection } from '#db/library/collections.ts';
import type { RemovedDocument } from '#db/library/removal.ts';
import { answerJob, type JobAnswer } from '#db/recipes/answers/job-answer.ts';
import type { DocumentSummary, LibraryHealth } from '#db/recipes/model.ts';
import type { ProposedPair } from '#db/recipes/propose-pairs.ts';
import { readOutcome, type UpkeepOutcome } from '#db/recipes/run-upkeep.ts';
import {
  type AddressValues,
  countKinds,
  type DocumentsView,
  readDocumentsView,
  selectDocuments,
} from '#db/recipes/select-documents.ts';
import type { Locale } from '#lib/message/format-message.ts';
import { openedJobs } from './jobs.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** How often a value stands in the library. */
export type ValueCount = { readonly value: string; readonly count: number };

/** What the library page shows. */
export type LibraryAnswer = {
  readonly view: DocumentsView;
  /** One page of the documents that the view shows. */
  readonly documents: readonly DocumentSummary[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly all: number;
  readonly characters: number;
  readonly values: Readonly<Record<'place' | 'genre' | 'year' | 'status', readonly ValueCount[]>>;
  readonly kinds: Readonly<Record<DocumentsView['show'], number>>;
  readonly collections: readonly Collection[];
  readonly removed: readonly RemovedDocument[];
  readonly pairs: readonly ProposedPair[];
  readonly jobs: readonly JobAnswer[];
  readonly health: LibraryHealth;
  /** How a check or a backup ended that was asked for here. */
  readonly upkeep: UpkeepOutcome | undefined;
};

const rowsOnPage = 100; // Two screens to scan; a page of 4,000 rows weighs 5 MB.
const rowsToEdit = 50; // A row that is edited has nine fields.

/** Answers the library page: the documents that its address asks for, and how the library is. */
export async function answerLibrary(
  values: AddressValues,
  { locale, isEdited }: { readonly locale: Locale; readonly isEdited: boolean },
): Promise<LibraryAnswer> {
  const library = await openedLibrary();
  const { holdings } = library;
  const actor = await requestActor();
  const collections = library.collections.list(actor);
  const all = library.listDocuments();
  const view = readDocumentsView(values);
  const found = selectDocuments(all, view, membersOf(collections, view));
  const rows = isEdited ? rowsToEdit : rowsOnPage;
  const pages = Math.max(1, Math.ceil(found.length / rows));
  const wanted = Number(typeof values['page'] === 'string' ? values['page'] : 1);
  const page = Number.isSafeInteger(wanted) ? Math.min(Math.max(1, wanted), pages) : 1;
  return {
    ...{ view, documents: found.slice((page - 1) * rows, page * rows), found: found.length },
    ...{ page, pages, all: all.length },
    characters: all.reduce((sum, { characters }) => sum + characters, 0),
    values: {
      place: countPlaces(all),
      genre: countValues(all, ({ genre }) => genre),
      year: countValues(all, ({ year }) => year).toSorted((a, b) => (a.value < b.value ? 1 : -1)),
      status: countValues(all, ({ status }) => status),
    },
    kinds: countKinds(all),
    collections,
    removed: holdings.listRemoved(actor),
    pairs: holdings.proposePairs(all),
    jobs: (await openedJobs()).list(actor).map((job) => answerJob(job, locale)),
    health: await library.health(),
    upkeep: readOutcome(typeof values['upkeep'] === 'string' ? values['upkeep'] : ''),
  };
}

function membersOf(
  collections: readonly Collection[],
  { set }: DocumentsView,
): Set<string> | undefined {
  const found = collections.find(({ collectionId }) => collectionId === set);
  return found && new Set(found.documentIds);
}

/** A province counts the texts of its cities too. */
function countPlaces(all: readonly DocumentSummary[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const { place } of all) {
    const parts = place?.split('/') ?? [];
    for (const [at] of parts.entries()) {
      const above = parts.slice(0, at + 1).join('/');
      counts.set(above, (counts.get(above) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count }));
}

function countValues(
  all: readonly DocumentSummary[],
  valueOf: (each: DocumentSummary) => string | null,
): ValueCount[] {
  const counts = new Map<string, number>();
  for (const each of all) {
    const value = valueOf(each);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value, count]) => ({ value, count }));
}
