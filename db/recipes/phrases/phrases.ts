import { listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import { guardPart } from '../guard-part.ts';
import { permissions } from '../permissions.ts';
import { decidePhrase, takeBackDecision } from './decide-phrase.ts';
import { countPhrases } from './count-phrases.ts';
import { listPhrases } from './list-phrases.ts';
import { markPhrases } from './mark-phrases.ts';
import type { Phrases } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { readPhrase } from './read-phrase.ts';
import { suggestPhrases } from './suggest-phrases.ts';

/**
 * Gives the phrases of a library.
 *
 * openPhrases(scene, now).list(localActor, request).phrases[0].text -> '一中心六组团'
 */
export function openPhrases(scene: () => PhraseScene, now: () => Date): Phrases {
  const phrases: Phrases = {
    list: (_actor, request) => listPhrases(scene(), request),
    read: (_actor, wording) => readPhrase(scene(), wording),
    count: (_actor, phrases) => countPhrases(scene(), phrases),
    mark: (_actor, versionId) => markPhrases(scene(), versionId),
    suggest: (_actor, typed) => suggestPhrases(scene(), typed),
    decisions: () => listPhraseDecisions(scene().databases.given),
    decide: (actor, decision) => {
      decidePhrase(scene().databases, decision, { actor, now: now() });
    },
    takeBack: (_actor, decided) => {
      takeBackDecision(scene().databases, decided);
    },
  };
  return guardPart(phrases, permissions.phrases);
}
