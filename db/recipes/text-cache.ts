import type { ReadText } from '#lib/search/model.ts';
import { noMarks } from '#lib/text/marks.ts';
import { prepareMarks } from '#db/index/read-index.ts';
import { prepareSourceText } from '#db/library/read-library.ts';
import type { Databases } from './index-document.ts';

const keptChars = 32_000_000; // 64 MB at most: some eight hundred city plans.

/**
 * Gives a reader of source texts that keeps the ones it read last.
 *
 * A page of hits asks for the same few texts again and again; a raw search asks for all of them.
 *
 * cachedTexts(databases)('hebi@1').text
 */
export function cachedTexts({ given, index }: Databases): ReadText {
  const [readText, readMarks] = [prepareSourceText(given), prepareMarks(index)];
  const kept = new Map<string, ReturnType<ReadText>>();
  let chars = 0;
  return (versionId) => {
    const known = kept.get(versionId);
    if (known !== undefined) {
      // Taken out and put back, it stands last: the first is the one that was not read longest.
      kept.delete(versionId);
      kept.set(versionId, known);
      return known;
    }
    const text = readText(versionId) ?? '';
    const read = { text, marks: readMarks(versionId) ?? noMarks };
    kept.set(versionId, read);
    chars += text.length;
    for (const [oldest, { text: old }] of kept) {
      if (chars <= keptChars || kept.size === 1) break;
      kept.delete(oldest);
      chars -= old.length;
    }
    return read;
  };
}
