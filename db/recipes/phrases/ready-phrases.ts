import { NamedError } from '#lib/message/named-error.ts';
import { countCharacters, readChangeCounter } from '#db/index/read-index.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import type { Databases } from '../index-document.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { renewPhrases } from './renew-phrases.ts';

const soonDone = 2_000_000; // Characters: some seconds. Beyond, nobody is made to wait for an answer.

/**
 * Looks for phrases where that is soon done; says whether they are those of the index as it is.
 * Throws `phrasesNotReady` where a large library has none yet.
 *
 * readyPhrases(scene) -> true
 */
export function readyPhrases({ databases, say }: Pick<PhraseScene, 'databases' | 'say'>): boolean {
  const { index } = databases;
  if (arePhrasesFresh(databases)) return true;
  if (countCharacters(index) <= soonDone) renewPhrases(databases, { say, when: 'always' });
  else if (readPhraseState(index) === undefined) throw new NamedError('phrasesNotReady');
  return arePhrasesFresh(databases);
}

/**
 * Says whether the phrases are those of the index as it is.
 *
 * arePhrasesFresh(databases) -> true
 */
export function arePhrasesFresh({ index }: Databases): boolean {
  const state = readPhraseState(index);
  return state?.isComplete === true && state.changeCounter === readChangeCounter(index);
}
