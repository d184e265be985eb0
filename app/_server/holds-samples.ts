import 'server-only';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { openedLibrary } from './library.ts';

const samples = ['hebi-urbanization-plan-2021-2035', 'puyang-urbanization-plan-2021-2035-draft'];

/** Says whether the sample texts stand among `documents`: what leads through them is shown then. */
export function holdsSamples(documents: readonly DocumentSummary[]): boolean {
  return samples.every((id) => documents.some(({ documentId }) => documentId === id));
}

/** Says whether the library holds the sample texts now. */
export async function libraryHoldsSamples(): Promise<boolean> {
  return holdsSamples((await openedLibrary()).listDocuments());
}
