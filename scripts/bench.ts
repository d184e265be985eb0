/**
 * Prints the figures of the product, measured here and now:
 *
 *   npm run bench                                  on the five sample texts
 *   ZHENGCI_BENCH=/a/folder/of/texts npm run bench on that folder too
 *
 * ZHENGCI_BENCH_TRUTH names a file of phrases with counts that somebody else made of that folder.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchLibrary } from './bench/bench-library.ts';
import { comparePairs } from './bench/compare-pairs.ts';

await benchLibrary('five sample texts', fileURLToPath(new URL('../corpus', import.meta.url)));
const folder = process.env['ZHENGCI_BENCH'];
if (folder === undefined || folder === '') {
  console.log('\nSet ZHENGCI_BENCH to a folder of texts to measure a large library.');
} else if (existsSync(folder)) {
  await benchLibrary('large library', folder);
  comparePairs(folder);
} else {
  console.error(`ZHENGCI_BENCH names ${folder}, which is not there.`);
  process.exitCode = 2;
}
