import { extractPhrases } from '#lib/phrase/extract-phrases.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { listChangedAfter, listFacts, readChangeCounter } from '#db/index/read-index.ts';
import { listCurrentVersions } from '#db/index/read-phrase-texts.ts';
import { type PhraseState, readPhraseState } from '#db/index/read-phrases.ts';
import { writePhrases } from '#db/index/write-phrases.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import { listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import type { Databases } from '../index-document.ts';
import type { Say } from '../say.ts';
import { countKnown } from './count-known.ts';
import { readTexts } from './read-texts.ts';

const worthSaying = 100; // Below, phrases are found before a person has read the sentence.

/** How large a library is, and how much of it came since phrases were looked for. */
export type Novelty = {
  readonly characters: number;
  readonly documents: number;
  readonly changed: number;
};

const patience = 5_000_000; // Characters: above, looking for phrases takes longer than one file should.
const little = 0.05; // So few new documents hardly change which wordings recur.

/**
 * Says whether an ingestion should look for phrases again. In a large library the known phrases are
 * counted in a few new documents; new ones wait for the next `reindex`, and the list says that it is
 * not complete.
 *
 * isWorthLooking({ characters: 25_000_000, documents: 4_000, changed: 1 }) -> false
 */
export function isWorthLooking({ characters, documents, changed }: Novelty): boolean {
  return characters <= patience || changed > little * documents;
}

/**
 * Brings the phrases to what the index holds: a stage behind ingestion, when everything can already
 * be searched. It does nothing when nothing has changed.
 *
 * What changes meanwhile is the next stage's business: the phrases carry the number of the change
 * up to which they were looked for.
 *
 * renewPhrases({ given, index }, { say, when: 'always' })
 */
export function renewPhrases(databases: Databases, { say, when }: RenewOptions): void {
  const { index } = databases;
  const changeCounter = readChangeCounter(index);
  const state = readPhraseState(index);
  // What was only counted is looked through by whoever asks for all.
  if (state?.changeCounter === changeCounter && (state.isComplete || when === 'worthIt')) return;
  if (when === 'worthIt' && state !== undefined && !isWorthLooking(noveltyOf(index, state))) {
    countKnown(databases, { since: state.changeCounter, changeCounter });
    return;
  }
  const documents = listCurrentVersions(index);
  if (documents.length >= worthSaying) say('cli.phrasesFinding', { documents: documents.length });
  const { phrases, occurrences } = extractPhrases(() => readTexts(databases, documents), {
    kept: keptWordings(databases.given),
  });
  writePhrases(index, {
    ...{ phrases, occurrences: occurrences(), documents, changeCounter },
  });
  if (documents.length >= worthSaying) say('cli.phrasesFound', { phrases: phrases.length });
}

/**
 * Gives every wording that people decided about: each is counted, so that decisions find it.
 *
 * keptWordings(given) -> ['三区', '人钱地挂钩', '人地钱挂钩']
 */
export function keptWordings(given: GivenDatabase): string[] {
  return listPhraseDecisions(given).flatMap(({ wording, kind, value }) =>
    kind === 'merge' ? [wording, value] : [wording],
  );
}

/** Who hears of progress, and whether a little news is reason enough. */
export type RenewOptions = { readonly say: Say; readonly when: 'always' | 'worthIt' };

function noveltyOf(index: IndexDatabase, { changeCounter }: PhraseState): Novelty {
  const facts = listFacts(index);
  return {
    characters: facts.reduce((sum, { characters }) => sum + characters, 0),
    documents: facts.length,
    changed: listChangedAfter(index, changeCounter).length,
  };
}
