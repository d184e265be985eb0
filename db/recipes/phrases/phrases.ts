import { listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import type { Actor } from '../actor.ts';
import { decidePhrase, takeBackDecision } from './decide-phrase.ts';
import { countPhrases } from './count-phrases.ts';
import { listPhrases } from './list-phrases.ts';
import { markPhrases } from './mark-phrases.ts';
import type { Phrases } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { readPhrase } from './read-phrase.ts';
import { suggestPhrases } from './suggest-phrases.ts';

/** Who acts changes nothing yet about what is read: everybody reads everything. */
type Ignored = Actor;

/**
 * Gives the phrases of a library.
 *
 * openPhrases(scene, now).list(localActor, request).phrases[0].text -> '一中心六组团'
 */
export function openPhrases(scene: () => PhraseScene, now: () => Date): Phrases {
  return {
    list: (_actor: Ignored, request) => listPhrases(scene(), request),
    read: (_actor, wording) => readPhrase(scene(), wording),
    count: (_actor, phrases) => countPhrases(scene(), phrases),
    mark: (_actor, versionId) => markPhrases(scene(), versionId),
    suggest: (_actor, typed) => suggestPhrases(scene(), typed),
    decisions: () => listPhraseDecisions(scene().databases.given),
    decide: (actor, decision) => {
      decidePhrase(scene().databases, decision, { actor, now: now() });
    },
    takeBack: (actor, decided) => {
      takeBackDecision(scene().databases, decided, actor);
    },
  };
}
