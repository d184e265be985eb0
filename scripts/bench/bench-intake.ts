/**
 * Measures a running site while a text of 40,000 characters is sent to it: how long until its
 * wording is found, and how much longer other requests take meanwhile. The text is removed again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { printFigure } from './print-figures.ts';
import { bringIn, type Sent, type Site, siteAt } from './site-at.ts';

const restMs = 20; // Between two questions of a person who scrolls quickly.
const quietMs = 5_000;
const sentence = '推进以人为核心的新型城镇化，优化空间格局，增添发展动能，提升综合承载能力。';

/** Sends a new text to the site, then another version of it, and prints what that took. */
export async function benchIntake(address: string): Promise<void> {
  const site = siteAt(address);
  const sign = `收录测量${Date.now().toString(36)}`;
  const text = `${sign}\n\n${Array.from({ length: 1_080 }, () => sentence).join('\n')}\n`;
  try {
    // The first search after a start loads the library; that is no cost of what is sent.
    await site.countHits(sign);
    await measure(site, { name: 'new', sign, text, wording: sign });
    const wording = `${sign}二`;
    await measure(site, { name: 'replaced', sign, text: `${wording}\n${text}`, wording });
  } finally {
    await site.call('POST', '/api/v1/removed', JSON.stringify({ documentIds: [sign] }));
  }
}

async function measure(site: Site, sent: Sent & { readonly name: string }): Promise<void> {
  const quiet = await askWhile(site, wait(quietMs));
  const start = performance.now();
  const work = bringIn(site, sent);
  const busy = await askWhile(site, work);
  printFigure(`${sent.name} text, characters`, sent.text.length);
  printFigure('  searchable after, ms', Math.round((await work) - start));
  printFigure('  other requests before', spread(quiet));
  printFigure('  other requests meanwhile', spread(busy));
}

/** Asks one light question after the other until the work is done, and gives how long each took. */
async function askWhile(site: Site, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { isDone: false };
  const end = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    const started = performance.now();
    await site.call('GET', '/api/v1/documents?limit=1');
    times.push(performance.now() - started);
    await wait(restMs);
  }
  await end;
  return times.sort((a, b) => a - b);
}

function spread(times: readonly number[]): string {
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  return `${String(times.length)} asked, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms`;
}
