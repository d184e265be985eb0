import type { NoteView } from '#app/_server/view-notes.ts';
import type { Span } from '#lib/text/span.ts';

type Visibility = NoteView['visibility'];

/** A note to be made. */
export type NewNote = {
  readonly words: string;
  readonly codes: readonly string[];
  /** Only its author, where nothing is said. */
  readonly visibility?: Visibility;
} & (
  | {
      readonly on: 'span';
      readonly documentId: string;
      readonly versionId: string;
      readonly span: Span;
      readonly isBookmark?: boolean;
    }
  | { readonly on: 'wording'; readonly wording: string }
);

/** A note as a change was made on it. */
export type SeenNote = { readonly id: string; readonly revision: number };

/** Somebody else was quicker: what stands there now. */
export type Overtaken = { readonly words: string; readonly revision: number };

/** What is to be kept of a note that was written. */
export type NoteChange = {
  readonly words: string;
  readonly codes: readonly string[];
  readonly visibility: Visibility;
};

/** A failure that the server names in the language of the reader. */
export class CallFailed extends Error {}

const address = '/api/v1/annotations';

/** Makes a note and gives its id. */
export async function makeNote(note: NewNote): Promise<string> {
  const { words, codes, visibility } = note;
  const on =
    note.on === 'wording'
      ? { wording: note.wording }
      : { documentId: note.documentId, versionId: note.versionId, span: note.span };
  const isBookmark = note.on === 'span' && note.isBookmark === true;
  const body = {
    ...on,
    note: words,
    codes,
    visibility,
    ...(isBookmark ? { motivation: 'bookmarking' } : {}),
  };
  const { annotation } = await call<AnnotationAnswer>(address, { method: 'POST', body });
  return annotation.annotationId;
}

/** Changes a note; gives what stands there where somebody else has changed it meanwhile. */
export async function changeNote(
  { id, revision }: SeenNote,
  { words, codes, visibility }: NoteChange,
): Promise<Overtaken | undefined> {
  const response = await send(`${address}/${id}`, {
    method: 'PATCH',
    body: { note: words, codes, visibility },
    headers: { 'If-Match': `"${String(revision)}"` },
  });
  if (response.status !== 412) {
    await readAnswer(response);
    return undefined;
  }
  const { annotation } = await call<AnnotationAnswer>(`${address}/${id}`, { method: 'GET' });
  return { words: annotation.note, revision: Number(annotation.etag.replaceAll('"', '')) };
}

/** Puts a note into the bin. */
export async function removeNote(id: string): Promise<void> {
  await call(`${address}/${id}`, { method: 'DELETE' });
}

/** Takes a note out of the bin. */
export async function restoreNote(id: string): Promise<void> {
  const headers = { 'If-Match': '*' }; // Whatever it says now, it comes back.
  await call(`${address}/${id}`, { method: 'PATCH', body: { deleted: false }, headers });
}

/** Keeps what a person decided about a place in a version; null takes the decision back. */
export async function decidePlace(
  id: string,
  place: { readonly ordinal: number; readonly versionId: string },
  decision: { readonly kind: 'here'; readonly span: Span } | { readonly kind: 'gone' } | null,
): Promise<void> {
  await call(`${address}/${id}/decisions`, { method: 'POST', body: { ...place, decision } });
}

/** Makes a code and gives its id. */
export async function makeCode(name: string, colour: number): Promise<string> {
  const body = { name, colour };
  const { code } = await call<CodeAnswer>('/api/v1/codes', { method: 'POST', body });
  return code.codeId;
}

/** Counts how often a wording stands in the library. */
export async function countWording(
  wording: string,
  signal: AbortSignal,
): Promise<{ readonly hits: number; readonly documents: number }> {
  const asked = new URLSearchParams({ q: wording, mode: 'literal', limit: '1' });
  const answer = await readAnswer<CountAnswer>(await fetch(`/api/v1/search?${asked}`, { signal }));
  return answer.counts;
}

type AnnotationAnswer = {
  readonly annotation: {
    readonly annotationId: string;
    readonly note: string;
    readonly etag: string;
  };
};
type CodeAnswer = { readonly code: { readonly codeId: string } };
type CountAnswer = { readonly counts: { readonly hits: number; readonly documents: number } };

type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Asks our own interface; a refusal is a CallFailed with its sentence. */
export async function call<Answer>(path: string, how: Call): Promise<Answer> {
  return readAnswer<Answer>(await send(path, how));
}

function send(path: string, { method, body, headers }: Call): Promise<Response> {
  return fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Our own answers: their shape is promised by the description of the interface and its tests. */
async function readAnswer<Answer>(response: Response): Promise<Answer> {
  const answer = (await response.json()) as Answer & {
    readonly error?: { readonly message: string };
  };
  if (!response.ok) throw new CallFailed(answer.error?.message ?? String(response.status));
  return answer;
}
