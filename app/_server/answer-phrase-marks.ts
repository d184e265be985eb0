import 'server-only';
import { localActor } from '#db/recipes/actor.ts';
import type { PhraseMark } from '#db/recipes/phrases/phrase-model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';

/** Gives the phrases of a text that is read; none while a large library has not looked for them. */
export async function answerPhraseMarks(versionId: string): Promise<readonly PhraseMark[]> {
  const { phrases } = await openedLibrary();
  try {
    return phrases.mark(localActor, versionId);
  } catch (error) {
    if (error instanceof NamedError) return [];
    throw error;
  }
}
