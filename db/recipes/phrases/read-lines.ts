import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { noMarks } from '#lib/text/marks.ts';
import { readParsedVersion, readRegions } from '#db/index/read-index.ts';
import { readPassageSpan } from '#db/index/read-phrase-texts.ts';
import type { StoredPlace } from '#db/index/read-phrases.ts';
import { readSourceText } from '#db/library/read-library.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { PhraseLine, PhrasePlace, PhraseSource } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';

/** Which places of which phrase. */
export type Placed = {
  readonly book: PhraseBook;
  readonly phrase: DecidedPhrase;
  readonly places: readonly StoredPlace[];
};

/**
 * Names the document, the passage and the wording of places.
 *
 * namePlaces({ book, phrase, places })[0]?.passageId -> 'hebi@1/p12'
 */
export function namePlaces({ book, phrase, places }: Placed): PhrasePlace[] {
  const texts = new Map(
    phrase.variants.map(({ key, text }) => [book.variantNumbers.get(key), text] as const),
  );
  return places.flatMap(({ document, variant, passage, span, surface, isQuoted }) => {
    const version = book.documents.get(document);
    const text = texts.get(variant);
    if (version === undefined || text === undefined) return [];
    const passageId = `${version.versionId}/p${String(passage + 1)}`;
    return [{ ...version, passageId, span, text: surface ?? text, variant: text, isQuoted }];
  });
}

/**
 * Reads what stands around places, in their passages.
 *
 * readLines(scene, placed)[0]?.before -> '坚持“'
 */
export function readLines(
  { databases }: Pick<PhraseScene, 'databases'>,
  placed: Placed,
): PhraseLine[] {
  const { given, index } = databases;
  const texts = new Map<string, string>();
  return namePlaces(placed).map((place): PhraseLine => {
    const { versionId, passageId, span } = place;
    const text = texts.get(versionId) ?? readSourceText(given, versionId) ?? '';
    texts.set(versionId, text);
    const number = Number(passageId.split('/p').at(-1)) - 1;
    const outer = readPassageSpan(index, versionId, number) ?? span;
    const before = text.slice(outer.start, span.start);
    return { ...place, before, after: text.slice(span.end, outer.end) };
  });
}

/**
 * Reads the texts of lines with what the documents decided about them, by document: what it takes
 * to show a line as the reader does.
 *
 * readSources(scene, lines).get('hebi')?.regions
 */
export function readSources(
  { databases: { given, index } }: Pick<PhraseScene, 'databases'>,
  lines: readonly PhraseLine[],
): Map<string, PhraseSource> {
  const versions = new Map(lines.map(({ documentId, versionId }) => [documentId, versionId]));
  return new Map(
    [...versions].map(([documentId, versionId]) => [
      documentId,
      {
        text: readSourceText(given, versionId) ?? '',
        marks: readParsedVersion(index, versionId)?.marks ?? noMarks,
        regions: readRegions(index, versionId),
      },
    ]),
  );
}
