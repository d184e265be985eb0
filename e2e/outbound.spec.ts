/**
 * The server keeps to itself too. Every process of a site is watched while all pages, answers and
 * exports are asked for and a text is taken in: nobody but this machine is connected to, and no name
 * is looked up. Node.js is watched from inside everywhere, and where strace is installed the system
 * calls as well, which no library can go past.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { visitedPages } from './visited-pages.ts';

const port = Number(process.env['ZHENGCI_TEST_PORT'] ?? '34117') + 4;
const origin = `http://127.0.0.1:${String(port)}`;
const folder = mkdtempSync(join(tmpdir(), 'zhengci-watched-'));
const watched = join(folder, 'watched');
const trace = join(folder, 'trace');
const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

const hebi = 'hebi-urbanization-plan-2021-2035';
const pair = `${hebi},puyang-urbanization-plan-2021-2035-draft`;
const answers = [
  '/api/v1/openapi.json',
  ...['documents', 'phrases', 'annotations', 'annotations/statistics', 'codes', 'links'],
  ...['collections', 'phrase-decisions', 'saved-searches', 'jobs', 'manifest', 'removed'],
  ...['correspondences', 'suggest?q=城镇', 'distribution?q=城镇化', `compare?documents=${pair}`],
  ...['coverage?task=随迁子女', `documents/${hebi}/outline`, `documents/${hebi}/corrections`],
].map((path) => (path.startsWith('/') ? path : `/api/v1/${path}`));
const exports = ['csv', 'xlsx', 'md', 'json'].flatMap((format) => [
  `/api/v1/search?q=城镇化&format=${format}`,
  `/api/v1/kwic?q=城镇化&format=${format}`,
  `/api/v1/phrases?format=${format}`,
  `/api/v1/coverage?task=随迁子女&format=${format}`,
  `/api/v1/compare?documents=${pair}&format=${format}`,
]);
const annotationExports = ['csv', 'xlsx', 'md', 'docx', 'jsonld', 'qdpx', 'ris'].map(
  (format) => `/api/v1/annotations/export?format=${format}`,
);

test.describe.configure({ mode: 'serial' });
let site: ChildProcess;

test.beforeAll(async () => {
  site = begin();
  await expect.poll(answered, { timeout: 120_000 }).toBe(true);
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('all pages, answers and exports, a note and a new text: nobody outside is asked', async ({
  request,
}) => {
  test.setTimeout(120_000);
  await makeNote(request);
  await bringText(request);
  const pages = visitedPages.map(({ path }) => path);
  for (const path of pages) {
    const response = await request.get(origin + encodeURI(path));
    expect(response.status(), path).toBeLessThan(500);
  }
  for (const path of [...answers, ...exports, ...annotationExports]) {
    const response = await request.get(origin + encodeURI(path));
    expect(response.status(), path).toBe(200);
  }
  await end();
  const lines = readFileSync(watched, 'utf8').trim().split('\n');
  // The site, its server, and the process that takes texts in.
  expect(lines.filter((line) => line.startsWith('watching')).length).toBeGreaterThan(2);
  expect(lines.filter((line) => !isWithin(line))).toEqual([]);
});

test('no system call goes out', () => {
  test.skip(!hasStrace, 'strace is not installed');
  const calls = readFileSync(trace, 'utf8').split('\n');
  const out = calls.filter(
    (call) => /sa_family=AF_INET6?/.test(call) && !/"127\.|"::1"|"::ffff:127\./.test(call),
  );
  expect(calls.filter((call) => call.includes('AF_INET')).length).toBeGreaterThan(0);
  expect(out).toEqual([]);
  expect(calls.filter((call) => /htons\(53\)|nscd|resolve/.test(call))).toEqual([]);
});

/** Looked up by this machine alone: its own names stand in a file. */
function isWithin(line: string): boolean {
  return /^(watching \d+|(connect|name) (127\.\d+\.\d+\.\d+|::1|localhost))$/.test(line);
}

function begin(): ChildProcess {
  const preload = pathToFileURL(join(import.meta.dirname, 'watch-connections.mjs')).href;
  const env = {
    ...process.env,
    ...{ PORT: String(port), HOST: '127.0.0.1', ZHENGCI_WATCHED: watched },
    NODE_OPTIONS: `--import=${preload}`,
  };
  const served = ['node', 'scripts/serve-samples.mjs'];
  // With -D it is the site that is our child, and ends when it is told to.
  const watch = ['strace', '-D', '-f', '-qq', '-e', 'trace=connect,sendto', '-o', trace];
  const [command = '', ...args] = hasStrace ? [...watch, ...served] : served;
  return spawn(command, args, { cwd: join(import.meta.dirname, '..'), env, stdio: 'inherit' });
}

async function answered(): Promise<boolean> {
  try {
    return (await fetch(origin)).ok;
  } catch {
    return false;
  }
}

async function end(): Promise<void> {
  const ended = new Promise((done) => site.once('exit', done));
  site.kill('SIGTERM');
  await ended;
  expect(existsSync(watched)).toBe(true);
}

async function makeNote(request: APIRequestContext): Promise<void> {
  const on = { documentId: hebi, versionId: `${hebi}@1`, span: { start: 6079, end: 6112 } };
  const made = await request.post(`${origin}/api/v1/annotations`, { data: { ...on, note: '注' } });
  expect(made.ok(), await made.text()).toBe(true);
}

async function bringText(request: APIRequestContext): Promise<void> {
  const made = await request.post(`${origin}/api/v1/jobs`, { data: {} });
  const { job } = (await made.json()) as { job: { jobId: string } };
  const address = `${origin}/api/v1/jobs/${job.jobId}`;
  const headers = { 'Content-Type': 'application/octet-stream' };
  await request.put(`${address}/files?source=new.txt`, {
    data: '一、新篇\n建设海绵城市。',
    headers,
  });
  await request.post(`${address}/start`, { data: {} });
  const found = async () => {
    const answer = await request.get(`${origin}/api/v1/search?q=新篇`);
    return ((await answer.json()) as { counts: { hits: number } }).counts.hits;
  };
  await expect.poll(found, { timeout: 30_000 }).toBe(1);
}
