import 'server-only';
import type { SavedSearch } from '#db/library/saved-searches.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Coverage } from '#db/recipes/compare/model.ts';
import type { DocumentSummary, Library, ReadableDocument } from '#db/recipes/model.ts';
import { answered, type Answered } from './answered.ts';
import type { CoverageTask } from '#lib/compare/coverage-task.ts';
import { readDocumentsOf } from './answer-search.ts';
import { coverageColumns } from './coverage-columns.ts';
import { commonPhrases } from './common-phrases.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

const mostRows = 100; // More rows than anyone oversees.
const mostColumns = 30; // So many columns that one scrolls; more are chosen by name.

/** Where the tasks of a matrix come from. */
type AskedCoverage = {
  readonly tasks: readonly CoverageTask[];
  readonly from: 'phrases' | 'searches' | undefined;
  readonly sectionsOf: string | undefined;
  readonly documentIds: readonly string[];
  /** The row that is looked into. */
  readonly row: number | undefined;
};

/** A task, with the chapter it belongs to where it is a section. */
type GroupedTask = { readonly task: CoverageTask; readonly group: string | undefined };

/** A matrix; how many tasks and documents there would be without its bounds; what can be chosen. */
export type CoverageAnswer = {
  readonly matrix: Answered<{
    readonly coverage: Coverage;
    /** The group of each row. */
    readonly groups: readonly (string | undefined)[];
    readonly allTasks: number;
    readonly allDocuments: number;
    /** The documents of the row that is looked into. */
    readonly opened: ReadonlyMap<string, ReadableDocument>;
  }>;
  readonly documents: readonly DocumentSummary[];
  readonly saved: readonly SavedSearch[];
};

/** Asks which documents treat which tasks. */
export async function answerCoverage(asked: AskedCoverage): Promise<CoverageAnswer> {
  const library = await openedLibrary();
  const actor = await requestActor();
  const documents = library.listDocuments();
  const matrix = await answered(async () => {
    const all = tasksOf({ library, actor }, asked);
    const shown = all.slice(0, mostRows);
    const ids = asked.documentIds.length > 0 ? asked.documentIds : idsOf(documents);
    const tasks = shown.map(({ task }) => task);
    const documentIds = await coverageColumns(library, tasks, {
      documentIds: ids,
      most: mostColumns,
    });
    const coverage =
      tasks.length === 0
        ? { columns: [], rows: [], progress: { pairs: 0, done: 0 } }
        : await library.comparison.coverage({ tasks, documentIds });
    const groups = shown.map(({ group }) => group);
    const cells = asked.row === undefined ? undefined : coverage.rows[asked.row]?.cells;
    const opened = readDocumentsOf(
      library,
      cells?.filter(({ passages }) => passages.length > 0) ?? [],
    );
    return { coverage, groups, allTasks: all.length, allDocuments: ids.length, opened };
  });
  return { matrix, documents, saved: library.savedSearches.list(actor) };
}

function idsOf(documents: readonly DocumentSummary[]): string[] {
  return documents.map(({ documentId }) => documentId);
}

type Asking = { readonly library: Library; readonly actor: Actor };

function tasksOf(asking: Asking, asked: AskedCoverage): GroupedTask[] {
  return [
    ...asked.tasks.map((task) => ({ task, group: undefined })),
    ...(asked.from === 'phrases' ? phraseTasks(asking) : []),
    ...(asked.from === 'searches' ? searchTasks(asking) : []),
    ...(asked.sectionsOf === undefined ? [] : sectionTasks(asking.library, asked.sectionsOf)),
  ];
}

function phraseTasks({ library, actor }: Asking): GroupedTask[] {
  return commonPhrases(library, actor, { sort: 'rank', limit: mostRows / 2 }).map(({ key }) => ({
    task: { kind: 'phrase', phrase: key },
    group: undefined,
  }));
}

function searchTasks({ library, actor }: Asking): GroupedTask[] {
  return library.savedSearches
    .list(actor)
    .map(({ savedSearchId }) => ({ task: { kind: 'search', savedSearchId }, group: undefined }));
}

/** The innermost of chapters and sections are the tasks; the chapter around one is its group. */
function sectionTasks(library: Library, documentId: string): GroupedTask[] {
  const sections = (library.readDocument(documentId)?.sections ?? []).filter(
    ({ level }) => level <= 2,
  );
  const parents = new Set(sections.map(({ parentId }) => parentId));
  return sections
    .filter(({ sectionId }) => !parents.has(sectionId))
    .map(({ sectionId, parentId }) => ({
      task: { kind: 'section', documentId, sectionId },
      group: sections.find((each) => each.sectionId === parentId)?.heading,
    }));
}
