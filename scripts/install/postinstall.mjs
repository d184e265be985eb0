/** What npm runs after every installation that a person asked it for. */
import { repairLockfile } from './lockfile.mjs';
import { ensureSegmenter } from './nodejieba.mjs';
import { stampPackages } from './stamps.mjs';

await ensureSegmenter();
repairLockfile();
stampPackages();
