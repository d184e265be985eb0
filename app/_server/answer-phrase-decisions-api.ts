import 'server-only';
import type { NextRequest } from 'next/server.js';
import {
  answerPhraseDecisions,
  phraseDecisionBody,
} from '#db/recipes/answers/phrase-decision-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import { decisionMatters } from '#lib/phrase/decision.ts';
import { readOneOf } from '#db/recipes/read-request.ts';
import { answering } from './answering.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Lists what people decided about phrases. */
export function answerApiPhraseDecisions(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { phrases } = await openedLibrary();
    return Response.json(answerPhraseDecisions(phrases.decisions(await requestActor())));
  });
}

/** Decides about a wording. */
export function addApiPhraseDecision(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), phraseDecisionBody);
    const { phrases } = await openedLibrary();
    phrases.decide(await requestActor(), { value: '', ...wanted });
    return Response.json({ ok: true }, { status: 201 });
  });
}

/** Takes a decision back. */
export function removeApiPhraseDecision(
  request: NextRequest,
  { wording, matter }: { readonly wording: string; readonly matter: string },
): Promise<Response> {
  return answering(request, async () => {
    const about = readOneOf(decisionMatters, matter, 'badPhraseMatter') ?? 'standing';
    const { phrases } = await openedLibrary();
    phrases.takeBack(await requestActor(), { wording, matter: about });
    return Response.json({ ok: true });
  });
}
