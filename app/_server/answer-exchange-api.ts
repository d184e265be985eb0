import 'server-only';
import type { NextRequest } from 'next/server.js';
import { NamedError } from '#lib/message/named-error.ts';
import { readAnnotationFilter } from '#db/recipes/annotations/read-annotation-filter.ts';
import { answerImport } from '#db/recipes/answers/import-answer.ts';
import { importFormats, maxImportBytes } from '#db/recipes/exchange/parse-import.ts';
import { exportFormats } from '#db/recipes/exchange/write-annotation-file.ts';
import { cellKinds, citationStandards } from '#db/recipes/read-export.ts';
import { readOneOf } from '#db/recipes/read-request.ts';
import { answering, localeOf } from './answering.ts';
import { citationOf } from './citation-of.ts';
import { download } from './download.ts';
import { openedLibrary } from './library.ts';
import { readAnnotationAddress } from './read-annotation-address.ts';
import { requestActor } from './request-actor.ts';

/** Gives annotations as a file to be saved. */
export function exportApiAnnotations(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const one = (name: string) => request.nextUrl.searchParams.get(name) ?? undefined;
    const format = readOneOf(exportFormats, one('format'), 'badFormat') ?? 'jsonld';
    const standard = readOneOf(citationStandards, citationOf(request), 'badCitation') ?? '2025';
    const cells = readOneOf(cellKinds, one('cells'), 'badCells') ?? 'safe';
    const { exchange } = await openedLibrary();
    const filter = readAnnotationFilter(readAnnotationAddress(request));
    const file = exchange.writeFile(await requestActor(), filter, {
      ...{ format, style: { standard }, locale: localeOf(request) },
      reader: cells === 'plain' ? 'program' : 'spreadsheet',
    });
    return download(file);
  });
}

/** Takes a file of annotations in: the body is the file. */
export function importApiAnnotations(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const one = (name: string) => request.nextUrl.searchParams.get(name) ?? undefined;
    const format = readOneOf(importFormats, one('format'), 'badFormat') ?? 'jsonld';
    const isReplacing = readOneOf(['true', 'false'], one('replace'), 'badReplace') === 'true';
    refuseLarge(Number(request.headers.get('content-length') ?? 0));
    const bytes = new Uint8Array(await request.arrayBuffer());
    const { exchange } = await openedLibrary();
    const documentId = one('documentId');
    const report = exchange.importFile(await requestActor(), bytes, {
      format,
      documentId,
      isReplacing,
    });
    return Response.json(answerImport(report));
  });
}

/** Before it is read: what is too large need not come. */
function refuseLarge(bytes: number): void {
  if (bytes <= maxImportBytes) return;
  const [megabytes, max] = [bytes, maxImportBytes].map((each) => Math.round(each / 1024 / 1024));
  throw new NamedError('importTooLarge', { megabytes: megabytes ?? 0, max: max ?? 0 });
}
