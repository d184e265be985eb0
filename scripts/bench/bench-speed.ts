/**
 * Times whole queries beside its peers in the same run, because machines differ and ratios do not.
 * Time is that of the processor too: a machine that does something else at once is slower, not it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createGramSource, fillGrams, gramTableSql } from '#db/index/gram-table.ts';
import type { Library } from '#db/recipes/model.ts';
import { drawQueries } from '#lib/search/testing/draw-queries.ts';
import { timeEach, timeOnce, type Timing } from './measure.ts';
import { printFigure, printTiming } from './print-figures.ts';
import { requestOf } from './request-of.ts';

const draw = { count: 200, seed: 2022 };
const kinds = [
  { name: '2 to 12 characters', minChars: 2, maxChars: 12 },
  { name: '1 character', minChars: 1, maxChars: 1 },
];
/** Slow peers are asked fewer questions: their middle is as steady. */
const fewQueries = 40;

/** A peer: what it is, what its answer is worth, and how it counts. */
type Peer = {
  readonly name: string;
  readonly count: (query: string) => number;
  readonly close: () => void;
};

/** Prints how long queries take, whole and counted only, and how long its peers take to count. */
export async function benchSpeed(library: Library): Promise<void> {
  const texts = library
    .listDocuments()
    .map(({ documentId }) => library.readDocument(documentId)?.text ?? '');
  const peers = [scanPeer(texts), await gramPeer(texts), ripgrepPeer(texts)];
  for (const { name, ...chars } of kinds) {
    const queries = drawQueries(texts, { ...draw, ...chars });
    const whole = await timeEach(queries, (q) => library.search(requestOf(q)));
    printTiming(`query of ${name}, counts, facets and 20 hits`, whole);
    const ours = await timeEach(queries, (q) => library.search({ ...requestOf(q), limit: 1 }));
    printTiming('  the same with one hit shown', ours);
    for (const peer of peers.filter((each) => each !== undefined)) {
      const timing = await timeEach(queries.slice(0, fewQueries), peer.count);
      printTiming(`  peer: ${peer.name}`, timing);
      printFigure('    ratio at the median', ratio(ours, timing));
    }
  }
  for (const peer of peers) peer?.close();
}

function ratio(ours: Timing, peer: Timing): string {
  return `${(ours.p50 / peer.p50).toFixed(3)} (below 1 is faster)`;
}

/** What grep does: counts what stands there letter for letter, and misses every other writing. */
function scanPeer(texts: readonly string[]): Peer {
  const count = (query: string) => {
    let found = 0;
    for (const text of texts) {
      for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) found += 1;
    }
    return found;
  };
  return { name: 'reading every text, letter for letter', count, close: () => undefined };
}

/** Names lines that hold the wording, without their places; one character it does not answer. */
async function gramPeer(texts: readonly string[]): Promise<Peer> {
  const handle = new BetterSqlite3(':memory:');
  handle.exec(gramTableSql);
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const passages = lines.map((skeleton, key) => ({ key, skeleton }));
  const { ms } = await timeOnce(() => {
    fillGrams(handle, passages);
  });
  printFigure('peer: full-text table of SQLite, built in ms', Math.round(ms));
  const source = createGramSource(handle);
  const count = (query: string) => source.candidates([query])?.length ?? 0;
  return { name: 'full-text table of SQLite, lines only', count, close: () => handle.close() };
}

/** Counts lines, from a file that the system holds in memory; undefined where it is not installed. */
function ripgrepPeer(texts: readonly string[]): Peer | undefined {
  if (spawnSync('rg', ['--version']).error !== undefined) {
    printFigure('peer: ripgrep', 'is not installed here');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-peer-'));
  const path = join(folder, 'all.txt');
  writeFileSync(path, texts.join('\n'));
  const count = (query: string) =>
    Number(spawnSync('rg', ['-cF', '--', query, path], { encoding: 'utf8' }).stdout);
  const close = () => {
    rmSync(folder, { recursive: true });
  };
  return { name: 'ripgrep, lines only, start of its process included', count, close };
}
