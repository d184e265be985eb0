import 'server-only';
import type { NextRequest } from 'next/server.js';
import {
  answerCode,
  answerCodes,
  answerLink,
  answerLinks,
  codeChangeBody,
  linkChangeBody,
  newCodeBody,
  newLinkBody,
} from '#db/recipes/answers/code-answer.ts';
import { etagOf } from '#db/recipes/answers/annotation-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import { answering } from './answering.ts';
import { openedLibrary } from './library.ts';
import { readRevision } from './read-annotation-address.ts';
import { requestActor } from './request-actor.ts';

/** Lists the codes. */
export function answerApiCodes(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { codes } = await openedLibrary();
    return Response.json(answerCodes(codes.list(await requestActor())));
  });
}

/** Makes a code. */
export function addApiCode(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), newCodeBody);
    const { codes } = await openedLibrary();
    const code = codes.add(await requestActor(), wanted);
    return Response.json(answerCode(code), { status: 201, headers: { ETag: etagOf(code) } });
  });
}

/** Shows one code. */
export function answerApiCode(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const code = (await openedLibrary()).codes.require(await requestActor(), id);
    return Response.json(answerCode(code), { headers: { ETag: etagOf(code) } });
  });
}

/** Changes, moves, merges or brings back a code. */
export function changeApiCode(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { deleted, mergeInto, ...change } = readBody(await request.text(), codeChangeBody);
    const { codes } = await openedLibrary();
    if (deleted === false) codes.restore(await requestActor(), [id]);
    if (mergeInto !== undefined) {
      return Response.json(answerCode(codes.merge(await requestActor(), id, mergeInto)));
    }
    const seen = readRevision(request);
    const revision = seen === 'any' ? undefined : seen;
    const code = codes.change(await requestActor(), id, { ...change, revision });
    return Response.json(answerCode(code), { headers: { ETag: etagOf(code) } });
  });
}

/** Deletes a code with those below it. */
export function removeApiCode(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { codes } = await openedLibrary();
    return Response.json(answerCodes(codes.remove(await requestActor(), id)));
  });
}

/** Lists links, all or those of some annotations. */
export function answerApiLinks(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const ids = request.nextUrl.searchParams.getAll('annotationId');
    const { links } = await openedLibrary();
    return Response.json(
      answerLinks(links.list(await requestActor(), ids.length === 0 ? undefined : ids)),
    );
  });
}

/** Makes a link. */
export function addApiLink(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), newLinkBody);
    const link = (await openedLibrary()).links.add(await requestActor(), wanted);
    return Response.json(answerLink(link), { status: 201, headers: { ETag: etagOf(link) } });
  });
}

/** Shows one link. */
export function answerApiLink(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const link = (await openedLibrary()).links.require(await requestActor(), id);
    return Response.json(answerLink(link), { headers: { ETag: etagOf(link) } });
  });
}

/** Changes a link, or brings it back. */
export function changeApiLink(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { deleted, ...change } = readBody(await request.text(), linkChangeBody);
    const { links } = await openedLibrary();
    if (deleted === false) links.restore(await requestActor(), id);
    const seen = readRevision(request);
    const revision = seen === 'any' ? undefined : seen;
    const link = links.change(await requestActor(), id, { ...change, revision });
    return Response.json(answerLink(link), { headers: { ETag: etagOf(link) } });
  });
}

/** Deletes a link. */
export function removeApiLink(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    (await openedLibrary()).links.remove(await requestActor(), id);
    return Response.json({ ok: true });
  });
}
