import 'server-only';
import type { NextRequest } from 'next/server.js';
import { chooseLocale, type Locale } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { answerDocuments } from '#db/recipes/answers/documents-answer.ts';
import { answerFault } from '#db/recipes/answers/fault-answer.ts';
import { describeApi } from '#db/recipes/answers/open-api.ts';
import { answerOutline } from '#db/recipes/answers/outline-answer.ts';
import { answerSearch, type SearchAnswer } from '#db/recipes/answers/search-answer.ts';
import { searchTable } from '#db/recipes/answers/search-table.ts';
import { readListRequest, readOneOf, readSearchRequest } from '#db/recipes/read-request.ts';
import { openedLibrary } from './library.ts';

/** Answers `/api/v1/documents`. */
export function answerApiDocuments(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readListRequest(readAddress(request));
    return Response.json(answerDocuments(await openedLibrary(), wanted));
  });
}

/** Answers `/api/v1/documents/{documentId}/outline`. */
export function answerApiOutline(request: NextRequest, documentId: string): Promise<Response> {
  return answering(request, async () =>
    Response.json(answerOutline(await openedLibrary(), documentId)),
  );
}

/** Answers `/api/v1/search`, as JSON or as a table for a spreadsheet. */
export function answerApiSearch(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const written = readAddress(request);
    const wanted = readSearchRequest(written);
    const format = readOneOf(['json', 'csv'], written.format, 'badFormat');
    const answer = answerSearch(await (await openedLibrary()).search(wanted));
    return format === 'csv' ? tableOf(answer, request) : Response.json(answer);
  });
}

/** Answers `/api/v1/openapi.json`. */
export function answerApiDescription(): Response {
  return Response.json(describeApi());
}

/** Answers any other address under `/api/v1`. */
export function answerApiNowhere(request: NextRequest): Promise<Response> {
  return answering(request, () => {
    const { pathname } = request.nextUrl;
    return Promise.reject(new NamedError('unknownAddress', { path: pathname }));
  });
}

async function answering(request: NextRequest, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const fault = answerFault(error, localeOf(request));
    // The reason of a fault of ours belongs into the log; what a person asked does not.
    if (fault.status === 500) console.error(error);
    return Response.json(fault, { status: fault.status });
  }
}

/** Chosen in the interface, or asked for by a program; Chinese otherwise. */
function localeOf(request: NextRequest): Locale {
  const chosen = request.cookies.get('zhengci-locale')?.value;
  return chooseLocale(chosen ?? request.headers.get('accept-language') ?? undefined);
}

function readAddress({ nextUrl }: NextRequest) {
  const { searchParams } = nextUrl;
  const one = (name: string) => searchParams.get(name) ?? undefined;
  return {
    q: one('q'),
    mode: one('mode'),
    place: searchParams.getAll('place'),
    year: searchParams.getAll('year'),
    genre: searchParams.getAll('genre'),
    set: one('set'),
    without: searchParams.getAll('without'),
    sort: one('sort'),
    limit: one('limit'),
    cursor: one('cursor'),
    context: one('context'),
    format: one('format'),
  };
}

/** A table has no room for `next`: it stands in the Link header. */
function tableOf(answer: SearchAnswer, request: NextRequest): Response {
  const headers = new Headers({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="zhengci-search.csv"',
  });
  if (answer.next !== null) {
    const next = new URLSearchParams(request.nextUrl.searchParams);
    next.set('cursor', answer.next);
    headers.set('Link', `<${request.nextUrl.pathname}?${next.toString()}>; rel="next"`);
  }
  return new Response(searchTable(answer, localeOf(request)), { headers });
}
