import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { noMarks } from '#lib/text/marks.ts';
import { readParsedVersion, readRegions } from '#db/index/read-index.ts';
import { readPassagePlaces } from '#db/index/read-phrase-texts.ts';
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
 * Reads what stands around places, in their passages; and the texts they stand in.
 *
 * readLines(scene, placed).lines[0]?.before -> '坚持“'
 */
export function readLines(
  { databases }: Pick<PhraseScene, 'databases'>,
  placed: Placed,
): { readonly lines: PhraseLine[]; readonly sources: ReadonlyMap<string, PhraseSource> } {
  const { given, index } = databases;
  const sources = new Map<string, PhraseSource>();
  const passages = new Map<string, ReturnType<typeof readPassagePlaces>>();
  const lines = namePlaces(placed).map((place): PhraseLine => {
    const { documentId, versionId, span } = place;
    const source = sources.get(documentId) ?? {
      text: readSourceText(given, versionId) ?? '',
      marks: readParsedVersion(index, versionId)?.marks ?? noMarks,
      regions: readRegions(index, versionId),
    };
    sources.set(documentId, source);
    const own = passages.get(versionId) ?? readPassagePlaces(index, versionId);
    passages.set(versionId, own);
    const outer = own[Number(place.passageId.split('/p').at(-1)) - 1]?.span ?? span;
    return {
      ...place,
      before: source.text.slice(outer.start, span.start),
      after: source.text.slice(span.end, outer.end),
    };
  });
  return { lines, sources };
}
