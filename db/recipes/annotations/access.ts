import { NamedError } from '#lib/message/named-error.ts';
import type { Visibility } from '#db/library/annotation-model.ts';
import type { Actor } from '#db/recipes/actor.ts';

/** What somebody made, as far as access goes. */
export type Made = { readonly author: string; readonly visibility?: Visibility };

/**
 * Says whether somebody may see what somebody made. The one person of a local library sees
 * everything, also what they imported under other names.
 *
 * mayRead({ name: '李', role: 'admin' }, { author: '王', visibility: 'private' }) -> false
 */
export function mayRead(actor: Actor, { author, visibility = 'team' }: Made): boolean {
  return isLocal(actor) || author === actor.name || visibility !== 'private';
}

/**
 * Throws `notAllowed` unless somebody may change what somebody made: their own, and an admin what
 * is shared. A reader changes nothing.
 *
 * requireChange({ name: '李', role: 'reader' }, { author: '李' }) throws
 */
export function requireChange(actor: Actor, made: Made): void {
  const isOwn = isLocal(actor) || made.author === actor.name;
  const isShared = actor.role === 'admin' && mayRead(actor, made);
  if (actor.role === 'reader' || !(isOwn || isShared)) throw new NamedError('notAllowed');
}

function isLocal({ name }: Actor): boolean {
  return name === '';
}
