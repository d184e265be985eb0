import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { localActor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { noteOn, openUnsharedLibrary } from '#db/recipes/testing/team-for-test.ts';
import type { SignIn } from './open-sign-in.ts';

const password = '海绵城市与韧性城市建设';
const opened: Library[] = [];

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

function open() {
  const made = openUnsharedLibrary();
  opened.push(made.library);
  return made;
}

const browser = (cookies: readonly string[] = []) =>
  new Headers({
    'user-agent': 'Firefox',
    cookie: cookies.map((cookie) => cookie.split(';', 1).join('')).join('; '),
  });

async function enter(signIn: SignIn, email: string, said = password): Promise<Headers> {
  return browser(await signIn.enter({ email, password: said }, browser()));
}

test('an invitation makes one account, and nothing makes a second with it', async () => {
  const { library } = open();
  const { token } = library.accounts.invite(localActor, { role: 'editor', note: '林老师' });
  expect(library.accounts.open(token)).toMatchObject({ role: 'editor', note: '林老师' });
  const said = { name: ' 林晓 ', email: 'Lin@Example.org', password };
  const account = await library.accounts.accept(token, said);
  expect(account).toMatchObject({ name: '林晓', email: 'lin@example.org', role: 'editor' });
  expect(() => library.accounts.open(token)).toThrow('invitationInvalid');
  await expect(library.accounts.accept(token, { ...said, name: '王' })).rejects.toThrow(
    'invitationInvalid',
  );
  expect(library.accounts.list(localActor)).toHaveLength(1);
});

test.each([
  [['', 'a@example.org', password], 'badPersonName'],
  [['   ', 'a@example.org', password], 'badPersonName'],
  [['林\u202E晓', 'a@example.org', password], 'badPersonName'],
  [['林'.repeat(41), 'a@example.org', password], 'badPersonName'],
  [['林晓', 'lin', password], 'badEmail'],
  [['林晓', '周正@example.org', password], 'badEmail'],
  [['林晓', 'a@example.org', '短短短'], 'passwordTooShort'],
  [['林晓', 'a@example.org', '字'.repeat(129)], 'passwordTooLong'],
  [['林晓', 'a@example.org', '1234567890'], 'passwordTooCommon'],
  [['林晓', 'a@example.org', '2345678901'], 'passwordTooCommon'],
  [['林晓', 'a@example.org', 'abcabcabcabc'], 'passwordTooCommon'],
  [['林晓', 'linxiao88@example.org', 'linxiao88!1'], 'passwordTooCommon'],
  [['周正 ', 'a@example.org', password], 'nameTaken'],
  [['周 正', 'a@example.org', password], 'nameTaken'],
  [['林晓', 'ZHOU@example.org', password], 'emailTaken'],
] as const)('%s is refused as %s, and the invitation still holds', async (said, code) => {
  const { library } = open();
  const first = library.accounts.invite(localActor, { role: 'admin', note: '' }).token;
  await library.accounts.accept(first, { name: '周正', email: 'zhou@example.org', password });
  const { token } = library.accounts.invite(localActor, { role: 'reader', note: '' });
  const [name, email, own] = said;
  await expect(library.accounts.accept(token, { name, email, password: own })).rejects.toThrow(
    code,
  );
  expect(library.accounts.open(token).role).toBe('reader');
});

test('the first person takes over what was made before anybody had a name, the second does not', async () => {
  const { library, dataDir } = open();
  const { annotationId } = library.annotations.add(localActor, noteOn('鹤壁', { note: '甲' }));
  library.collections.add(localActor, { name: '豫北', documentIds: ['鹤壁'] });
  const zhou = await joinAs(library, '周', 'admin');
  const wang = await joinAs(library, '王', 'editor');
  const own = library.annotations.require({ name: zhou.name, role: 'admin' }, annotationId);
  expect(own).toMatchObject({ author: '周', note: '甲' });
  expect(library.collections.list(localActor)[0]?.author).toBe('周');
  library.annotations.add({ name: wang.name, role: 'editor' }, noteOn('濮阳'));
  const copy = readFileSync(join(dataDir, 'annotations.jsonl'), 'utf8');
  expect(copy).toContain('周');
});

test('a link holds for its days, and not after it was withdrawn', () => {
  const { library } = open();
  const { token, invitation } = library.accounts.invite(localActor, { role: 'reader', note: '' });
  expect(library.accounts.invitations(localActor)).toEqual([invitation]);
  library.accounts.withdraw(localActor, invitation.invitationId);
  expect(() => library.accounts.open(token)).toThrow('invitationInvalid');
  expect(library.accounts.invitations(localActor)).toEqual([]);
  expect(() => {
    library.accounts.withdraw(localActor, invitation.invitationId);
  }).toThrow('invitationInvalid');
});

test('neither password nor link stands in the library', async () => {
  const { library, dataDir } = open();
  const { token } = library.accounts.invite(localActor, { role: 'admin', note: '' });
  await library.accounts.accept(token, { name: '周', email: 'zhou@example.org', password });
  const { token: other } = library.accounts.invite(localActor, { role: 'reader', note: '' });
  const bytes = Buffer.concat(
    ['library.db', 'library.db-wal'].map((name) => readFileSync(join(dataDir, name))),
  );
  expect(bytes.includes('$argon2id$v=19$m=19456,t=2,p=1$')).toBe(true);
  for (const secret of [token, other, password]) expect(bytes.includes(secret)).toBe(false);
});

test('who signs in is known by the cookie until they sign out', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const signIn = await library.openSignIn('http://localhost:3000');
  const at = await enter(signIn, 'Zhou@Example.org ');
  expect(await signIn.personOf(at)).toMatchObject({ name: '周', role: 'admin' });
  expect(await signIn.personOf(browser())).toBeUndefined();
  const forged = new Headers({ cookie: `${at.get('cookie') ?? ''}x` });
  expect(await signIn.personOf(forged)).toBeUndefined();
  await signIn.leave(at);
  expect(await signIn.personOf(at)).toBeUndefined();
});

test('the cookie is strict and hidden from scripts, and over HTTPS of this host alone', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const plain = await library.openSignIn('http://192.168.1.5:3000');
  const said = { email: 'zhou@example.org', password };
  const [cookie = ''] = await plain.enter(said, browser());
  expect(cookie).toMatch(
    /^zhengci-session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const secure = await library.openSignIn('https://wenku.example.org');
  const [safe = ''] = await secure.enter(said, browser());
  expect(safe).toMatch(
    /^__Host-zhengci-session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});

test('a wrong password, an unknown address and a suspended person are refused alike', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const { accountId } = await joinAs(library, '王', 'editor');
  const signIn = await library.openSignIn('http://localhost:3000');
  const at = await enter(signIn, 'wang@example.org');
  library.accounts.suspend(localActor, accountId);
  expect(await signIn.personOf(at)).toBeUndefined();
  for (const [email, said] of [
    ['wang@example.org', password],
    ['zhou@example.org', '不是这个密码呀呀呀'],
    ['li@example.org', password],
    ['不是地址', password],
  ] as const) {
    await expect(enter(signIn, email, said)).rejects.toThrow('signInRefused');
  }
  library.accounts.resume(localActor, accountId);
  expect(await signIn.personOf(at)).toBeUndefined(); // The old session does not come back.
  expect(await signIn.personOf(await enter(signIn, 'wang@example.org'))).toBeDefined();
});

test('after five wrong passwords the next one waits, whoever asks, and the right one waits too', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const signIn = await library.openSignIn('http://localhost:3000');
  for (let nth = 0; nth < 5; nth += 1) {
    await expect(enter(signIn, 'zhou@example.org', `错${String(nth)}`)).rejects.toThrow('Refused');
  }
  await expect(enter(signIn, 'zhou@example.org')).rejects.toThrow('tooManyAttempts {"seconds":5}');
  await expect(enter(signIn, 'wang@example.org')).rejects.toThrow('signInRefused');
});

test('of attempts at once no more get through than one after the other', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const signIn = await library.openSignIn('http://localhost:3000');
  const tried = await Promise.allSettled(
    Array.from({ length: 12 }, (_, nth) => enter(signIn, 'zhou@example.org', `错${String(nth)}`)),
  );
  const reasons = tried.map((each) => (each.status === 'rejected' ? String(each.reason) : ''));
  expect(reasons.filter((reason) => reason.includes('signInRefused'))).toHaveLength(5);
  expect(reasons.filter((reason) => reason.includes('tooManyAttempts'))).toHaveLength(7);
});

test('who changes their password is signed out everywhere else, and the old one is refused', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const signIn = await library.openSignIn('http://localhost:3000');
  const [here, there] = [
    await enter(signIn, 'zhou@example.org'),
    await enter(signIn, 'zhou@example.org'),
  ];
  expect(await signIn.listSessions(here)).toHaveLength(2);
  const next = '新型城镇化与城乡融合';
  await expect(signIn.changePassword({ password: '错', next }, here)).rejects.toThrow(
    'signInRefused',
  );
  await expect(signIn.changePassword({ password, next: '短' }, here)).rejects.toThrow(
    'passwordTooShort',
  );
  const after = browser(await signIn.changePassword({ password, next }, here));
  expect(await signIn.personOf(after)).toMatchObject({ name: '周' });
  expect(await signIn.personOf(here)).toBeUndefined();
  expect(await signIn.personOf(there)).toBeUndefined();
  await expect(enter(signIn, 'zhou@example.org')).rejects.toThrow('signInRefused');
});

test('a person can end their other sessions', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const signIn = await library.openSignIn('http://localhost:3000');
  const [here, there] = [
    await enter(signIn, 'zhou@example.org'),
    await enter(signIn, 'zhou@example.org'),
  ];
  await signIn.endOthers(here);
  expect(await signIn.personOf(here)).toBeDefined();
  expect(await signIn.personOf(there)).toBeUndefined();
});

test('who forgot their password sets another by a link of an admin, once', async () => {
  const { library } = open();
  await joinAs(library, '周', 'admin');
  const { accountId } = await joinAs(library, '王', 'editor');
  const signIn = await library.openSignIn('http://localhost:3000');
  const at = await enter(signIn, 'wang@example.org');
  const { token } = library.accounts.inviteAnew(localActor, accountId);
  await expect(
    library.accounts.accept(token, { name: '新', email: 'x@example.org', password }),
  ).rejects.toThrow('invitationInvalid');
  const next = '老旧小区改造与管网更新';
  await library.accounts.renewPassword(token, next);
  expect(await signIn.personOf(at)).toBeUndefined();
  expect(await signIn.personOf(await enter(signIn, 'wang@example.org', next))).toBeDefined();
  await expect(library.accounts.renewPassword(token, next)).rejects.toThrow('invitationInvalid');
});

test('a role that changes counts at once, and the last admin stays one', async () => {
  const { library } = open();
  const zhou = await joinAs(library, '周', 'admin');
  const wang = await joinAs(library, '王', 'editor');
  const { accounts } = library;
  expect(() => {
    accounts.changeRole(localActor, zhou.accountId, 'editor');
  }).toThrow('lastAdmin');
  expect(() => {
    accounts.suspend(localActor, zhou.accountId);
  }).toThrow('lastAdmin');
  accounts.changeRole(localActor, wang.accountId, 'admin');
  accounts.changeRole(localActor, zhou.accountId, 'reader');
  expect(accounts.list(localActor).map(({ name, role }) => [name, role])).toEqual([
    ['周', 'reader'],
    ['王', 'admin'],
  ]);
});

test('what people change is recorded with their name, what they read is not', async () => {
  const { library } = open();
  const zhou = { name: (await joinAs(library, '周', 'admin')).name, role: 'admin' } as const;
  const { annotationId } = library.annotations.add(zhou, noteOn('鹤壁', { note: '私下的话' }));
  library.annotations.list(zhou, { filter: {}, order: 'text', limit: 5, cursor: undefined });
  library.annotations.remove(zhou, annotationId, undefined);
  library.accounts.invite(zhou, { role: 'reader', note: '李' });
  const entries = library.accounts.audit(zhou, { limit: 10 });
  expect(entries.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
    ['周', 'accounts.invite', 'reader'],
    ['周', 'annotations.remove', annotationId],
    ['周', 'annotations.add', annotationId],
    ['周', 'account.joined', 'admin'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('私下的话');
});

/** Names here are Chinese, addresses are not. */
const addresses: Readonly<Record<string, string>> = { 周: 'zhou', 王: 'wang' };

function joinAs(library: Library, name: string, role: 'reader' | 'editor' | 'admin') {
  const { token } = library.accounts.invite(localActor, { role, note: '' });
  const email = `${addresses[name] ?? 'x'}@example.org`;
  return library.accounts.accept(token, { name, email, password });
}
