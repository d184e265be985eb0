/**
 * Measures a running site under many people: twenty who search and pause, as people do; then as many
 * as it can answer, beside a route of the same build that does nothing, because machines differ and
 * ratios do not.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from './measure.ts';
import { printFigure } from './print-figures.ts';

const users = 20;
const pauseMs = 1_000;
const visitMs = 20_000;
const rushMs = 6_000;
/** Spread over the whole list, most frequent ones first. */
const mostWordings = 500;
/** Answered by the router alone: nothing is looked up. */
const emptyPath = '/api/v1/nowhere';

/** Prints how long searches take while twenty people ask, and how many a second can be answered. */
export async function benchLoad(address: string): Promise<void> {
  const base = address.replace(/\/$/, '');
  const searches = (await wordingsOf(base)).map(
    (wording) => `${base}/api/v1/search?limit=20&q=${encodeURIComponent(wording)}`,
  );
  await rush(searches, rushMs / 3); // The compiler of the language needs a few rounds.
  const visit = await ask(searches, { untilMs: visitMs, restMs: pauseMs });
  printFigure(
    `${String(users)} people searching, ${String(pauseMs)} ms between`,
    `${String(visit.length)} searches, p50 ${percentile(visit, 0.5).toFixed(1)} ms, p95 ${percentile(visit, 0.95).toFixed(1)} ms`,
  );
  const empty = await rush([`${base}${emptyPath}`], rushMs);
  const search = await rush(searches, rushMs);
  printFigure('searches a second, as many as it can', Math.round(search));
  printFigure('  a route that does nothing, a second', Math.round(empty));
  printFigure('  share', (search / empty).toFixed(2));
}

type PhrasesAnswer = {
  readonly phrases: readonly { readonly phrase: string }[];
  readonly next: string | null;
};

/** What people look for: phrases of the library itself, frequent and rare ones alike. */
async function wordingsOf(base: string): Promise<string[]> {
  const all: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await fetch(
      `${base}/api/v1/phrases?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    if (!answer.ok) throw new Error(`phrases: ${await answer.text()}`);
    const { phrases, next } = (await answer.json()) as PhrasesAnswer;
    all.push(...phrases.map(({ phrase }) => phrase));
    cursor = next;
  }
  if (all.length === 0) throw new Error('The library has no phrases to search for.');
  const step = Math.ceil(all.length / mostWordings);
  return all.filter((_, place) => place % step === 0);
}

/** Answers a second, when each of the users asks again as soon as they are answered. */
async function rush(pages: readonly string[], forMs: number): Promise<number> {
  const answered = await ask(pages, { untilMs: forMs, restMs: 0 });
  return answered.length / (forMs / 1000);
}

type Visit = { readonly untilMs: number; readonly restMs: number };

/** Lets all users ask, one page after the other, and gives how long each answer took. */
async function ask(pages: readonly string[], { untilMs, restMs }: Visit): Promise<number[]> {
  const times: number[] = [];
  const start = performance.now();
  let turn = 0;
  const user = async (number: number): Promise<void> => {
    await wait((restMs * number) / users); // People do not come all at once.
    while (performance.now() - start < untilMs) {
      turn += 1;
      const asked = performance.now();
      await read(pages[turn % pages.length] ?? '');
      times.push(performance.now() - asked);
      await wait(restMs);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, number) => user(number)));
  return times;
}

/** Reads an answer to its end; that an address is unknown is an answer too. */
async function read(page: string): Promise<void> {
  const response = await fetch(page);
  await response.arrayBuffer();
  if (response.status >= 500) throw new Error(`${page}: ${String(response.status)}`);
}
