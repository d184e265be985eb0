import 'server-only';
import type { Actor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';

/** A wording that recurs, by its key and as it is written. */
export type CommonPhrase = {
  readonly key: string;
  readonly text: string;
  readonly documentIds: readonly string[];
};

const looked = 200; // So many of the widest spread are looked through for what several documents have.

/** Gives phrases that several documents have, in the order asked for, at most `limit`. */
export function commonPhrases(
  library: Library,
  actor: Actor,
  { sort, limit }: { readonly sort: 'rank' | 'documents'; readonly limit: number },
): readonly CommonPhrase[] {
  const request = readPhraseRequest({ sort }, { limit: looked, cursor: undefined });
  return phrasesOf(library, actor, request)
    .filter(({ documentIds }) => documentIds.length > 1)
    .slice(0, limit);
}

/** While phrases are being looked for, or were not yet, a page does without something to try. */
function phrasesOf(
  library: Library,
  actor: Actor,
  request: ReturnType<typeof readPhraseRequest>,
): readonly CommonPhrase[] {
  try {
    return library.phrases.list(actor, request).phrases;
  } catch (error) {
    if (error instanceof NamedError && error.code === 'phrasesNotReady') return [];
    throw error;
  }
}
