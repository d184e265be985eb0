/**
 * Prints the figures of the product, measured here and now:
 *
 *   npm run bench                                  on the five sample texts
 *   ZHENGCI_BENCH=/a/folder/of/texts npm run bench on that folder too
 *   npm run bench -- anchors                       only how selections are found again
 *   npm run bench -- documents                     only how files are read
 *   npm run bench -- collection                    only what linking all with all costs
 *   npm run bench -- http://127.0.0.1:3000         a running site: pages, load, a text sent to it
 *
 * ZHENGCI_BENCH_TRUTH names a file of phrases with counts that somebody else made of that folder.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchAnchors } from './bench/anchors/bench-anchors.ts';
import { benchCollection } from './bench/bench-collection.ts';
import { benchDocuments } from './bench/bench-documents.ts';
import { benchIntake } from './bench/bench-intake.ts';
import { benchLibrary } from './bench/bench-library.ts';
import { benchLoad } from './bench/bench-load.ts';
import { benchPages } from './bench/bench-pages.ts';

const samples = fileURLToPath(new URL('../corpus', import.meta.url));
const named = process.env['ZHENGCI_BENCH'];
const folder = named === '' ? undefined : named;
const parts: readonly string[] = ['library', 'documents', 'anchors', 'collection'];
const asked = process.argv.slice(2).filter((word) => parts.includes(word));
const isAsked = (part: string) => asked.length === 0 || asked.includes(part);
const address = process.argv.slice(2).find((word) => /^https?:\/\//.test(word));

if (address !== undefined) {
  console.log(`\nsite: ${address}`);
  await benchPages(address);
  await benchLoad(address);
  await benchIntake(address);
} else if (folder !== undefined && !existsSync(folder)) {
  console.error(`ZHENGCI_BENCH names ${folder}, which is not there.`);
  process.exitCode = 2;
} else {
  await measure('five sample texts', samples);
  if (isAsked('anchors')) benchAnchors(samples, folder);
  if (folder === undefined) {
    console.log('\nSet ZHENGCI_BENCH to a folder of texts to measure a large library.');
  } else {
    await measure('large library', folder);
  }
}

async function measure(name: string, texts: string): Promise<void> {
  if (isAsked('library')) await benchLibrary(name, texts);
  if (isAsked('documents')) benchDocuments(name, texts);
  if (isAsked('collection')) benchCollection(name, texts);
}
