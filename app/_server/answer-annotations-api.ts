import 'server-only';
import type { NextRequest } from 'next/server.js';
import { NamedError } from '#lib/message/named-error.ts';
import {
  annotationOrders,
  type AnnotationRequest,
  type Annotation,
} from '#db/recipes/annotations/model.ts';
import { readAnnotationFilter } from '#db/recipes/annotations/read-annotation-filter.ts';
import { statisticsColumns } from '#db/recipes/annotations/statistics.ts';
import {
  answerAnnotation,
  answerAnnotations,
  etagOf,
} from '#db/recipes/answers/annotation-answer.ts';
import {
  annotationChangeBody,
  answerBefore,
  beforeBy,
  bulkBody,
  bulkBy,
  changeBy,
  decisionBody,
  newAnnotationBody,
  putBackBody,
  wantedBy,
} from '#db/recipes/answers/annotation-bodies.ts';
import { answerStatistics } from '#db/recipes/answers/code-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import { readListRequest, readOneOf } from '#db/recipes/read-request.ts';
import { answering } from './answering.ts';
import { openedLibrary } from './library.ts';
import { readAnnotationAddress, readRevision } from './read-annotation-address.ts';
import { requestActor } from './request-actor.ts';

/** Lists annotations. */
export function answerApiAnnotations(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { annotations } = await openedLibrary();
    const wanted = readAnnotationRequest(request);
    return Response.json(answerAnnotations(annotations.list(await requestActor(), wanted)));
  });
}

function readAnnotationRequest(request: NextRequest): AnnotationRequest {
  const { searchParams } = request.nextUrl;
  const one = (name: string) => searchParams.get(name) ?? undefined;
  return {
    ...readListRequest({ limit: one('limit'), cursor: one('cursor') }),
    filter: readAnnotationFilter(readAnnotationAddress(request)),
    order: readOneOf(annotationOrders, one('sort'), 'badSort') ?? 'text',
    versionId: one('versionId'),
  };
}

/** Makes an annotation. */
export function addApiAnnotation(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = wantedBy(readBody(await request.text(), newAnnotationBody));
    if (wanted === undefined) throw new NamedError('badBody', { reason: 'documentId, wording' });
    const { annotations } = await openedLibrary();
    return show(annotations.add(await requestActor(), wanted), 201);
  });
}

/** Shows one annotation. */
export function answerApiAnnotation(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { annotations } = await openedLibrary();
    const versionId = request.nextUrl.searchParams.get('versionId') ?? undefined;
    return show(annotations.require(await requestActor(), id, versionId));
  });
}

/** Changes an annotation, or takes it out of the bin. */
export function changeApiAnnotation(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const body = readBody(await request.text(), annotationChangeBody);
    const { annotations } = await openedLibrary();
    const revision = readRevision(request);
    if (revision === undefined) throw new NamedError('etagMissing');
    const change = changeBy(body, revision === 'any' ? undefined : revision);
    if (body.deleted === false) annotations.restore(await requestActor(), id);
    const { revision: _seen, ...news } = change;
    const isOnlyRestored = Object.values(news).every((value) => value === undefined);
    if (body.deleted === false && isOnlyRestored)
      return show(annotations.require(await requestActor(), id));
    return show(annotations.change(await requestActor(), id, change));
  });
}

/** Puts an annotation into the bin. */
export function removeApiAnnotation(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { annotations } = await openedLibrary();
    const revision = readRevision(request);
    return show(
      annotations.remove(await requestActor(), id, revision === 'any' ? undefined : revision),
    );
  });
}

/** Keeps what a person decided about one place. */
export function decideApiAnnotation(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const decided = readBody(await request.text(), decisionBody);
    const { annotations } = await openedLibrary();
    return show(annotations.decide(await requestActor(), id, decided));
  });
}

/** Does one thing to many. */
export function actApiAnnotations(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { ids, action } = bulkBy(readBody(await request.text(), bulkBody));
    const { annotations } = await openedLibrary();
    return Response.json(answerBefore(annotations.bulk(await requestActor(), ids, action)));
  });
}

/** Undoes what was done to many. */
export function putBackApiAnnotations(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const before = beforeBy(readBody(await request.text(), putBackBody));
    const { annotations } = await openedLibrary();
    return Response.json(answerBefore(annotations.putBack(await requestActor(), before)));
  });
}

/** Counts codes. */
export function answerApiStatistics(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const written = request.nextUrl.searchParams.get('by') ?? undefined;
    const by = readOneOf(statisticsColumns, written, 'badColumn') ?? 'place';
    const filter = readAnnotationFilter(readAnnotationAddress(request));
    const { annotations } = await openedLibrary();
    return Response.json(
      answerStatistics(by, annotations.statistics(await requestActor(), filter, by)),
    );
  });
}

function show(annotation: Annotation, status = 200): Response {
  const headers = { ETag: etagOf(annotation) };
  return Response.json(answerAnnotation(annotation), { status, headers });
}
