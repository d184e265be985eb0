import type { Span } from '#lib/text/span.ts';
import type { CodeView, NoteView } from '#app/_server/view-notes.ts';

/** What is being written. */
export type Draft = {
  readonly words: string;
  readonly codes: readonly CodeView[];
  readonly visibility: NoteView['visibility'];
};

/** Where it is being written: on a note, or on words that have none yet. */
export type DraftPlace =
  | { readonly noteId: string }
  | { readonly versionId: string; readonly span: Span; readonly selected: string };

const prefix = 'zhengci-draft ';

/**
 * Keeps what is being written in this tab, until it is saved or given up: a network that fails, a page
 * that is loaded anew and a link that is followed by mistake lose nothing. Two tabs write their own.
 */
export function keepDraft(place: DraftPlace, draft: Draft): void {
  try {
    if (draft.words.trim() === '') sessionStorage.removeItem(keyOf(place));
    else sessionStorage.setItem(keyOf(place), JSON.stringify({ place, draft }));
  } catch {
    // A browser that keeps nothing for pages, or no more: it is still in the field.
  }
}

/** Forgets it: it was saved, or given up. */
export function dropDraft(place: DraftPlace): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // There is nothing where nothing can be kept.
  }
}

/** Gives what was being written at a place. */
export function draftAt(place: DraftPlace): Draft | undefined {
  return read(keyOf(place))?.draft;
}

/** Gives where in this version of a text something was being written on words without a note. */
export function draftedIn(versionId: string): Exclude<DraftPlace, { noteId: string }> | undefined {
  for (const key of keptKeys()) {
    const place = key.startsWith(`${prefix}${versionId} `) ? read(key)?.place : undefined;
    if (place !== undefined && 'span' in place) return place;
  }
  return undefined;
}

function keptKeys(): readonly string[] {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}

function keyOf(place: DraftPlace): string {
  if ('noteId' in place) return `${prefix}${place.noteId}`;
  return `${prefix}${place.versionId} ${String(place.span.start)}-${String(place.span.end)}`;
}

/** Our own words, written above; what is not ours to read is nothing. */
function read(key: string): { readonly place: DraftPlace; readonly draft: Draft } | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null
      ? undefined
      : (JSON.parse(kept) as { readonly place: DraftPlace; readonly draft: Draft });
  } catch {
    return undefined;
  }
}
