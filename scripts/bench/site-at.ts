import { setTimeout as wait } from 'node:timers/promises';

const restMs = 20;
const maxMs = 120_000;

/** A running site, asked as a program asks it. */
export type Site = {
  readonly call: (method: string, path: string, body?: string) => Promise<unknown>;
  readonly countHits: (wording: string) => Promise<number>;
};

/** A text that is sent under a name, and a wording that it alone has. */
export type Sent = { readonly sign: string; readonly text: string; readonly wording: string };

/** Gives a site by its address; an answer that is none of success throws with its words. */
export function siteAt(address: string): Site {
  const base = address.replace(/\/$/, '');
  const call = async (method: string, path: string, body?: string): Promise<unknown> => {
    const type = method === 'PUT' ? 'application/octet-stream' : 'application/json';
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': type } }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  const countHits = async (wording: string): Promise<number> => {
    const question = `/api/v1/search?limit=1&mode=literal&q=${encodeURIComponent(wording)}`;
    const { counts } = (await call('GET', question)) as { counts: { hits: number } };
    return counts.hits;
  };
  return { call, countHits };
}

/** Sends a text to the site, and gives the moment at which it was found there. */
export async function bringIn(site: Site, { sign, text, wording }: Sent): Promise<number> {
  const { job } = (await site.call('POST', '/api/v1/jobs', '{}')) as { job: { jobId: string } };
  const address = `/api/v1/jobs/${job.jobId}`;
  await site.call('PUT', `${address}/files?source=${encodeURIComponent(sign)}.txt`, text);
  await site.call('POST', `${address}/start`, '{}');
  for (const started = performance.now(); performance.now() - started < maxMs;) {
    if ((await site.countHits(wording)) > 0) return performance.now();
    await wait(restMs);
  }
  throw new Error('It was not found in time.');
}
