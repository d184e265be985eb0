import type { Library } from '#db/recipes/model.ts';
import type { CoverageTask } from '#lib/compare/coverage-task.ts';

/**
 * Gives the documents a matrix has room for: all where they fit, else those that treat most of the
 * tasks, the more often the earlier. A large library begins with texts that say nothing of them.
 */
export async function coverageColumns(
  library: Pick<Library, 'search'>,
  tasks: readonly CoverageTask[],
  { documentIds, most }: { readonly documentIds: readonly string[]; readonly most: number },
): Promise<readonly string[]> {
  if (documentIds.length <= most) return documentIds;
  const said = new Map<string, { readonly tasks: number; readonly hits: number }>();
  for (const wording of new Set(tasks.flatMap(wordingOf))) {
    for (const { documentId, hits } of await documentsSaying(library, wording)) {
      const before = said.get(documentId) ?? { tasks: 0, hits: 0 };
      said.set(documentId, { tasks: before.tasks + 1, hits: before.hits + hits });
    }
  }
  const weight = (id: string) => said.get(id) ?? { tasks: 0, hits: 0 };
  return documentIds
    .toSorted((a, b) => weight(b).tasks - weight(a).tasks || weight(b).hits - weight(a).hits)
    .slice(0, most);
}

/** Sections and saved searches name no wording of their own. */
function wordingOf(task: CoverageTask): string[] {
  if (task.kind === 'query') return [task.q];
  return task.kind === 'phrase' ? [task.phrase] : [];
}

async function documentsSaying(library: Pick<Library, 'search'>, q: string) {
  const { documents } = await library.search({
    ...{ q, mode: 'parsed', documentId: undefined, sort: 'text', limit: 1, cursor: undefined },
    ...{ contextChars: 0, filter: { place: [], year: [], genre: [] }, set: undefined },
  });
  return documents;
}
