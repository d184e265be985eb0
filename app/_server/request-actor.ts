import 'server-only';
import { type Actor, localActor } from '#db/recipes/actor.ts';

/**
 * Gives who asks: the one place that says so, for every page and every route. A library on one's own
 * machine has one person; where people sign in, this is where they are recognised.
 */
export function requestActor(): Promise<Actor> {
  return Promise.resolve(localActor);
}
