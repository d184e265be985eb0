import { listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import type { Actor } from '../actor.ts';
import { decidePhrase, takeBackDecision } from './decide-phrase.ts';
import { listPhrases } from './list-phrases.ts';
import type { Phrases } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';

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
    decisions: () => listPhraseDecisions(scene().databases.given),
    decide: (actor, decision) => {
      decidePhrase(scene().databases, decision, { actor, now: now() });
    },
    takeBack: (actor, decided) => {
      takeBackDecision(scene().databases, decided, actor);
    },
  };
}
