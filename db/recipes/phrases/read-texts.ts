import type { PhraseText } from '#lib/phrase/model.ts';
import { noMarks } from '#lib/text/marks.ts';
import { readParsedVersion } from '#db/index/read-index.ts';
import { type CurrentVersion, readPassagePlaces } from '#db/index/read-phrase-texts.ts';
import { readSourceText } from '#db/library/read-library.ts';
import type { Databases } from '../index-document.ts';

/**
 * Reads texts as phrases are looked for in them, one at a time: a large library does not fit in
 * memory.
 *
 * [...readTexts(databases, [{ documentId: 'hebi', versionId: 'hebi@1' }])][0]?.passages.length
 */
export function* readTexts(
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
