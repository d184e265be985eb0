import 'server-only';
import type { DocumentSummary, LibraryHealth } from '#db/recipes/model.ts';
import { openedLibrary } from './library.ts';

/** What the library page shows: the documents, and how the library is. */
export async function answerLibrary(): Promise<{
  readonly documents: readonly DocumentSummary[];
  readonly health: LibraryHealth;
}> {
  const library = await openedLibrary();
  return { documents: library.listDocuments(), health: await library.health() };
}
