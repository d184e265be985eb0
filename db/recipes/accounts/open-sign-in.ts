import { and, eq, gt } from 'drizzle-orm';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { isAPIError } from 'better-auth/api';
import { NamedError } from '#lib/message/named-error.ts';
import {
  accounts,
  credentials,
  sessions,
  verifications as verification,
} from '#db/library/account-schema.ts';
import { addAuditEntry } from '#db/library/audit.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { hashPassword, isPassword } from './hash-password.ts';
import { requireGoodPassword } from './password-rules.ts';
import { slowDown, type SlowDown } from './slow-down.ts';

const daySeconds = 24 * 60 * 60;
/** One who comes every fortnight stays signed in; a forgotten browser does not for ever. */
const sessionDays = 14;

/** A person who is signed in. */
export type Person = Actor & { readonly accountId: string; readonly email: string };

/** A browser in which a person is signed in; `isThis` is the one that asks. */
export type SignedIn = {
  readonly sessionId: string;
  readonly userAgent: string;
  readonly since: string;
  readonly isThis: boolean;
};

/** What a browser is to keep: values of `Set-Cookie`. */
export type Cookies = readonly string[];

/** Signing in and out; `headers` are those of the request, with its cookie. */
export type SignIn = {
  /** Throws `signInRefused`, `tooManyAttempts` or `tooBusy`. */
  readonly enter: (
    said: { readonly email: string; readonly password: string },
    headers: Headers,
  ) => Promise<Cookies>;
  readonly personOf: (headers: Headers) => Promise<Person | undefined>;
  readonly leave: (headers: Headers) => Promise<Cookies>;
  /** Ends the person's other sessions too. */
  readonly changePassword: (
    said: { readonly password: string; readonly next: string },
    headers: Headers,
  ) => Promise<Cookies>;
  readonly listSessions: (headers: Headers) => Promise<readonly SignedIn[]>;
  readonly endOthers: (headers: Headers) => Promise<void>;
};

/** What signing in needs beside the tables. */
export type SignInOptions = {
  /** Where people reach the site; `https:` makes the cookie one that never travels in the open. */
  readonly origin: string;
  readonly secret: string;
  readonly now: () => Date;
};

/**
 * Gives signing in and out: better-auth on the tables of the library, with passwords hashed by
 * argon2id, sessions in the library, and no way to make an account but an invitation.
 *
 * const signIn = openSignIn(given, { origin: 'https://wenku.example.org', secret, now });
 * await signIn.enter({ email: 'lin@example.org', password }, headers) -> ['__Host-zhengci…']
 */
export function openSignIn(given: GivenDatabase, options: SignInOptions): SignIn {
  const { api } = openAuth(given, options);
  const scene: Scene = { given, options, api, attempts: slowDown(() => options.now().getTime()) };
  return { ...entering(scene), ...ownAccount(scene) };
}

type Scene = {
  readonly given: GivenDatabase;
  readonly options: SignInOptions;
  readonly api: ReturnType<typeof openAuth>['api'];
  readonly attempts: SlowDown;
};

function entering(scene: Scene): Pick<SignIn, 'enter' | 'personOf' | 'leave'> {
  const { given, api } = scene;
  return {
    enter: async ({ email: said, password }, headers) => {
      const email = said.trim().toLowerCase();
      const { headers: answer, response } = await proving(scene, email, async () => {
        const entered = await api.signInEmail({
          ...{ headers: aboutBrowser(headers), returnHeaders: true },
          body: { email, password },
        });
        requireActive(given, entered.response.user.id);
        return entered;
      });
      note(scene, response.user.name, 'account.signIn');
      return answer.getSetCookie();
    },
    personOf: (headers) => personOf(scene, headers),
    leave: async (headers) => {
      const person = await personOf(scene, headers);
      if (person !== undefined) note(scene, person.name, 'account.signOut');
      const { headers: answer } = await api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
  };
}

function ownAccount(scene: Scene): Pick<SignIn, 'changePassword' | 'listSessions' | 'endOthers'> {
  const { api } = scene;
  return {
    changePassword: async ({ password, next }, headers) => {
      const person = await requirePerson(scene, headers);
      requireGoodPassword(next, person);
      const body = { currentPassword: password, newPassword: next, revokeOtherSessions: true };
      const { headers: answer } = await proving(scene, person.email, () =>
        api.changePassword({ headers, body, returnHeaders: true }),
      );
      note(scene, person.name, 'account.changePassword');
      return answer.getSetCookie();
    },
    listSessions: async (headers) => {
      const found = await api.getSession({ headers });
      const all = await api.listSessions({ headers });
      return all.map(({ id, token, userAgent, createdAt }) => ({
        sessionId: id,
        userAgent: userAgent ?? '',
        since: createdAt.toISOString(),
        isThis: token === found?.session.token,
      }));
    },
    endOthers: async (headers) => {
      const { name } = await requirePerson(scene, headers);
      await api.revokeOtherSessions({ headers });
      note(scene, name, 'account.endOtherSessions');
    },
  };
}

async function personOf({ api, given, options }: Scene, headers: Headers) {
  const found = await api.getSession({ headers });
  return found === null ? undefined : readPerson(given, found.session.token, options.now());
}

async function requirePerson(scene: Scene, headers: Headers): Promise<Person> {
  const person = await personOf(scene, headers);
  if (person === undefined) throw new NamedError('signInNeeded');
  return person;
}

/** A wrong password counts against the account, wherever it is tried. */
async function proving<Done>(
  scene: Scene,
  email: string,
  prove: () => Promise<Done>,
): Promise<Done> {
  const { attempts } = scene;
  attempts.requireTurn(email);
  // Counted before it is known: who tries many at once gains nothing by it.
  attempts.failed(email);
  const done = await prove().catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    note(scene, '', 'account.refused', email);
    throw new NamedError('signInRefused', {}, { cause: error });
  });
  attempts.succeeded(email);
  return done;
}

function note({ given, options }: Scene, ...said: readonly [string, string, string?]): void {
  const [actor, action, subject = ''] = said;
  addAuditEntry(given, { at: options.now().toISOString(), actor, action, subject });
}

function openAuth({ tables }: GivenDatabase, { origin, secret }: SignInOptions) {
  const isSecure = origin.startsWith('https:');
  return betterAuth({
    ...{ baseURL: origin, secret, telemetry: { enabled: false } },
    database: drizzleAdapter(tables, {
      ...{ provider: 'sqlite', transaction: false },
      schema: { user: accounts, account: credentials, session: sessions, verification },
    }),
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: 1 },
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(password, hash),
      },
    },
    // Whatever else an account says is said by an invitation or an admin.
    user: { additionalFields: { nameKey: ours, role: ours } },
    session: { expiresIn: sessionDays * daySeconds, updateAge: daySeconds },
    advanced: {
      cookies: {
        // Only over HTTPS may a cookie promise that it belongs to this host alone.
        session_token: { name: isSecure ? '__Host-zhengci-session' : 'zhengci-session' },
      },
      useSecureCookies: false, // It would put `__Secure-` before the name.
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'strict', path: '/' },
    },
    // What it would say of a wrong password names the person.
    logger: { disabled: true },
  });
}

const ours = { type: 'string', required: true, input: false } as const;

/** What is kept of a browser is what it says it is, and not where it stands. */
function aboutBrowser(headers: Headers): Headers {
  return new Headers({ 'user-agent': (headers.get('user-agent') ?? '').slice(0, 200) });
}

/** Read by ourselves: a role that was changed and a suspension count with the next request. */
function readPerson({ tables }: GivenDatabase, token: string, now: Date): Person | undefined {
  const row = tables
    .select()
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, now)))
    .get();
  if (row?.account.suspendedAt !== null) return undefined;
  const { id: accountId, name, email, role } = row.account;
  return { accountId, name, email, role };
}

/** What better-auth says of a wrong password, and we of a suspended person. */
function isRefusal(error: unknown): boolean {
  return error instanceof Suspended || (isAPIError(error) && error.statusCode < 500);
}

class Suspended extends Error {}

/** Said like a wrong password: who is not let in learns nothing of who is there. */
function requireActive({ tables }: GivenDatabase, accountId: string): void {
  const row = tables.select().from(accounts).where(eq(accounts.id, accountId)).get();
  if (row?.suspendedAt === null) return;
  tables.delete(sessions).where(eq(sessions.userId, accountId)).run();
  throw new Suspended();
}
