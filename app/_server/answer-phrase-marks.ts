import 'server-only';
import type { PhraseMark } from '#db/recipes/phrases/phrase-model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Gives the phrases of a text that is read; none while a large library has not looked for them. */
export async function answerPhraseMarks(versionId: string): Promise<readonly PhraseMark[]> {
  const { phrases } = await openedLibrary();
  try {
    return phrases.mark(await requestActor(), versionId);
  } catch (error) {
    if (error instanceof NamedError) return [];
    throw error;
  }
}
