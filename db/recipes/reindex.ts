import { renewAnchors } from './annotations/renew-anchors.ts';
import { listFacts } from '#db/index/read-index.ts';
import { openGiven } from '#db/library/open-given.ts';
import { countGiven } from '#db/library/read-library.ts';
import { buildIndex } from './open-current-index.ts';
import { renewLinks } from './compare/renew-links.ts';
import { renewPhrases } from './phrases/renew-phrases.ts';
import type { Say } from './say.ts';

/** Where the library lies, and who hears of progress. */
export type UpkeepOptions = {
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly now: () => Date;
  readonly say: Say;
};

/** What was built; not ok where a document could not be read. */
export type ReindexAnswer = {
  readonly ok: boolean;
  readonly generation: number;
  readonly documents: number;
  readonly passages: number;
};

/**
 * Builds the index again from the library, whatever state it is in.
 *
 * A new process reads the lexicon anew, which is why this is a command and not a button.
 *
 * reindex(options) -> { ok: true, generation: 2, documents: 5, passages: 739 }
 */
export function reindex({ dataDir, backupsDir, now, say }: UpkeepOptions): ReindexAnswer {
  const given = openGiven({ dataDir, backupsDir, now: now() });
  try {
    const index = buildIndex({ dataDir, given, say }, 'always');
    renewAnchors({ given, index });
    renewPhrases({ given, index }, { say, when: 'always' });
    renewLinks({ given, index }, say);
    const rows = listFacts(index);
    index.handle.close();
    return {
      ok: rows.length === countGiven(given).documents,
      generation: index.generation,
      documents: rows.length,
      passages: rows.reduce((sum, row) => sum + row.passages, 0),
    };
  } finally {
    given.handle.close();
  }
}
