import { type Home, occurrencesOf } from '#lib/phrase/tally-groups.ts';
import { takeSightings } from '#lib/phrase/take-sightings.ts';
import { listChangedAfter } from '#db/index/read-index.ts';
import { listCurrentVersions } from '#db/index/read-phrase-texts.ts';
import { listKnownVariants, replaceDocuments } from '#db/index/replace-documents.ts';
import type { Databases } from '../index-document.ts';
import { readTexts } from './read-texts.ts';

/** The numbers of the changes that are to be read: after the one, up to the other. */
export type Changes = { readonly since: number; readonly changeCounter: number };

/**
 * Counts the known phrases in the documents that came, changed or left, and nothing else: what a
 * few documents add to a large library is counted at once, whatever its size.
 *
 * countKnown(databases, { since: 3909, changeCounter: 3910 })
 */
export function countKnown(databases: Databases, { since, changeCounter }: Changes): void {
  const { index } = databases;
  const changed = new Set(listChangedAfter(index, since));
  const versions = listCurrentVersions(index).filter(({ documentId }) => changed.has(documentId));
  const known = listKnownVariants(index);
  const sightings = takeSightings(
    readTexts(databases, versions),
    known.map(({ key }) => key),
  );
  const homes = new Map(
    known.map(({ key, phrase, phraseKey }, wording): [number, Home] => [
      wording,
      { group: phrase, phraseKey, variantKey: key },
    ]),
  );
  replaceDocuments(index, {
    changed: [...changed],
    versions,
    known,
    occurrences: occurrencesOf(sightings, homes),
    changeCounter,
  });
}
