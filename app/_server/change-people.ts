import 'server-only';
import { roles } from '#db/library/account-schema.ts';
import type { MadeInvitation } from '#db/recipes/accounts/account-model.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { faultQuery } from './address-fault.ts';
import { openedLibrary } from './library.ts';
import { findIn } from './read-interface.ts';
import { type Fields, goTo } from './read-fields.ts';
import { requestActor } from './request-actor.ts';
import { siteOrigin } from './team.ts';

/** The cookie that carries a link to the page which shows it, once. */
export const linkCookie = 'zhengci-link';
const shownForSeconds = 300;

/** Does what an admin asks for by a form, and goes back to the people. */
export async function changePeopleByForm(fields: Fields): Promise<Response> {
  const { accounts } = await openedLibrary();
  const actor = await requestActor();
  try {
    const made = change(accounts, actor, fields);
    const done = `/people?done=${encodeURIComponent(fields.get('act') ?? '')}`;
    return made === undefined ? goTo(done) : goTo(`${done}#link`, [cookieOf(made)]);
  } catch (error) {
    return goTo(`/people?${faultQuery(error)}`);
  }
}

function change(
  accounts: Library['accounts'],
  actor: Actor,
  fields: Fields,
): MadeInvitation | undefined {
  const id = fields.get('id') ?? '';
  const role = findIn(roles, fields.get('role')) ?? 'reader';
  switch (fields.get('act')) {
    case 'invite':
      return accounts.invite(actor, { role, note: fields.get('note') ?? '' });
    case 'inviteAnew':
      return accounts.inviteAnew(actor, id);
    case 'changeRole':
      accounts.changeRole(actor, id, role);
      break;
    case 'suspend':
      accounts.suspend(actor, id);
      break;
    case 'resume':
      accounts.resume(actor, id);
      break;
    case 'withdraw':
      accounts.withdraw(actor, id);
      break;
    case undefined:
      break;
  }
  return undefined;
}

/** In a cookie, because an address stays in histories and logs. */
function cookieOf({ token }: MadeInvitation): string {
  const link = `${siteOrigin()}/invitations/${token}`;
  const value = encodeURIComponent(link);
  return `${linkCookie}=${value}; Path=/people; Max-Age=${String(shownForSeconds)}; HttpOnly; SameSite=Strict`;
}
