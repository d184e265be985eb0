import type { Phrase, PhraseOccurrence } from '#lib/phrase/model.ts';
import type { IndexDatabase } from './open-index.ts';

/** The phrases of a library, where they stand, and the state of the index they were found in. */
export type FoundPhrases = {
  readonly phrases: readonly Phrase[];
  readonly occurrences: Iterable<PhraseOccurrence>;
  /** Every document that was read, with its version. */
  readonly documents: readonly { readonly documentId: string; readonly versionId: string }[];
  readonly changeCounter: number;
  /** False where new phrases were not looked for, only known ones counted. */
  readonly isComplete: boolean;
};

/** What the index remembers of the last extraction, under names of its `meta` table. */
export const phraseMeta = { counter: 'phrasesUntil', isComplete: 'phrasesAreComplete' } as const;

/**
 * Writes all phrases in place of the last ones, in one transaction: who reads meanwhile reads the
 * last ones whole. Statements are prepared once, because there are millions of rows.
 *
 * writePhrases(index, found)
 */
export function writePhrases({ handle }: IndexDatabase, found: FoundPhrases): void {
  handle
    .transaction(() => {
      for (const table of ['phrase', 'phrase_variant', 'phrase_document', 'phrase_occurrence']) {
        handle.prepare(`DELETE FROM ${table}`).run();
      }
      const variants = writeList(handle, found.phrases);
      writeOccurrences(handle, found, variants);
      const put = handle.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
      put.run(phraseMeta.counter, String(found.changeCounter));
      put.run(phraseMeta.isComplete, String(found.isComplete));
    })
    .immediate();
}

type Handle = IndexDatabase['handle'];
/** Number and text of a variant by phrase and key. */
type Variants = ReadonlyMap<string, { readonly number: number; readonly text: string }>;

function writeList(handle: Handle, phrases: readonly Phrase[]): Variants {
  const variants = new Map<string, { number: number; text: string }>();
  const phraseRow = handle.prepare('INSERT INTO phrase VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const variantRow = handle.prepare('INSERT INTO phrase_variant VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  phrases.forEach((phrase, at) => {
    const { key, text, type, family, occurrences } = phrase;
    const lists = [JSON.stringify(phrase.related), occurrences, JSON.stringify(phrase.documentIds)];
    phraseRow.run(at + 1, key, text, type, family, ...lists);
    for (const variant of phrase.variants) {
      const number = variants.size + 1;
      const said = [variant.occurrences, variant.quoted, JSON.stringify(variant.documentIds)];
      variantRow.run(number, at + 1, variant.key, variant.text, variant.kind, ...said);
      variants.set(variant.key, { number, text: variant.text });
    }
  });
  return variants;
}

function writeOccurrences(handle: Handle, found: FoundPhrases, variants: Variants): void {
  const documentRow = handle.prepare('INSERT INTO phrase_document VALUES (?, ?, ?)');
  const numbers = new Map<string, number>();
  for (const { documentId, versionId } of found.documents) {
    documentRow.run(numbers.size + 1, documentId, versionId);
    numbers.set(documentId, numbers.size + 1);
  }
  const row = handle.prepare(
    'INSERT OR IGNORE INTO phrase_occurrence VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const place of found.occurrences) {
    const variant = variants.get(place.variantKey);
    const document = numbers.get(place.documentId);
    if (variant === undefined || document === undefined) continue;
    const { span, passage, surface } = place;
    const flags = [Number(place.isQuoted), Number(place.isInside)];
    const written = surface === variant.text ? null : surface;
    row.run(variant.number, document, span.start, span.end, passage, ...flags, written);
  }
}
