import 'server-only';
import type { NextRequest } from 'next/server.js';
import {
  answerCollection,
  answerCollections,
  collectionChangeBody,
  newCollectionBody,
} from '#db/recipes/answers/collection-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import {
  answerSavedSearch,
  answerSavedSearches,
  newSavedSearchBody,
  savedSearchChangeBody,
} from '#db/recipes/answers/saved-search-answer.ts';
import { answering } from './answering.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

const created = { status: 201 };

/** Lists the collections. */
export function answerApiCollections(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { collections } = await openedLibrary();
    return Response.json(answerCollections(collections.list(await requestActor())));
  });
}

/** Makes a collection. */
export function addApiCollection(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), newCollectionBody);
    const { collections } = await openedLibrary();
    return Response.json(answerCollection(collections.add(await requestActor(), wanted)), created);
  });
}

/** Shows one collection, by its id or name. */
export function answerApiCollection(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { collections } = await openedLibrary();
    return Response.json(answerCollection(collections.require(await requestActor(), id)));
  });
}

/** Renames a collection, puts documents in or takes them out. */
export function changeApiCollection(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const change = readBody(await request.text(), collectionChangeBody);
    const { collections } = await openedLibrary();
    return Response.json(answerCollection(collections.change(await requestActor(), id, change)));
  });
}

/** Deletes a collection. */
export function removeApiCollection(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { collections } = await openedLibrary();
    collections.remove(await requestActor(), id);
    return Response.json({ ok: true });
  });
}

/** Lists the saved searches. */
export function answerApiSavedSearches(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const { savedSearches } = await openedLibrary();
    return Response.json(answerSavedSearches(savedSearches.list(await requestActor())));
  });
}

/** Saves a search. */
export function addApiSavedSearch(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const wanted = readBody(await request.text(), newSavedSearchBody);
    const { savedSearches } = await openedLibrary();
    return Response.json(
      answerSavedSearch(savedSearches.add(await requestActor(), wanted)),
      created,
    );
  });
}

/** Shows one saved search. */
export function answerApiSavedSearch(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { savedSearches } = await openedLibrary();
    return Response.json(answerSavedSearch(savedSearches.require(await requestActor(), id)));
  });
}

/** Renames a saved search or lets it ask something else. */
export function changeApiSavedSearch(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const change = readBody(await request.text(), savedSearchChangeBody);
    const { savedSearches } = await openedLibrary();
    return Response.json(answerSavedSearch(savedSearches.change(await requestActor(), id, change)));
  });
}

/** Deletes a saved search. */
export function removeApiSavedSearch(request: NextRequest, id: string): Promise<Response> {
  return answering(request, async () => {
    const { savedSearches } = await openedLibrary();
    savedSearches.remove(await requestActor(), id);
    return Response.json({ ok: true });
  });
}
