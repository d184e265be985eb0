import { NamedError } from '#lib/message/named-error.ts';
import type { Actor } from './actor.ts';
import type { Permission } from './permissions.ts';

const ranks = { reader: 0, editor: 1, admin: 2 } as const;

/**
 * Says whether somebody is the one person of a library on their own machine.
 *
 * isLocal(localActor) -> true
 */
export function isLocal({ name }: Actor): boolean {
  return name === '';
}

/**
 * Refuses who may not: `notAllowed` or `adminsOnly` by their role, and where the author of the thing is given
 * `notYours` because somebody else made it.
 *
 * permit({ name: '林', role: 'reader' }, 'editors')               throws notAllowed
 * permit({ name: '李', role: 'editor' }, 'author', '王')           throws notYours
 */
export function permit(actor: Actor, permission: Permission, author?: string): void {
  // Turned so that a role which is none of the three may do nothing.
  if (!(ranks[actor.role] >= ranks[leastFor(permission)])) {
    throw new NamedError(permission === 'admins' ? 'adminsOnly' : 'notAllowed');
  }
  if (author !== undefined && !isTheirs(actor, permission, author)) {
    throw new NamedError('notYours');
  }
}

function leastFor(permission: Permission): keyof typeof ranks {
  if (permission === 'everybody') return 'reader';
  return permission === 'admins' ? 'admin' : 'editor';
}

function isTheirs(actor: Actor, permission: Permission, author: string): boolean {
  switch (permission) {
    case 'everybody':
    case 'editors':
    case 'admins':
      return true;
    case 'author':
      return isLocal(actor) || author === actor.name;
    case 'authorOrAdmin':
      return isLocal(actor) || author === actor.name || actor.role === 'admin';
  }
}

/**
 * Gives the author of what somebody makes: themselves. Only on one's own machine may it be said.
 *
 * authorOf({ name: '李', role: 'editor' }, '王') -> '李'
 */
export function authorOf(actor: Actor, said = ''): string {
  return isLocal(actor) ? said : actor.name;
}
