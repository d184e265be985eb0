import 'server-only';
import { faultQuery } from './address-fault.ts';
import { sharedLibrary } from './shared-library.ts';
import { ownPath } from './own-path.ts';
import { type Fields, goTo } from './read-fields.ts';
import { openedSignIn } from './sign-in.ts';

/** Signs in by a form, and goes on to what was asked for. */
export async function enterByForm(fields: Fields, headers: Headers): Promise<Response> {
  const next = ownPath(fields.get('next'));
  const said = { email: fields.get('email') ?? '', password: fields.get('password') ?? '' };
  try {
    const signIn = await openedSignIn();
    return goTo(next, await signIn.enter(said, headers));
  } catch (error) {
    return goTo(`/sign-in?${faultQuery(error)}&next=${encodeURIComponent(next)}`);
  }
}

/** Signs out; a browser that was not signed in is told the same. */
export async function leaveByForm(headers: Headers): Promise<Response> {
  const signIn = await openedSignIn();
  return goTo('/sign-in', await signIn.leave(headers));
}

/** Makes an account by an invitation, or sets a password anew, and signs the person in. */
export async function acceptByForm(
  token: string,
  fields: Fields,
  headers: Headers,
): Promise<Response> {
  const { accounts } = sharedLibrary();
  const password = fields.get('password') ?? '';
  try {
    const { accountId } = accounts.open(token);
    const { email } =
      accountId === null
        ? await accounts.accept(token, { ...personIn(fields), password })
        : await accounts.renewPassword(token, password);
    const signIn = await openedSignIn();
    return goTo('/', await signIn.enter({ email, password }, headers));
  } catch (error) {
    return goTo(`/invitations/${encodeURIComponent(token)}?${faultQuery(error)}`);
  }
}

function personIn(fields: Fields) {
  return { name: fields.get('name') ?? '', email: fields.get('email') ?? '' };
}

/** Changes one's own password, or ends one's other sessions. */
export async function changeOwnByForm(fields: Fields, headers: Headers): Promise<Response> {
  const signIn = await openedSignIn();
  try {
    if (fields.get('act') === 'endOthers') {
      await signIn.endOthers(headers);
      return goTo('/account?done=endOthers');
    }
    const said = { password: fields.get('password') ?? '', next: fields.get('new-password') ?? '' };
    return goTo('/account?done=password', await signIn.changePassword(said, headers));
  } catch (error) {
    return goTo(`/account?${faultQuery(error)}`);
  }
}
