import 'server-only';
import type { NextRequest } from 'next/server.js';
import { answerConcordance } from '#db/recipes/answers/concordance-answer.ts';
import { answerDistribution } from '#db/recipes/answers/distribution-answer.ts';
import { answerSuggest } from '#db/recipes/answers/suggest-answer.ts';
import { readConcordanceRequest } from '#db/recipes/read-concordance-request.ts';
import { readDistributionRequest } from '#db/recipes/read-request.ts';
import { answering } from './answering.ts';
import { openedLibrary } from './library.ts';
import { readAddress } from './read-address.ts';

/** Answers `/api/v1/kwic`: hits as lines. */
export function answerApiConcordance(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readConcordanceRequest(readAddress(request));
    const found = await (await openedLibrary()).readConcordance(wanted);
    return Response.json(answerConcordance(found, wanted));
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
