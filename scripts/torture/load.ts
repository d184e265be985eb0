/**
 * Twenty people at one site for half an hour: they search, read, compare and make notes, with the
 * pauses that people make, while texts are sent to it again and again. Nothing may fail, no note may
 * be lost, and the memory of the server may not grow.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '#scripts/bench/measure.ts';
import { printFigure } from '#scripts/bench/print-figures.ts';
import { bringIn, type Site, siteAt } from '#scripts/bench/site-at.ts';
import { randomFrom } from '#lib/search/draw-sample.ts';
import { serveSamples } from './serve-samples.ts';
import { keepNote, type KeptNote, lostNotes, visitsOf } from './visits.ts';

const users = 20;
const shortestPauseMs = 1_500;
const longestPauseMs = 4_000; // Together seven requests a second.
const sendEveryMs = 120_000;
const lookEveryMs = 5_000;
const seed = 2022;
const text = '推进以人为核心的新型城镇化，优化空间格局，增添发展动能，提升综合承载能力。\n'.repeat(
  1_080,
);

type Asked = { readonly at: number; readonly tookMs: number; readonly kind: string };
type Memory = { readonly at: number; readonly bytes: number };

/** What half an hour has shown. */
type Log = {
  readonly asked: Asked[];
  readonly faults: string[];
  readonly kept: KeptNote[];
  readonly memory: Memory[];
  /** When a text was being taken in. */
  readonly busy: { readonly from: number; to: number }[];
};

/** Runs the load for so many minutes; gives what was wrong. */
export async function torturePeople(minutes: number): Promise<readonly string[]> {
  const server = await serveSamples();
  const log: Log = { asked: [], faults: [], kept: [], memory: [], busy: [] };
  try {
    const site = siteAt(server.address);
    const until = performance.now() + minutes * 60_000;
    const visits = await visitsOf(site);
    const isOver = () => performance.now() > until;
    const people = Array.from({ length: users }, (_, number) =>
      person({ number, server, site, visits, log, isOver }),
    );
    const watcher = watch(() => server.memoryBytes(), log, isOver);
    await Promise.all([...people, sendTexts(site, log, isOver), watcher]);
    return [...log.faults, ...(await lostNotes(site, log.kept)), ...report(log, minutes)];
  } finally {
    await server.end();
  }
}

type Person = {
  readonly number: number;
  readonly server: { readonly address: string };
  readonly site: Site;
  readonly visits: Awaited<ReturnType<typeof visitsOf>>;
  readonly log: Log;
  readonly isOver: () => boolean;
};

async function person({ number, server, site, visits, log, isOver }: Person): Promise<void> {
  const random = randomFrom(seed + number);
  await wait((longestPauseMs * number) / users); // People do not come all at once.
  while (!isOver()) {
    const visit = visits.draw(random);
    const at = performance.now();
    try {
      if (visit.kind === 'note') log.kept.push(await keepNote(site, visit.path, random));
      else await read(server.address + visit.path);
    } catch (error) {
      log.faults.push(`${visit.kind} ${visit.path}: ${String(error)}`);
    }
    log.asked.push({ at, tookMs: performance.now() - at, kind: visit.kind });
    await wait(shortestPauseMs + random(longestPauseMs - shortestPauseMs));
  }
}

async function read(address: string): Promise<void> {
  const response = await fetch(address);
  const { length } = await response.text();
  if (!response.ok || length === 0) throw new Error(`${String(response.status)}, ${length}`);
}

/** The text is taken out again, so that the library is as large at the end as at the beginning. */
async function sendTexts(site: Site, log: Log, isOver: () => boolean): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    for (let waited = 0; waited < sendEveryMs; waited += 1_000) {
      if (isOver()) return;
      await wait(1_000);
    }
    const sign = `压测文本${String(turn)}`;
    const busy = { from: performance.now(), to: Infinity };
    log.busy.push(busy);
    try {
      await bringIn(site, { sign, text: `${sign}\n\n${text}`, wording: sign });
      await wait(2_000); // Phrases and places of notes follow in the background.
      await site.call('POST', '/api/v1/removed', JSON.stringify({ documentIds: [sign] }));
    } catch (error) {
      log.faults.push(`ingestion: ${String(error)}`);
    }
    busy.to = performance.now();
  }
}

async function watch(memory: () => number, log: Log, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    log.memory.push({ at: performance.now(), bytes: memory() });
    await wait(lookEveryMs);
  }
}

const warmUpShare = 0.2;
const allowedGrowth = 0.05;

/** Prints the figures, and gives those that are beyond what is allowed. */
function report({ asked, kept, memory, busy }: Log, minutes: number): readonly string[] {
  const isBusy = ({ at, tookMs }: Asked) =>
    busy.some(({ from, to }) => at + tookMs >= from && at <= to);
  printFigure('requests', `${asked.length} in ${String(minutes)} minutes`);
  printFigure('  a second', (asked.length / minutes / 60).toFixed(1));
  printFigure('notes kept', kept.length);
  printFigure('texts taken in', busy.length);
  for (const [kind, some] of Map.groupBy(asked, (each) => each.kind)) printTimes(kind, some);
  printTimes(
    'all, no text coming in',
    asked.filter((each) => !isBusy(each)),
  );
  printTimes('all, while a text comes in', asked.filter(isBusy));
  return reportMemory(memory);
}

function printTimes(name: string, some: readonly Asked[]): void {
  const times = some.map(({ tookMs }) => tookMs);
  const [middle, tail] = [percentile(times, 0.5), percentile(times, 0.95)];
  const slowest = percentile(times, 1);
  printFigure(
    name,
    `${String(times.length)} asked, p50 ${middle.toFixed(0)} ms, p95 ${tail.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
  );
}

/** The middle of the first fifth after the warm-up beside the middle of the last. */
function reportMemory(memory: readonly Memory[]): readonly string[] {
  const warm = memory.slice(Math.floor(memory.length * warmUpShare)).map(({ bytes }) => bytes);
  const part = Math.ceil(warm.length / 5);
  const [first, last] = [warm.slice(0, part), warm.slice(-part)].map((some) =>
    percentile(some, 0.5),
  );
  if (first === undefined || last === undefined || first === 0) return ['memory was not seen'];
  const growth = last / first - 1;
  const shown = [first, last].map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`);
  printFigure('memory after warm-up, at the end', shown.join(', '));
  printFigure('  growth', `${(growth * 100).toFixed(1)} %`);
  printFigure('  highest', `${(percentile(warm, 1) / 1e6).toFixed(0)} MB`);
  return growth > allowedGrowth ? [`memory grew by ${(growth * 100).toFixed(1)} %`] : [];
}
