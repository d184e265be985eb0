import 'server-only';
import { headers } from 'next/headers';
import type { Person, SignedIn, SignIn } from '#db/recipes/accounts/open-sign-in.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { sharedLibrary } from './shared-library.ts';
import { isTeam, siteOrigin } from './team.ts';

/** Pages and routes are built as separate programs; what they share stands on globalThis. */
const place = Symbol.for('zhengci.signIn');
type Shared = { [place]: Promise<SignIn> | undefined };

/** Gives signing in and out, opened by the first request that needs it. */
export function openedSignIn(): Promise<SignIn> {
  const shared = globalThis as unknown as Shared;
  shared[place] ??= sharedLibrary().openSignIn(siteOrigin());
  return shared[place];
}

/** Gives who is signed in; undefined for nobody, and where one person has the library alone. */
export async function signedInPerson(): Promise<Person | undefined> {
  if (!isTeam()) return undefined;
  const signIn = await openedSignIn();
  return signIn.personOf(await headers());
}

/** Gives the same as pages may carry it: a name, and what it may do. */
export async function signedInWriter(): Promise<Actor | undefined> {
  const person = await signedInPerson();
  return person && { name: person.name, role: person.role };
}

/** Lists the browsers in which the person is signed in. */
export async function signedInBrowsers(): Promise<readonly SignedIn[]> {
  const signIn = await openedSignIn();
  return signIn.listSessions(await headers());
}
