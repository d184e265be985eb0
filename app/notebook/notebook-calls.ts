import { call, CallFailed } from '#app/_notes/note-calls.ts';

/** What is done to many annotations at once. */
export type BulkAct =
  | { readonly action: 'addCode' | 'removeCode'; readonly code: string }
  | { readonly action: 'addTo' | 'removeFrom'; readonly collection: string }
  | { readonly action: 'delete' | 'restore' };

/** What annotations were before: sent back, it undoes what was done. */
export type Before = readonly { readonly annotationId: string }[];

/** Does one thing to many, all of it or nothing. */
export async function actOnMany(ids: readonly string[], act: BulkAct): Promise<Before> {
  const body = { ...act, annotations: ids };
  return (await call<BeforeAnswer>('/api/v1/annotations/bulk', { method: 'POST', body })).before;
}

/** Undoes what was done to many. */
export async function putBack(before: Before): Promise<void> {
  await call('/api/v1/annotations/put-back', { method: 'POST', body: { before } });
}

/** Makes a collection and gives its id. */
export async function makeSet(name: string): Promise<string> {
  const body = { name };
  const made = await call<SetAnswer>('/api/v1/collections', { method: 'POST', body });
  return made.collection.collectionId;
}

/** What a file brought. */
export type Imported = {
  readonly added: number;
  readonly unchanged: number;
  readonly kept: readonly string[];
  readonly skipped: readonly { readonly text: string }[];
};

/** Sends a file of annotations. */
export async function importFile(file: File, how: URLSearchParams): Promise<Imported> {
  const address = `/api/v1/annotations/import?${how.toString()}`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: file,
  });
  const answer = (await response.json()) as Imported & {
    readonly error?: { readonly message: string };
  };
  if (!response.ok) throw new CallFailed(answer.error?.message ?? String(response.status));
  return answer;
}

type BeforeAnswer = { readonly before: Before };
type SetAnswer = { readonly collection: { readonly collectionId: string } };
