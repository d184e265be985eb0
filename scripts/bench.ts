/**
 * Prints the figures of the product, measured here and now:
 *
 *   npm run bench                                  on the five sample texts
 *   ZHENGCI_BENCH=/a/folder/of/texts npm run bench on that folder too
 *   npm run bench -- anchors                       only how selections are found again
 *
 * ZHENGCI_BENCH_TRUTH names a file of phrases with counts that somebody else made of that folder.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchAnchors } from './bench/anchors/bench-anchors.ts';
import { benchLibrary } from './bench/bench-library.ts';
import { comparePairs } from './bench/compare-pairs.ts';

const samples = fileURLToPath(new URL('../corpus', import.meta.url));
const named = process.env['ZHENGCI_BENCH'];
const folder = named === '' ? undefined : named;
const isWhole = !process.argv.includes('anchors');

if (folder !== undefined && !existsSync(folder)) {
  console.error(`ZHENGCI_BENCH names ${folder}, which is not there.`);
  process.exitCode = 2;
} else {
  if (isWhole) await benchLibrary('five sample texts', samples);
  benchAnchors(samples, folder);
  if (folder === undefined) {
    console.log('\nSet ZHENGCI_BENCH to a folder of texts to measure a large library.');
  } else if (isWhole) {
    await benchLibrary('large library', folder);
    comparePairs(folder);
  }
}
