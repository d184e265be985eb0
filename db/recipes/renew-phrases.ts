import { extractPhrases } from '#lib/phrase/extract-phrases.ts';
import type { PhraseText } from '#lib/phrase/model.ts';
import { noMarks } from '#lib/text/marks.ts';
import { readChangeCounter, readParsedVersion } from '#db/index/read-index.ts';
import {
  type CurrentVersion,
  listCurrentVersions,
  readPassagePlaces,
} from '#db/index/read-phrase-texts.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import { writePhrases } from '#db/index/write-phrases.ts';
import { readSourceText } from '#db/library/read-library.ts';
import type { Databases } from './index-document.ts';
import type { Say } from './say.ts';

const worthSaying = 100; // Below, phrases are found before a person has read the sentence.

/**
 * Brings the phrases to what the index holds: a stage behind ingestion, when everything can already
 * be searched. It does nothing when nothing has changed.
 *
 * What changes meanwhile is the next stage's business: the phrases carry the number of the change
 * up to which they were looked for.
 *
 * renewPhrases({ given, index }, say)
 */
export function renewPhrases(databases: Databases, say: Say): void {
  const { index } = databases;
  const changeCounter = readChangeCounter(index);
  if (readPhraseState(index)?.changeCounter === changeCounter) return;
  const documents = listCurrentVersions(index);
  if (documents.length >= worthSaying) say('cli.phrasesFinding', { documents: documents.length });
  const { phrases, occurrences } = extractPhrases(() => readTexts(databases, documents));
  writePhrases(index, {
    ...{ phrases, occurrences: occurrences(), documents, changeCounter, isComplete: true },
  });
  if (documents.length >= worthSaying) say('cli.phrasesFound', { phrases: phrases.length });
}

/** One text at a time: a large library does not fit in memory. */
function* readTexts(
  { given, index }: Databases,
  documents: readonly CurrentVersion[],
): Iterable<PhraseText> {
  for (const { documentId, versionId } of documents) {
    yield {
      documentId,
      text: readSourceText(given, versionId) ?? '',
      marks: readParsedVersion(index, versionId)?.marks ?? noMarks,
      passages: readPassagePlaces(index, versionId),
    };
  }
}
