import 'server-only';
import type { NewDecision } from '#db/recipes/compare/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Keeps what a person says of two places; from then on it wins over what is computed. */
export async function decideCorrespondence(decision: NewDecision): Promise<void> {
  const { comparison } = await openedLibrary();
  comparison.decide(await requestActor(), decision);
}

/** Takes a decision back; one that is gone already is no failure. */
export async function withdrawDecision(decisionId: string): Promise<void> {
  const { comparison } = await openedLibrary();
  try {
    comparison.withdraw(await requestActor(), decisionId);
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
  }
}
