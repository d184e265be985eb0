import 'server-only';
import { connection } from 'next/server.js';
import type { Library } from '#db/recipes/model.ts';
import { requestActor } from './request-actor.ts';
import { sharedLibrary } from './shared-library.ts';

/**
 * Gives the one open library of this process to whoever may come in, opened by the first request.
 * Every page and every route has the library from here: nobody reads a text past this door.
 *
 * It waits for a request first: a page that is rendered while the site is built would show the
 * library of that day for ever.
 */
export async function openedLibrary(): Promise<Library> {
  await connection();
  if (process.env['NEXT_PHASE'] === 'phase-production-build') {
    throw new Error('The library is not opened while the site is built');
  }
  await requestActor();
  return sharedLibrary();
}
