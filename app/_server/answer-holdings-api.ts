import 'server-only';
import type { NextRequest } from 'next/server.js';
import {
  answerRemoved,
  documentsBody,
  joinBody,
  normalStatements,
  statementsBody,
  versionBody,
} from '#db/recipes/answers/holdings-answer.ts';
import {
  answerManifestPlan,
  type ManifestFormat,
  manifestFormats,
  writeManifest,
} from '#db/recipes/answers/manifest-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import { readSentName } from '#db/recipes/jobs/source-name.ts';
import { planManifest, statementsOf } from '#db/recipes/library-manifest.ts';
import { readDocumentsView, selectDocuments } from '#db/recipes/select-documents.ts';
import { maxTableBytes, readSentTable } from '#db/recipes/read-table-file.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { answering, localeOf } from './answering.ts';
import { download } from './download.ts';
import { openedLibrary } from './library.ts';
import { refuseForeign } from './verdict-on.ts';
import { requestActor } from './request-actor.ts';

/** Writes what is known of the documents as a file that can be edited and read again. */
export function answerApiManifest(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { searchParams } = request.nextUrl;
    const library = await openedLibrary();
    const view = readDocumentsView(Object.fromEntries(searchParams));
    const members =
      view.set === ''
        ? undefined
        : new Set(library.collections.require(await requestActor(), view.set).documentIds);
    const file = writeManifest(selectDocuments(library.listDocuments(), view, members), {
      format: readFormat(searchParams.get('format')),
      reader: searchParams.get('cells') === 'plain' ? 'program' : 'spreadsheet',
      locale: localeOf(request),
    });
    return download(file);
  });
}

/** Reads such a file: says what it would change, and changes it with `apply=1`. */
export function readApiManifest(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    refuseForeign(request);
    const url = new URL(request.url);
    const fileName = readSentName(url.search, 'name');
    const table = await readSentTable(await bytesOf(request, fileName), fileName);
    const library = await openedLibrary();
    const plan = planManifest(table, library.listDocuments());
    const applied = url.searchParams.get('apply') === '1';
    const answer = answerManifestPlan(plan, { applied });
    if (!applied) return Response.json(answer);
    // A person has seen what it changes: it counts before what was typed earlier.
    const undo = await library.holdings.state(await requestActor(), statementsOf(plan.changes), {
      origin: 'manifest',
      instead: ['hand', 'commandLine'],
    });
    return Response.json({ ...answer, undo });
  });
}

/** States facts of documents, all or none. */
export function stateApiFacts(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { statements } = readBody(await request.text(), statementsBody);
    const { holdings } = await openedLibrary();
    const undo = await holdings.state(await requestActor(), normalStatements(statements), {
      origin: 'hand',
      instead: [],
    });
    return Response.json({ ok: true, changed: statements.length, undo });
  });
}

/** Lists what is out of the library. */
export function answerApiRemoved(request: NextRequest): Promise<Response> {
  return answering(request, async () =>
    Response.json(
      answerRemoved((await openedLibrary()).holdings.listRemoved(await requestActor())),
    ),
  );
}

/** Takes documents out of the library. */
export function removeApiDocuments(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { documentIds } = readBody(await request.text(), documentsBody);
    await (await openedLibrary()).holdings.remove(await requestActor(), documentIds);
    return Response.json({ ok: true, documentIds });
  });
}

/** Brings documents back. */
export function restoreApiDocuments(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { documentIds } = readBody(await request.text(), documentsBody);
    await (await openedLibrary()).holdings.restore(await requestActor(), documentIds);
    return Response.json({ ok: true, documentIds });
  });
}

/** Makes the versions of one document versions of another. */
export function joinApiDocuments(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const pair = readBody(await request.text(), joinBody);
    await (await openedLibrary()).holdings.join(await requestActor(), pair);
    return Response.json({ ok: true, documentId: pair.into });
  });
}

/** Says something of a version, and may make it the current one. */
export function changeApiVersion(request: NextRequest, versionId: string): Promise<Response> {
  return answering(request, async () => {
    const { isCurrent, ...said } = readBody(await request.text(), versionBody);
    const { holdings } = await openedLibrary();
    const documentId = await holdings.describeVersion(await requestActor(), versionId, said);
    if (isCurrent === true) await holdings.chooseCurrent(await requestActor(), versionId);
    return Response.json({ ok: true, documentId });
  });
}

/** Makes a joined version a document again. */
export function splitApiVersion(request: NextRequest, versionId: string): Promise<Response> {
  return answering(request, async () => {
    const documentId = await (
      await openedLibrary()
    ).holdings.split(await requestActor(), versionId);
    return Response.json({ ok: true, documentId });
  });
}

function readFormat(written: string | null): ManifestFormat {
  const format = manifestFormats.find((each) => each === (written ?? 'json'));
  if (format === undefined)
    throw new NamedError('badFormat', {
      value: written ?? '',
      allowed: manifestFormats.join(', '),
    });
  return format;
}

/** A body that is too long is left where it is. */
async function bytesOf(request: NextRequest, fileName: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxTableBytes) {
      const limit = maxTableBytes / 1024 / 1024;
      throw new NamedError('uploadTooLarge', { fileName, megabytes: limit + 1, limit });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
