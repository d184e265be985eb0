import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { takeSightings } from '#lib/phrase/take-sightings.ts';
import { listVersionsHolding } from '#db/index/read-phrase-texts.ts';
import { hasVariant, writeAdded } from '#db/index/write-added.ts';
import { listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import type { Databases } from '../index-document.ts';
import { readTexts } from './read-texts.ts';

/**
 * Looks for the wordings that people added and no extraction has seen yet, and writes their places
 * beside those of the others. Skeletons tell which few documents have to be read.
 *
 * findAdded(databases)
 */
export function findAdded(databases: Databases): void {
  const { given, index } = databases;
  const added = listPhraseDecisions(given).filter(({ kind }) => kind === 'add');
  for (const { wording } of added) {
    const key = skeletonKey(wording);
    if (key.length < 2 || hasVariant(index, key)) continue;
    const versions = listVersionsHolding(index, key);
    if (versions.length === 0) continue;
    const sightings = takeSightings(readTexts(databases, versions), [key]);
    if ((sightings.tallies[0]?.count ?? 0) > 0) writeAdded(index, { key, sightings, versions });
  }
}
