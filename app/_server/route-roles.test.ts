import { NextRequest } from 'next/server.js';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Actor, localActor } from '#db/recipes/actor.ts';
import { describeApi } from '#db/recipes/answers/open-api.ts';
import {
  correspondence,
  heading,
  makeThings,
  openTeamLibrary,
  team,
  type TeamLibrary,
  type Things,
} from '#db/recipes/testing/team-for-test.ts';

const held: { opened?: TeamLibrary; actor: Actor } = { actor: localActor };

vi.mock('server-only', () => ({}));
vi.mock('./library.ts', () => ({ openedLibrary: () => Promise.resolve(held.opened?.library) }));
vi.mock('./jobs.ts', () => ({ openedJobs: () => Promise.resolve(held.opened?.jobs) }));
vi.mock('./request-actor.ts', () => ({ requestActor: () => Promise.resolve(held.actor) }));

beforeAll(() => {
  held.opened = openTeamLibrary();
});
afterAll(() => {
  held.opened?.library.close();
});

type Body = (things: Things) => unknown;

const documentIds = ['濮阳'];
const nothing = () => undefined;
const whole = (things: Things) => things; // For what takes any file: read only after the role.

/** What reader, another editor, an admin and the author are answered about the author's things. */
const changing: Readonly<Record<string, readonly [expected: string, body: Body]>> = {
  // Links first: one shows while both of its ends do.
  'PATCH /links/{linkId}': ['role author author ·', () => ({ note: '改' })],
  'DELETE /links/{linkId}': ['role author · ·', nothing],
  'POST /annotations': [
    'role · · ·',
    () => ({ documentId: '鹤壁', note: '注', visibility: 'team' }),
  ],
  'PATCH /annotations/{annotationId}': ['role author author ·', () => ({ note: '改' })],
  'POST /annotations/{annotationId}/decisions': [
    'role author author ·',
    () => ({ versionId: '鹤壁@1', decision: { kind: 'gone' } }),
  ],
  'POST /annotations/bulk': [
    'role author · ·',
    ({ annotationId }) => ({ action: 'delete', annotations: [annotationId] }),
  ],
  'POST /annotations/put-back': [
    'role author author ·',
    ({ annotationId }) => ({ before: [{ annotationId, codes: [] }] }),
  ],
  'POST /annotations/import': ['role foreignImport foreignImport foreignImport', whole],
  'DELETE /annotations/{annotationId}': ['role author · ·', nothing],
  'POST /codes': ['role · · ·', ({ name }) => ({ name: `${name}新` })],
  'PATCH /codes/{codeId}': ['role · · ·', () => ({ memo: '改' })],
  'DELETE /codes/{codeId}': ['role · · ·', nothing],
  'POST /links': [
    'role · · ·',
    ({ otherId, thirdId }) => ({ fromId: otherId, toId: thirdId, relation: 'same' }),
  ],
  'POST /collections': ['role · · ·', ({ name }) => ({ name: `${name}集` })],
  'PATCH /collections/{collectionId}': ['role · · ·', () => ({ add: documentIds })],
  'DELETE /collections/{collectionId}': ['role author · ·', nothing],
  'POST /saved-searches': ['role · · ·', () => ({ name: '新', question: { q: '城市' } })],
  'PATCH /saved-searches/{savedSearchId}': ['role author · ·', () => ({ name: '改' })],
  'DELETE /saved-searches/{savedSearchId}': ['role author · ·', nothing],
  'POST /phrase-decisions': ['role · · ·', () => ({ kind: 'add', wording: '海绵城市' })],
  'DELETE /phrase-decisions/{wording}/{matter}': ['role · · ·', nothing],
  'DELETE /correspondences/{decisionId}': ['role · · ·', nothing],
  'POST /correspondences': ['role · · ·', () => correspondence],
  'POST /documents/{documentId}/corrections': [
    'role · · ·',
    () => ({ span: heading, change: { kind: 'block', as: 'paragraph' } }),
  ],
  'DELETE /documents/{documentId}/corrections/{correctionId}': ['role · · ·', nothing],
  'POST /jobs': ['role · · ·', () => ({})],
  'PUT /jobs/{jobId}/files': ['role author · ·', () => '文'],
  'POST /jobs/{jobId}/cancel': ['role author · ·', nothing],
  'POST /jobs/{jobId}/start': ['role author jobIsClosed jobIsClosed', nothing],
  'DELETE /jobs/{jobId}': ['role author · ·', nothing],
  'POST /manifest': ['role · · ·', () => 'file,year\n鹤壁.txt,2022\n'],
  'POST /facts': [
    'role · · ·',
    () => ({ statements: [{ documentId: '鹤壁', facts: { year: '2021' } }] }),
  ],
  'POST /removed': ['role · · ·', () => ({ documentIds })],
  'POST /restored': ['role · · ·', () => ({ documentIds })],
  'POST /joined': ['role · · ·', () => ({ from: '濮阳', into: '鹤壁' })],
  'PATCH /versions/{versionId}': ['role · · ·', () => ({ label: '印发稿' })],
  'POST /versions/{versionId}/split': ['role · · ·', nothing],
};

const routes = Object.entries(describeApi().paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({
    method: method.toUpperCase(),
    path: path.replace('/api/v1', ''),
  })),
);

test('every route that changes something is in the table, and nothing else is', () => {
  const described = routes
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(changing).sort()).toEqual(described.sort());
});

const people = ['reader', 'editor', 'admin', 'author'] as const;

test.each(people)('%s is answered by every changing route as the table says', async (who) => {
  const things = thingsOfAuthor();
  held.actor = team[who];
  const told: (readonly [string, string])[] = [];
  for (const [route, [, body]] of Object.entries(changing)) {
    const [method = '', path = ''] = route.split(' ');
    told.push([route, await codeOf(await call(method, path, { things, body: body(things) }))]);
  }
  const column = people.indexOf(who);
  expect(told).toEqual(
    Object.entries(changing).map(([route, [expected]]) => [route, expected.split(' ')[column]]),
  );
});

test('a reader reads on every route what the one person of a local library reads', async () => {
  const things = thingsOfAuthor();
  for (const { method, path } of routes) {
    if (method !== 'GET') continue;
    const answers: string[] = [];
    for (const actor of [localActor, team.reader]) {
      held.actor = actor;
      answers.push(await codeOf(await call(method, path, { things, body: undefined })));
    }
    expect([path, answers[1]]).toEqual([path, answers[0]]);
    expect(answers[0]).not.toBe('internal');
  }
});

function thingsOfAuthor() {
  if (held.opened === undefined) throw new Error('Nothing is open');
  held.actor = team.author;
  return makeThings(held.opened, team.author);
}

type Route = Readonly<
  Record<
    string,
    | ((request: NextRequest, context: { readonly params: Promise<unknown> }) => Promise<Response>)
    | undefined
  >
>;

async function call(
  method: string,
  path: string,
  { things, body }: { readonly things: Things; readonly body: unknown },
): Promise<Response> {
  const params: Readonly<Record<string, string>> = {
    ...{ ...things, documentId: '鹤壁', versionId: path.endsWith('split') ? '濮阳@1' : '鹤壁@1' },
    ...{
      wording: '海绵城市',
      matter: 'standing',
      correctionId: correctionId(),
      chart: 'codes.svg',
    },
    ...(path.endsWith('/start') ? { jobId: things.endedId } : {}),
  };
  const file = join(import.meta.dirname, '../api/v1', path.replaceAll(/\{(\w+)\}/g, '[$1]'));
  const route = (await import(join(file, 'route.ts'))) as Route;
  const query = '?source=文.txt&name=表.csv&apply=1&format=jsonld&q=海绵&document=鹤壁';
  const request = new NextRequest(`http://localhost/api/v1/x${method === 'GET' ? '' : query}`, {
    method,
    headers: { host: 'localhost', origin: 'http://localhost', 'If-Match': '*' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const handler = route[method];
  if (handler === undefined) throw new Error(`There is no ${method} ${path}`);
  return handler(request, { params: Promise.resolve(params) });
}

function correctionId(): string {
  const { corrections } = held.opened?.library ?? {};
  return corrections?.list(localActor, '鹤壁')[0]?.correctionId ?? '';
}

const names: Readonly<Record<string, string>> = { notAllowed: 'role', notYours: 'author' };

async function codeOf(response: Response): Promise<string> {
  if (response.ok) return '·';
  const { error } = (await response.json()) as { readonly error: { readonly code: string } };
  return names[error.code] ?? error.code;
}
