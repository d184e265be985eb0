import 'server-only';
import { localActor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
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
  { sort, limit }: { readonly sort: 'rank' | 'documents'; readonly limit: number },
): readonly CommonPhrase[] {
  const request = readPhraseRequest({ sort }, { limit: looked, cursor: undefined });
  const { phrases } = library.phrases.list(localActor, request);
  return phrases.filter(({ documentIds }) => documentIds.length > 1).slice(0, limit);
}
