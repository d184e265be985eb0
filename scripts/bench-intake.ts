/**
 * Measures a running site while a text of 40,000 characters is sent to it:
 *
 *   node scripts/bench-intake.ts http://127.0.0.1:3000
 *
 * How long until its wording is found, and how much longer other requests take meanwhile. The text
 * is removed again.
 */
import { setTimeout as wait } from 'node:timers/promises';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const restMs = 20; // Between two questions of a person who scrolls quickly.
const quietMs = 5_000;
const maxMs = 120_000;

const sign = `收录测量${Date.now().toString(36)}`;
const sentence = '推进以人为核心的新型城镇化，优化空间格局，增添发展动能，提升综合承载能力。';
const text = `${sign}\n\n${Array.from({ length: 1_080 }, () => sentence).join('\n')}\n`;

// The first search after a start loads the library; that is no cost of what is sent.
await call('GET', `/api/v1/search?limit=1&mode=literal&q=${encodeURIComponent(sign)}`);

for (const [name, more] of [
  ['new', ''],
  ['replaced', `${sign}二\n`],
] as const) {
  const quiet = await askWhile(wait(quietMs));
  const sent = performance.now();
  const work = bringIn(more + text, more === '' ? sign : `${sign}二`);
  const busy = await askWhile(work);
  const searchable = (await work) - sent;
  console.log(`${name} text, ${text.length} characters`);
  console.log(`  searchable after ${searchable.toFixed(0)} ms`);
  console.log(`  other requests, quiet: ${spread(quiet)}`);
  console.log(`  other requests, meanwhile: ${spread(busy)}`);
}
await call('POST', '/api/v1/removed', JSON.stringify({ documentIds: [sign] }));

/** Gives the moment at which the text was found. */
async function bringIn(content: string, wording: string): Promise<number> {
  const { job } = (await call('POST', '/api/v1/jobs', '{}')) as { job: { jobId: string } };
  const address = `/api/v1/jobs/${job.jobId}`;
  await call('PUT', `${address}/files?source=${encodeURIComponent(sign)}.txt`, content);
  await call('POST', `${address}/start`, '{}');
  const question = `/api/v1/search?limit=1&mode=literal&q=${encodeURIComponent(wording)}`;
  for (const started = performance.now(); performance.now() - started < maxMs;) {
    const { counts } = (await call('GET', question)) as { counts: { hits: number } };
    if (counts.hits > 0) return performance.now();
    await wait(restMs);
  }
  throw new Error('It was not found in time.');
}

/** Asks one light question after the other until the work is done, and gives how long each took. */
async function askWhile(work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { isDone: false };
  const end = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    const started = performance.now();
    await call('GET', '/api/v1/documents?limit=1');
    times.push(performance.now() - started);
    await wait(restMs);
  }
  await end;
  return times.sort((a, b) => a - b);
}

function spread(times: readonly number[]): string {
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  return `${times.length} asked, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms`;
}

async function call(method: string, address: string, body?: string): Promise<unknown> {
  const type = method === 'PUT' ? 'application/octet-stream' : 'application/json';
  const response = await fetch(base + address, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'Content-Type': type } }),
  });
  if (!response.ok) throw new Error(`${method} ${address}: ${await response.text()}`);
  return response.json();
}
