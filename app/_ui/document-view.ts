import type { Route } from 'next';
import type { SearchMode } from '#lib/search/model.ts';
import type { Span } from '#lib/text/span.ts';
import { searchModes, type AddressParams } from './search-view.ts';

/** What a reader of one document asked to see, as the address bar says it. */
export type DocumentView = {
  /** The query whose hits are marked; '' marks none. */
  readonly q: string;
  readonly mode: SearchMode;
  /** The passage that a permanent link points at. */
  readonly span: Span | undefined;
  readonly version: string | undefined;
  /** The passage whose form of corrections is open; `all` offers one at every passage. */
  readonly correct: Span | 'all' | undefined;
  /** Why the last correction was not made. */
  readonly fault: string | undefined;
};

/** What a correction can fail by; another word in the address says nothing. */
const faults = ['correctionWithoutEffect', 'unknownCorrection', 'libraryBusy', 'diskFull'];

/** Reads the reader's address; what is not understood counts as not said. */
export function readDocumentView(params: AddressParams): DocumentView {
  return {
    q: firstOf(params, 'q')?.trim() ?? '',
    mode: searchModes.find((mode) => mode === firstOf(params, 'mode')) ?? 'parsed',
    span: readSpan(firstOf(params, 'span')),
    version: firstOf(params, 'version'),
    correct: firstOf(params, 'correct') === 'all' ? 'all' : readSpan(firstOf(params, 'correct')),
    fault: faults.find((code) => code === firstOf(params, 'fault')),
  };
}

/**
 * Gives the address of a place in a document. The fragment lets a browser go there without
 * scripts.
 *
 * documentHref('hebi', { span: { start: 123, end: 145 } }) -> '/documents/hebi?span=123-145#span'
 */
export function documentHref(documentId: string, view: Partial<DocumentView> = {}): Route {
  const params = new URLSearchParams();
  if (view.q !== undefined && view.q !== '') params.set('q', view.q);
  if (view.mode !== undefined && view.mode !== 'parsed') params.set('mode', view.mode);
  if (view.version !== undefined) params.set('version', view.version);
  if (view.span !== undefined) params.set('span', `${view.span.start}-${view.span.end}`);
  setCorrection(params, view);
  const query = params.toString();
  const place = view.span === undefined ? '' : '#span';
  const path = `/documents/${encodeURIComponent(documentId)}` as const;
  return `${path}${query === '' ? '' : `?${query}`}${place}` as Route;
}

function setCorrection(params: URLSearchParams, { correct, fault }: Partial<DocumentView>): void {
  if (correct === 'all') params.set('correct', correct);
  else if (correct !== undefined) params.set('correct', `${correct.start}-${correct.end}`);
  if (fault !== undefined) params.set('fault', fault);
}

function readSpan(written: string | undefined): Span | undefined {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? '');
  if (found === null) return undefined;
  const span = { start: Number(found[1]), end: Number(found[2]) };
  return span.start < span.end ? span : undefined;
}

function firstOf(params: AddressParams, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' ? value : value?.[0];
}
