import { NamedError } from '#lib/message/named-error.ts';
import { countCharacters, readChangeCounter } from '#db/index/read-index.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import type { Databases } from '../index-document.ts';
import type { PhraseFreshness } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { renewPhrases } from './renew-phrases.ts';

const soonDone = 2_000_000; // Characters: some seconds. Beyond, nobody is made to wait for an answer.

/**
 * Looks for phrases where that is soon done; says how far they are those of the index as it is.
 * A server answers with the known ones meanwhile, so that nobody else waits for it.
 * Throws `phrasesNotReady` where a large library has none yet.
 *
 * readyPhrases(scene) -> 'fresh'
 */
export function readyPhrases({ databases, say, renewBeside }: Readied): PhraseFreshness {
  const { index } = databases;
  if (arePhrasesFresh(databases)) return 'fresh';
  const isKnown = readPhraseState(index) !== undefined;
  if (countCharacters(index) > soonDone) {
    if (!isKnown) throw new NamedError('phrasesNotReady');
    return 'counted';
  }
  if (isKnown && renewBeside !== undefined) {
    renewBeside(databases);
    return 'renewing';
  }
  renewPhrases(databases, { say, when: 'always' });
  return 'fresh';
}

type Readied = Pick<PhraseScene, 'databases' | 'say' | 'renewBeside'>;

/**
 * Says whether the phrases are those of the index as it is.
 *
 * arePhrasesFresh(databases) -> true
 */
export function arePhrasesFresh({ index }: Databases): boolean {
  const state = readPhraseState(index);
  return state?.isComplete === true && state.changeCounter === readChangeCounter(index);
}
