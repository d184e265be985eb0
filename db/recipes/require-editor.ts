import { NamedError } from '#lib/message/named-error.ts';
import type { Actor } from './actor.ts';

/**
 * Refuses whoever may only read.
 *
 * requireEditor({ name: '林', role: 'reader' })   throws notAllowed
 */
export function requireEditor({ role }: Actor): void {
  if (role === 'reader') throw new NamedError('notAllowed');
}
