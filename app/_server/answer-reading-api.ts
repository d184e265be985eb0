import 'server-only';
import type { NextRequest } from 'next/server.js';
import { answerConcordance } from '#db/recipes/answers/concordance-answer.ts';
import { answerDistribution } from '#db/recipes/answers/distribution-answer.ts';
import { answerSuggest } from '#db/recipes/answers/suggest-answer.ts';
import { writeConcordanceFile } from '#db/recipes/answers/search-file.ts';
import { readConcordanceCall } from '#db/recipes/read-export.ts';
import { readDistributionRequest } from '#db/recipes/read-request.ts';
import { answering, localeOf } from './answering.ts';
import { download, linkToNext } from './download.ts';
import { openedLibrary } from './library.ts';
import { readAddress } from './read-address.ts';

/** Answers `/api/v1/kwic`: hits as lines, as JSON or as a file to be saved. */
export function answerApiConcordance(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { concordance, format, style, reader } = readConcordanceCall(readAddress(request));
    const library = await openedLibrary();
    const found = await library.readConcordance(concordance);
    if (format === 'json') return Response.json(answerConcordance(found, concordance));
    const file = writeConcordanceFile(found, {
      ...{ format, style, reader, locale: localeOf(request) },
      read: (documentId, versionId) => library.readDocument(documentId, versionId),
    });
    return download(file, linkToNext(found.next, request));
  });
}

/** Answers `/api/v1/distribution`: where a wording stands and where not. */
export function answerApiDistribution(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readDistributionRequest(readAddress(request));
    return Response.json(
      answerDistribution(await (await openedLibrary()).readDistribution(wanted)),
    );
  });
}

/** Answers `/api/v1/suggest`: wordings that complete what is being typed. */
export function answerApiSuggest(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { q = '' } = readAddress(request);
    return Response.json(answerSuggest(await (await openedLibrary()).suggest(q)));
  });
}
