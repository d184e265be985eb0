import { type PreparedText, prepareText } from '#lib/compare/prepare-text.ts';
import { noMarks } from '#lib/text/marks.ts';
import { listLinkedPairs } from '#db/index/read-links.ts';
import { readParsedVersion, readPassages, readSections } from '#db/index/read-index.ts';
import { type CurrentVersion, listCurrentVersions } from '#db/index/read-phrase-texts.ts';
import { renewLinkStamp } from '#db/index/write-links.ts';
import { listCollections } from '#db/library/collections.ts';
import { readSourceText } from '#db/library/read-library.ts';
import type { Databases } from '../index-document.ts';
import type { Say } from '../say.ts';
import { linkVersions } from './link-versions.ts';

/** A larger collection is linked where somebody asks: its pairs grow with the square. */
const mostDocuments = 500;
const worthSaying = 100; // Pairs: below, they are linked before a person has read the sentence.
const saidEvery = 5_000; // Pairs: about ten seconds.
const blockCharacters = 750_000; // Two blocks are held at once: some 700 MB.

/**
 * Links the documents of every collection that are not linked yet: the last stage behind
 * ingestion, when everything can already be searched. What is linked stays linked, so that one more
 * document costs its own pairs.
 *
 * renewLinks({ given, index }, say)
 */
export function renewLinks(databases: Databases, say: Say): void {
  const { given, index } = databases;
  const collections = listCollections(given).filter(
    ({ documentIds }) => documentIds.length > 1 && documentIds.length <= mostDocuments,
  );
  if (collections.length === 0) return;
  renewLinkStamp(index);
  const current = listCurrentVersions(index);
  for (const { name, documentIds } of collections) {
    const members = new Set(documentIds);
    linkCollection(databases, {
      name,
      versions: current.filter(({ documentId }) => members.has(documentId)),
      say,
    });
  }
}

type LinkedCollection = {
  readonly name: string;
  readonly versions: readonly CurrentVersion[];
  readonly say: Say;
};

function linkCollection(databases: Databases, { name, versions, say }: LinkedCollection): void {
  const { index } = databases;
  const ids = versions.map(({ versionId }) => versionId);
  const pairs = (ids.length * (ids.length - 1)) / 2;
  const missing = pairs - listLinkedPairs(index, ids).size;
  if (missing === 0) return;
  if (missing >= worthSaying) say('cli.linksFinding', { name, pairs: missing });
  const blocks = blocksOf(databases, ids);
  let said = 0;
  blocks.forEach((one, at) => {
    for (const other of blocks.slice(at)) {
      const versionIds = [...new Set([...one, ...other])];
      linkVersions(index, { versionIds, read: readerOf(databases) });
      const done = listLinkedPairs(index, ids).size - (pairs - missing);
      if (done - said < saidEvery) continue;
      said = done;
      say('cli.linksFound', { name, done, pairs: missing });
    }
  });
}

/** Versions in blocks of some characters: two blocks of prepared texts fit in memory. */
function blocksOf({ given }: Databases, versionIds: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let room = 0;
  for (const versionId of versionIds) {
    const { length } = readSourceText(given, versionId) ?? '';
    if (room < length || blocks.length === 0) {
      blocks.push([]);
      room = blockCharacters;
    }
    blocks.at(-1)?.push(versionId);
    room -= length;
  }
  return blocks;
}

/** Every text of two blocks is prepared once. */
function readerOf({ given, index }: Databases): (versionId: string) => PreparedText {
  const ready = new Map<string, PreparedText>();
  return (versionId) => {
    const known = ready.get(versionId);
    if (known !== undefined) return known;
    const prepared = prepareText({
      text: readSourceText(given, versionId) ?? '',
      marks: readParsedVersion(index, versionId)?.marks ?? noMarks,
      sections: readSections(index, versionId),
      passages: readPassages(index, versionId),
    });
    ready.set(versionId, prepared);
    return prepared;
  };
}
