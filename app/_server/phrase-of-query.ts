import 'server-only';
import type { Actor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { NamedError } from '#lib/message/named-error.ts';

/**
 * Gives the recurring phrase that a query spells out; undefined where there is none, or none were
 * looked for yet. A search finds one wording; the phrase knows those that say the same.
 *
 * phraseOfQuery(library, actor, '人地钱挂钩')?.variants.length -> 3
 */
export function phraseOfQuery(
  library: Library,
  actor: Actor,
  q: string,
): DecidedPhrase | undefined {
  try {
    const asked = readPhraseRequest({ phrase: q }, { limit: 1, cursor: undefined });
    const [phrase] = library.phrases.list(actor, asked).phrases;
    return phrase?.standing === 'rejected' ? undefined : phrase;
  } catch (error) {
    if (error instanceof NamedError) return undefined;
    throw error;
  }
}
