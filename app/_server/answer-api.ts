import 'server-only';
import type { NextRequest } from 'next/server.js';
import { NamedError } from '#lib/message/named-error.ts';
import { answerDocuments } from '#db/recipes/answers/documents-answer.ts';
import { describeApi } from '#db/recipes/answers/open-api.ts';
import { answerOutline } from '#db/recipes/answers/outline-answer.ts';
import { answerPhrases } from '#db/recipes/answers/phrases-answer.ts';
import { writePhraseFile } from '#db/recipes/answers/phrase-file.ts';
import { writePhrasesFile } from '#db/recipes/answers/phrases-file.ts';
import { answerSearch } from '#db/recipes/answers/search-answer.ts';
import { writeSearchFile } from '#db/recipes/answers/search-file.ts';
import { readListCall, readSearchCall } from '#db/recipes/read-export.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';
import { readListRequest } from '#db/recipes/read-request.ts';
import { answering, localeOf } from './answering.ts';
import { download, linkToNext } from './download.ts';
import { openedLibrary } from './library.ts';
import { readAddress, readPhraseAddress } from './read-address.ts';
import { requestActor } from './request-actor.ts';

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

/** Answers `/api/v1/search`, as JSON or as a file to be saved. */
export function answerApiSearch(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { search, format, style, reader } = readSearchCall(readAddress(request));
    const library = await openedLibrary();
    const found = await library.search(search);
    if (format === 'json') return Response.json(answerSearch(found, style));
    const file = writeSearchFile(found, {
      ...{ format, style, reader, locale: localeOf(request) },
      read: (documentId, versionId) => library.readDocument(documentId, versionId),
    });
    return download(file, linkToNext(found.next, request));
  });
}

/** Answers `/api/v1/phrases`: the list, or one phrase with its places. */
export function answerApiPhrases(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { format, reader, style, page } = readListCall(readAddress(request));
    const wanted = readPhraseRequest(readPhraseAddress(request), page);
    const library = await openedLibrary();
    const actor = await requestActor();
    if (format !== 'json' && wanted.phrase !== undefined) {
      const file = { format, reader, style, locale: localeOf(request) };
      return download(writePhraseFile(library, { ...file, actor, wording: wanted.phrase }));
    }
    const found = library.phrases.list(actor, wanted);
    if (format === 'json') return Response.json(answerPhrases(found));
    const titleOf = (documentId: string) => library.findDocument(documentId)?.title ?? documentId;
    const file = writePhrasesFile(found, { format, reader, locale: localeOf(request), titleOf });
    return download(file, linkToNext(found.next, request));
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
