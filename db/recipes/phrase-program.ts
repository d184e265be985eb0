/**
 * Runs apart: looks for the phrases of a library whose texts have changed, so that no request waits
 * for it. It may be killed at any moment; phrases are written whole.
 *
 * Arguments: the folder of the library, that of its backups.
 */
import { currentGeneration, openGeneration } from '#db/index/open-index.ts';
import { openGiven } from '#db/library/open-given.ts';
import { renewPhrases } from './phrases/renew-phrases.ts';

const [dataDir = '', backupsDir = ''] = process.argv.slice(2);
const given = openGiven({ dataDir, backupsDir, now: new Date() });
const generation = currentGeneration(dataDir);
const index = generation === undefined ? undefined : openGeneration(dataDir, generation);
if (index !== undefined) {
  renewPhrases({ given, index }, { say: () => undefined, when: 'always' });
  index.handle.close();
}
given.handle.close();
