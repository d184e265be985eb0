import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  annotationAnswerSchema,
  annotationsAnswerSchema,
} from '#db/recipes/answers/annotation-answer.ts';
import { statisticsAnswerSchema } from '#db/recipes/answers/code-answer.ts';
import { importAnswerSchema } from '#db/recipes/answers/import-answer.ts';
import { faultAnswerSchema } from '#db/recipes/answers/fault-answer.ts';
import type { Library } from '#db/recipes/model.ts';
import { newLibrary } from '#db/recipes/testing/library-for-test.ts';
import {
  actApiAnnotations,
  addApiAnnotation,
  answerApiAnnotation,
  answerApiAnnotations,
  answerApiStatistics,
  changeApiAnnotation,
  decideApiAnnotation,
  putBackApiAnnotations,
  removeApiAnnotation,
} from './answer-annotations-api.ts';
import { exportApiAnnotations, importApiAnnotations } from './answer-exchange-api.ts';
import {
  addApiCode,
  addApiLink,
  answerApiCodes,
  answerApiLinks,
  changeApiCode,
  changeApiLink,
  removeApiCode,
  removeApiLink,
} from './answer-codes-api.ts';

const held: { library?: Library } = {};
const text = '一、总则\n落实“人地钱”挂钩政策。建设海绵城市。';
const span = { start: 7, end: 14 };
const home = { documentId: 'hebi', versionId: 'hebi@1' };

vi.mock('server-only', () => ({}));
vi.mock('./library.ts', () => ({ openedLibrary: () => Promise.resolve(held.library) }));

beforeAll(() => {
  const made = newLibrary({ 'hebi.txt': text });
  made.ingest();
  held.library = made.open();
});
afterAll(() => {
  held.library?.close();
});

test('an annotation is made, read, listed, changed, deleted and brought back over HTTP', async () => {
  const code = await made(addApiCode(send('POST', { name: '土地', colour: 2 })), 'code');
  const body = { ...home, span, note: '注', codes: [code['codeId']], visibility: 'team' };
  const answer = await addApiAnnotation(send('POST', body));
  expect(answer.status).toBe(201);
  expect(answer.headers.get('ETag')).toBe('"1"');
  const { annotation } = annotationAnswerSchema.parse(await answer.json());
  expect(annotation).toMatchObject({
    ...{ documentId: 'hebi', note: '注', codes: [code['codeId']], visibility: 'team', author: '' },
    home: { versionId: 'hebi@1', span, exact: '“人地钱”挂钩' },
    located: { versionId: 'hebi@1', status: 'found', span, text: '“人地钱”挂钩' },
  });
  const id = annotation.annotationId;
  const changed = await changeApiAnnotation(send('PATCH', { note: '新注' }, '"1"'), id);
  expect(changed.headers.get('ETag')).toBe('"2"');
  const list = annotationsAnswerSchema.parse(
    await (await answerApiAnnotations(ask('?text=新注&code=' + String(code['codeId'])))).json(),
  );
  expect(list).toMatchObject({ total: 1, annotations: [{ note: '新注' }], next: null });
  expect(await bodyOf(answerApiStatistics(ask('?by=document')))).toSatisfy(
    (each) => statisticsAnswerSchema.safeParse(each).success,
  );
  expect((await removeApiAnnotation(send('DELETE'), id)).status).toBe(200);
  expect(await bodyOf(answerApiAnnotations(ask()))).toMatchObject({ total: 0 });
  const back = await changeApiAnnotation(send('PATCH', { deleted: false }, '*'), id);
  expect(await back.json()).toMatchObject({ annotation: { note: '新注', deleted: null } });
});

test('of two tabs that change one note the second is told, and has both texts', async () => {
  const { annotationId: id } = await made(
    addApiAnnotation(send('POST', { ...home, span })),
    'annotation',
  );
  const first = await changeApiAnnotation(send('PATCH', { note: '甲' }, '"1"'), String(id));
  expect(first.status).toBe(200);
  const second = await changeApiAnnotation(send('PATCH', { note: '乙' }, '"1"'), String(id));
  expect(second.status).toBe(412);
  expect(faultAnswerSchema.parse(await second.json()).error).toMatchObject({
    code: 'annotationChanged',
    conflict: { theirs: '甲', yours: '乙', etag: '"2"' },
  });
  const third = await changeApiAnnotation(send('PATCH', { note: '乙' }), String(id));
  expect(third.status).toBe(428);
  expect(await bodyOf(answerApiAnnotation(ask(), String(id)))).toMatchObject({
    annotation: { note: '甲' },
  });
});

test('a decision, one thing done to many and its undoing go over HTTP', async () => {
  const { annotationId: id } = await made(
    addApiAnnotation(send('POST', { ...home, span })),
    'annotation',
  );
  const decision = { versionId: 'hebi@1', decision: { kind: 'gone' } };
  expect(await bodyOf(decideApiAnnotation(send('POST', decision), String(id)))).toMatchObject({
    annotation: { status: 'orphaned', places: [{ decidedBy: 'person' }] },
  });
  const act = { action: 'delete', annotations: [id] };
  const { before } = (await bodyOf(actApiAnnotations(send('POST', act)))) as { before: unknown };
  expect(before).toEqual([{ annotationId: id, deleted: null }]);
  expect(await bodyOf(putBackApiAnnotations(send('POST', { before })))).toMatchObject({ ok: true });
  expect(await bodyOf(answerApiAnnotation(ask(), String(id)))).toMatchObject({
    annotation: { deleted: null },
  });
});

test('codes and links are made, changed and deleted over HTTP', async () => {
  const [from, to] = [
    await made(addApiAnnotation(send('POST', { ...home, span })), 'annotation'),
    await made(addApiAnnotation(send('POST', { documentId: 'hebi', note: '全文' })), 'annotation'),
  ];
  const ends = { fromId: from['annotationId'], toId: to['annotationId'] };
  const link = await made(addApiLink(send('POST', { ...ends, relation: 'same' })), 'link');
  const id = String(link['linkId']);
  expect(
    await bodyOf(changeApiLink(send('PATCH', { relation: 'details' }, '"1"'), id)),
  ).toMatchObject({
    link: { relation: 'details', etag: '"2"' },
  });
  expect(await bodyOf(answerApiLinks(ask(`?annotationId=${String(ends.toId)}`)))).toMatchObject({
    links: [{ linkId: id }],
  });
  expect(await bodyOf(removeApiLink(send('DELETE'), id))).toEqual({ ok: true });
  const code = await made(addApiCode(send('POST', { name: '财政' })), 'code');
  const codeId = String(code['codeId']);
  expect(await bodyOf(changeApiCode(send('PATCH', { shortcut: '7' }), codeId))).toMatchObject({
    code: { shortcut: '7' },
  });
  expect(await bodyOf(removeApiCode(send('DELETE'), codeId))).toMatchObject({
    codes: [{ codeId }],
  });
  expect(await bodyOf(answerApiCodes(ask()))).not.toMatchObject({ codes: [{ codeId }] });
});

test('annotations leave as a file and come back over HTTP', async () => {
  const file = await exportApiAnnotations(ask('?format=jsonld'));
  expect(file.headers.get('Content-Disposition')).toContain('.jsonld');
  const body = await file.text();
  const taken = await importApiAnnotations(post(body));
  expect(importAnswerSchema.parse(await taken.json())).toMatchObject({ added: 0, skipped: [] });
  const table = await exportApiAnnotations(ask('?format=docx'));
  expect(table.headers.get('Content-Type')).toContain('wordprocessingml');
  const cut = await importApiAnnotations(post(body.slice(0, 40)));
  expect(await cut.json()).toMatchObject({ ok: false, error: { code: 'brokenImport' } });
  const large = await importApiAnnotations(post('{}', { 'content-length': '52428800' }));
  expect(large.status).toBe(413);
});

test.each([
  { body: { ...home, span, note: '长'.repeat(100_000) }, status: 413, code: 'noteTooLong' },
  { body: { ...home, span: { start: 0, end: 99 } }, status: 400, code: 'badSpan' },
  { body: { note: '无处' }, status: 400, code: 'badBody' },
  { body: { wording: '。' }, status: 400, code: 'badWording' },
  { body: { documentId: '无' }, status: 404, code: 'unknownDocument' },
])('what cannot be made is answered $status $code', async ({ body, status, code }) => {
  const answer = await addApiAnnotation(send('POST', body));
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ ok: false, error: { code } });
});

async function made(answer: Promise<Response>, name: string): Promise<Record<string, unknown>> {
  const body = (await bodyOf(answer)) as Record<string, Record<string, unknown>>;
  return body[name] ?? {};
}

function post(body: string, headers: Record<string, string> = {}): NextRequest {
  const address = 'http://localhost/api/v1/annotations/import';
  return new NextRequest(address, { method: 'POST', body, headers });
}

function ask(query = ''): NextRequest {
  return new NextRequest(`http://localhost/api/v1/annotations${query}`);
}

function send(method: string, body?: unknown, etag?: string): NextRequest {
  return new NextRequest('http://localhost/api/v1/annotations', {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(etag === undefined ? {} : { headers: { 'If-Match': etag } }),
  });
}

async function bodyOf(response: Promise<Response>): Promise<unknown> {
  return (await response).json();
}
