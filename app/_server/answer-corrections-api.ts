import 'server-only';
import type { NextRequest } from 'next/server.js';
import {
  answerCorrection,
  answerCorrections,
  newCorrectionBody,
} from '#db/recipes/answers/correction-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import { answering } from './answering.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Lists what people corrected in a document. */
export function answerApiCorrections(request: NextRequest, documentId: string): Promise<Response> {
  return answering(request, async () => {
    const { corrections } = await openedLibrary();
    const id = documentId.normalize('NFC');
    return Response.json(answerCorrections(id, corrections.list(await requestActor(), id)));
  });
}

/** Corrects a place of a document. */
export function addApiCorrection(request: NextRequest, documentId: string): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), newCorrectionBody);
    const { corrections } = await openedLibrary();
    const made = corrections.add(await requestActor(), documentId.normalize('NFC'), wanted);
    return Response.json(answerCorrection(made), { status: 201 });
  });
}

/** Takes a correction back. */
export function removeApiCorrection(
  request: NextRequest,
  documentId: string,
  correctionId: string,
): Promise<Response> {
  return answering(request, async () => {
    const { corrections } = await openedLibrary();
    corrections.remove(await requestActor(), documentId.normalize('NFC'), correctionId);
    return Response.json({ ok: true });
  });
}
