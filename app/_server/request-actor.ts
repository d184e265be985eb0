import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { NamedError } from '#lib/message/named-error.ts';
import { type Actor, localActor } from '#db/recipes/actor.ts';
import { signedInPerson } from './sign-in.ts';
import { isTeam } from './team.ts';

/**
 * Gives who asks: the one place that says so, for every page and every route. A library on one's own
 * machine has one person; where people sign in, it is who is signed in. A page sends nobody to sign
 * in; a program is answered `signInNeeded`.
 */
export async function requestActor(): Promise<Actor> {
  if (!isTeam()) return localActor;
  const person = await signedInPerson();
  if (person !== undefined) return { name: person.name, role: person.role };
  const page = (await headers()).get('x-zhengci-page');
  if (page === null) throw new NamedError('signInNeeded');
  redirect(`/sign-in?next=${encodeURIComponent(page)}`);
}
