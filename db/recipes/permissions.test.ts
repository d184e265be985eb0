import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NamedError } from '#lib/message/named-error.ts';
import type { Actor } from './actor.ts';
import { guardPart } from './guard-part.ts';
import { permissions } from './permissions.ts';
import { permit } from './permit.ts';
import { tableHashes } from './testing/library-for-test.ts';
import { type Ask, type Parts, permissionCases } from './testing/permission-cases.ts';
import { makeThings, openTeamLibrary, team, type TeamLibrary } from './testing/team-for-test.ts';

let opened: TeamLibrary;
let parts: Parts;

beforeAll(() => {
  opened = openTeamLibrary();
  parts = { ...opened.library, jobs: opened.jobs };
});
afterAll(() => {
  opened.library.close();
});

const entries = Object.entries(permissions).flatMap(([part, table]) =>
  Object.entries(table).map(([name, entry]) => [`${part}.${name}`, entry] as const),
);

test('every function of every part is in the table, and nothing else is', () => {
  const functions = Object.entries(parts).flatMap(([part, made]) =>
    namesOf(made).map((name) => `${part}.${name}`),
  );
  expect(entries.map(([action]) => action).sort()).toEqual(functions.sort());
});

test('whatever else a library can do is about its texts, or about who comes in', () => {
  const itsOwn = namesOf(opened.library).filter((name) => !Object.hasOwn(permissions, name));
  expect(itsOwn.sort()).toEqual([
    ...['close', 'edition', 'findDocument', 'health', 'listDocuments', 'openSignIn'],
    ...['readConcordance', 'readDistribution', 'readDocument', 'record', 'search', 'suggest'],
  ]);
});

test('every action that asks has a row of answers', () => {
  const asking = entries.filter(([, entry]) => entry !== 'open').map(([action]) => action);
  const answered = new Set(permissionCases.map(([action]) => action));
  expect([...answered].sort()).toEqual(asking.sort());
});

const people = ['reader', 'editor', 'author', 'admin'] as const;

test.each(people)('%s is answered as the table says', async (who) => {
  const column = people.indexOf(who);
  const things = makeThings(opened, team.author);
  const told: (readonly [string, string])[] = [];
  for (const [action, , ask] of permissionCases) {
    told.push([action, await answerTo(ask, team[who], things)]);
  }
  expect(told).toEqual(
    permissionCases.map(([action, expected]) => [action, expected.split(' ')[column]]),
  );
});

test('what a role may not do changes nothing', async () => {
  const things = makeThings(opened, team.author);
  const hashes = () => tableHashes(join(opened.dataDir, 'library.db'));
  const before = hashes();
  for (const [, expected, ask] of permissionCases) {
    if (expected.startsWith('role')) await answerTo(ask, team.reader, things);
  }
  expect(hashes()).toEqual(before);
});

test('a function that the table does not name cannot be called, nor anything by an unknown role', () => {
  const part = { list: (_actor: Actor) => [], wipe: (_actor: Actor) => [] };
  const table = { list: 'everybody' } as unknown as Parameters<typeof guardPart<typeof part>>[1];
  const guarded = guardPart(part, table);
  expect(guarded.list(team.reader)).toEqual([]);
  expect(() => guarded.wipe(team.admin)).toThrow('Nobody may call wipe');
  const stranger = { name: '某', role: 'owner' } as unknown as Actor;
  expect(() => {
    permit(stranger, 'everybody');
  }).toThrow('notAllowed');
});

const answers: Readonly<Record<string, string>> = {
  ...{ notAllowed: 'role', adminsOnly: 'role', notYours: 'author', jobIsClosed: 'closed' },
};

async function answerTo(ask: Ask, actor: Actor, things: Parameters<Ask>[2]): Promise<string> {
  try {
    await ask(parts, actor, things);
    return '·';
  } catch (error) {
    if (error instanceof NamedError) return answers[error.code] ?? error.code;
    throw error;
  }
}

/** Of an object, or of the class that made it; what begins with # is nobody else's. */
function namesOf(part: object): string[] {
  const above = Object.getPrototypeOf(part) as object;
  const inherited = above === Object.prototype ? [] : Object.getOwnPropertyNames(above);
  return [...Object.keys(part), ...inherited].filter((name) => name !== 'constructor');
}
