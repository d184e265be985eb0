import 'server-only';
import type { NextRequest } from 'next/server.js';
import { answerComparison, answerCoverageCall } from '#db/recipes/answers/answer-comparison.ts';
import {
  answerDecision,
  answerDecisions,
  newDecisionBody,
} from '#db/recipes/answers/correspondence-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import {
  readCompareCall,
  readCoverageCall,
  type WrittenComparison,
} from '#db/recipes/compare/read-compare-call.ts';
import { answering, localeOf } from './answering.ts';
import { citationOf } from './citation-of.ts';
import { download } from './download.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Answers `/api/v1/compare`: a task, two documents, two versions or a quotation. */
export function answerApiCompare(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const call = readCompareCall(readWritten(request));
    const compared = await answerComparison(await openedLibrary(), call, localeOf(request));
    return compared.kind === 'file' ? download(compared.file) : Response.json(compared.answer);
  });
}

/** Answers `/api/v1/coverage`: who says what. */
export function answerApiCoverage(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const call = readCoverageCall(readWritten(request));
    const covered = await answerCoverageCall(await openedLibrary(), call, localeOf(request));
    return covered.kind === 'file' ? download(covered.file) : Response.json(covered.answer);
  });
}

/** Lists what people decided about correspondences. */
export function answerApiDecisions(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const documents = request.nextUrl.searchParams.getAll('document');
    const { comparison } = await openedLibrary();
    return Response.json(
      answerDecisions(
        comparison.decisions(await requestActor(), documents.length === 0 ? undefined : documents),
      ),
    );
  });
}

/** Keeps a decision about a correspondence. */
export function addApiDecision(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), newDecisionBody);
    const { comparison } = await openedLibrary();
    return Response.json(answerDecision(comparison.decide(await requestActor(), wanted)), {
      status: 201,
    });
  });
}

/** Takes a decision back. */
export function removeApiDecision(request: NextRequest, decisionId: string): Promise<Response> {
  return answering(request, async () => {
    const { comparison } = await openedLibrary();
    comparison.withdraw(await requestActor(), decisionId);
    return Response.json({ ok: true });
  });
}

function readWritten(request: NextRequest): WrittenComparison {
  const { searchParams } = request.nextUrl;
  const one = (name: string) => searchParams.get(name) ?? undefined;
  return {
    documents: one('documents'),
    document: searchParams.getAll('document'),
    before: one('before'),
    after: one('after'),
    quote: one('quote'),
    against: searchParams.getAll('against'),
    q: one('q'),
    mode: one('mode'),
    place: searchParams.getAll('place'),
    year: searchParams.getAll('year'),
    genre: searchParams.getAll('genre'),
    set: one('set'),
    phrase: one('phrase'),
    at: searchParams.getAll('at'),
    task: searchParams.getAll('task'),
    limit: one('limit'),
    cursor: one('cursor'),
    format: one('format'),
    citation: citationOf(request),
    cells: one('cells'),
  };
}
