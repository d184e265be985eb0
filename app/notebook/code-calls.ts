import { call } from '#app/_notes/note-calls.ts';
import { actOnMany, type Before, putBack } from './notebook-calls.ts';

/** What is to be different about a code. */
export type CodeNews = {
  readonly name?: string;
  readonly colour?: number;
  readonly parentId?: string | null;
  readonly shortcut?: string | null;
};

/** Changes a code; two people at once are told by the revision that was seen. */
export async function changeCode(id: string, news: CodeNews): Promise<void> {
  await call(`/api/v1/codes/${id}`, { method: 'PATCH', body: news });
}

/** Deletes a code with those below it and gives their ids, parents first. */
export async function removeCode(id: string): Promise<readonly string[]> {
  const { codes } = await call<CodesAnswer>(`/api/v1/codes/${id}`, { method: 'DELETE' });
  return codes.map(({ codeId }) => codeId);
}

/** Brings codes back, parents first. */
export async function restoreCodes(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await call(`/api/v1/codes/${id}`, { method: 'PATCH', body: { deleted: false } });
  }
}

/** Gives the annotations of one code to another. Its answer is what takes that back. */
export async function mergeCode(
  id: string,
  { into, below }: { readonly into: string; readonly below: readonly string[] },
): Promise<() => Promise<void>> {
  const ids = await annotationsOf(id);
  const before: Before =
    ids.length === 0 ? [] : await actOnMany(ids, { action: 'addCode', code: into });
  await call(`/api/v1/codes/${id}`, { method: 'PATCH', body: { mergeInto: into } });
  return async () => {
    await restoreCodes([id]);
    for (const child of below) await changeCode(child, { parentId: id });
    if (before.length > 0) await putBack(before);
  };
}

/** Those that have the code itself: a filter for a code finds those below it too. */
async function annotationsOf(code: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined = ''; typeof cursor === 'string';) {
    const params = new URLSearchParams({ code, limit: '200' });
    if (cursor !== '') params.set('cursor', cursor);
    const page: ListAnswer = await call(`/api/v1/annotations?${params.toString()}`, {
      method: 'GET',
    });
    for (const { annotationId, codes } of page.annotations) {
      if (codes.includes(code)) ids.push(annotationId);
    }
    cursor = page.next;
  }
  return ids;
}

type CodesAnswer = { readonly codes: readonly { readonly codeId: string }[] };
type ListAnswer = {
  readonly annotations: readonly {
    readonly annotationId: string;
    readonly codes: readonly string[];
  }[];
  readonly next?: string | null;
};
