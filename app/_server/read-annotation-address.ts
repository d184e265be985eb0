import 'server-only';
import type { NextRequest } from 'next/server.js';
import { NamedError } from '#lib/message/named-error.ts';
import type { WrittenFilter } from '#db/recipes/annotations/read-annotation-filter.ts';

/** Gives what an address says of which annotations are meant, as it is written. */
export function readAnnotationAddress({
  nextUrl,
}: {
  readonly nextUrl: { readonly searchParams: URLSearchParams };
}): WrittenFilter {
  const { searchParams } = nextUrl;
  const one = (name: string) => searchParams.get(name) ?? undefined;
  return {
    code: searchParams.getAll('code'),
    place: searchParams.getAll('place'),
    year: searchParams.getAll('year'),
    genre: searchParams.getAll('genre'),
    documentId: searchParams.getAll('documentId'),
    author: searchParams.getAll('author'),
    status: searchParams.getAll('status'),
    motivation: searchParams.getAll('motivation'),
    set: one('set'),
    text: one('text'),
    deleted: one('deleted'),
  };
}

/** Gives the revision that a change was made on: a number, any, or undefined where nothing is said. */
export function readRevision(request: NextRequest): number | 'any' | undefined {
  const written = request.headers.get('if-match');
  if (written === null) return undefined;
  if (written.trim() === '*') return 'any';
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(written.trim())?.[1];
  if (revision === undefined) throw new NamedError('badEtag', { value: written.slice(0, 40) });
  return Number(revision);
}
