import { NamedError } from '#lib/message/named-error.ts';
import { failpoint } from '#db/failpoint.ts';
import { underBuildLock, whereNobodyBuilds } from '#db/index/build-lock.ts';
import { indexStamp } from '#db/index/index-stamp.ts';
import {
  createGeneration,
  currentGeneration,
  hasUnpublished,
  type IndexDatabase,
  openGeneration,
  publishGeneration,
  sweepGenerations,
} from '#db/index/open-index.ts';
import { readMeta } from '#db/index/read-index.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import { countGiven } from '#db/library/read-library.ts';
import { readSetting, writeSetting } from '#db/library/settings.ts';
import { type CatchUp, catchUp } from './catch-up.ts';
import type { Say } from './say.ts';
import { storeSource } from './store-source.ts';

/** What an index is computed from, and where it goes. */
export type IndexParts = {
  readonly dataDir: string;
  readonly given: GivenDatabase;
  readonly say: Say;
};

const lastGeneration = 'lastGeneration';

/**
 * Opens the index, up to date: the current generation, or a new one where there is none, where it
 * is damaged, or where it was made by another parser.
 *
 * openCurrentIndex({ dataDir: '/data', given, say }).generation -> 3
 */
export function openCurrentIndex(parts: IndexParts): IndexDatabase {
  const index = openFresh(parts.dataDir);
  if (index === undefined) return buildIndex(parts, 'whenStale');
  catchUp({ given: parts.given, index }, parts.say);
  if (hasUnpublished(parts.dataDir)) sweep(parts.dataDir);
  return index;
}

/**
 * Builds the next generation from the library and makes it the current one.
 *
 * While it is built, others ingest into the generation before. What they bring until the swap is
 * caught up here, right after it; whoever ingests on into the old one sees at the end that it is no
 * longer the current one, and catches up itself.
 *
 * buildIndex(parts, 'always').generation -> 4
 */
export function buildIndex(parts: IndexParts, when: 'always' | 'whenStale'): IndexDatabase {
  const { dataDir, given, say } = parts;
  return underBuildLock(dataDir, () => {
    const finished = when === 'whenStale' ? openFresh(dataDir) : undefined;
    if (finished !== undefined) return finished; // Another process was quicker.
    const isEmpty = countGiven(given).documents === 0; // Then there is nothing to tell of.
    if (!isEmpty) say('cli.indexBuilding');
    const last = Number(readSetting(given, lastGeneration) ?? 0);
    const index = createGeneration(dataDir, { stamp: indexStamp(), last });
    failpoint('index.created');
    writeSetting(given, lastGeneration, String(index.generation));
    failpoint('index.numbered');
    requireSome(catchUp({ given, index }, say), index);
    failpoint('index.filled');
    storeSource(index);
    failpoint('index.stored');
    publishGeneration(dataDir, index);
    catchUp({ given, index }, say);
    if (!isEmpty) say('cli.indexBuilt', { generation: index.generation });
    return index;
  });
}

function sweep(dataDir: string): void {
  whereNobodyBuilds(dataDir, () => {
    sweepGenerations(dataDir);
  });
}

/** When not one text can be read, the program is broken and not the texts: the old index stays. */
function requireSome({ done, failed }: CatchUp, index: IndexDatabase): void {
  if (done > 0 || failed.length === 0) return;
  index.handle.close();
  throw new NamedError('indexNotBuilt', { failed: failed.length });
}

function openFresh(dataDir: string): IndexDatabase | undefined {
  const generation = currentGeneration(dataDir);
  const index = generation === undefined ? undefined : openGeneration(dataDir, generation);
  if (index === undefined) return undefined;
  if (readMeta(index, 'stamp') === indexStamp()) return index;
  index.handle.close();
  return undefined;
}
