import type { Phrase, PhraseOccurrence } from '#lib/phrase/model.ts';
import type { IndexDatabase } from './open-index.ts';
import type { CurrentVersion } from './read-phrase-texts.ts';

/** The phrases of a library, where they stand, and the state of the index they were found in. */
export type FoundPhrases = {
  readonly phrases: readonly Phrase[];
  readonly occurrences: Iterable<PhraseOccurrence>;
  /** Every document that was read, with its version. */
  readonly documents: readonly CurrentVersion[];
  readonly changeCounter: number;
};

/** What the index remembers of its phrases, under names of its `meta` table. */
export const phraseMeta = {
  counter: 'phrasesUntil',
  isComplete: 'phrasesAreComplete',
  writing: 'phrasesWritten',
} as const;

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
      const documents = writeDocuments(handle, found.documents);
      const variants = writeList(handle, found.phrases, documents);
      writeOccurrences(handle, found.occurrences, { variants, documents });
      markPhrases(handle, { changeCounter: found.changeCounter, isComplete: true });
    })
    .immediate();
}

type Handle = IndexDatabase['handle'];

/**
 * Notes how far the phrases go, and that they are other ones now.
 *
 * markPhrases(handle, { changeCounter: 12, isComplete: true })
 */
export function markPhrases(
  handle: Handle,
  { changeCounter, isComplete }: { readonly changeCounter: number; readonly isComplete: boolean },
): void {
  const put = handle.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  put.run(phraseMeta.counter, String(changeCounter));
  put.run(phraseMeta.isComplete, String(isComplete));
  handle
    .prepare(
      `INSERT INTO meta (name, value) VALUES (?, '1')
         ON CONFLICT (name) DO UPDATE SET value = CAST(value + 1 AS TEXT)`,
    )
    .run(phraseMeta.writing);
}

type Numbers = ReadonlyMap<string, number>;
/** Number and text of a variant by its key. */
type Variants = ReadonlyMap<string, { readonly number: number; readonly text: string }>;

function writeDocuments(handle: Handle, documents: FoundPhrases['documents']): Numbers {
  const row = handle.prepare('INSERT INTO phrase_document VALUES (?, ?, ?)');
  const numbers = new Map<string, number>();
  for (const { documentId, versionId } of documents) {
    numbers.set(documentId, numbers.size + 1);
    row.run(numbers.size, documentId, versionId);
  }
  return numbers;
}

function writeList(handle: Handle, phrases: readonly Phrase[], documents: Numbers): Variants {
  const variants = new Map<string, { number: number; text: string }>();
  const phraseRow = handle.prepare('INSERT INTO phrase VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const variantRow = handle.prepare('INSERT INTO phrase_variant VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const listOf = (ids: readonly string[]) =>
    JSON.stringify(ids.flatMap((id) => documents.get(id) ?? []));
  phrases.forEach((phrase, at) => {
    const { key, text, type, family, occurrences } = phrase;
    const lists = [JSON.stringify(phrase.related), occurrences, listOf(phrase.documentIds)];
    phraseRow.run(at + 1, key, text, type, family, ...lists);
    for (const variant of phrase.variants) {
      const number = variants.size + 1;
      const said = [variant.occurrences, variant.quoted, listOf(variant.documentIds)];
      variantRow.run(number, at + 1, variant.key, variant.text, variant.kind, ...said);
      variants.set(variant.key, { number, text: variant.text });
    }
  });
  return variants;
}

/** What numbers stand for what is written. */
export type Written = { readonly variants: Variants; readonly documents: Numbers };

/**
 * Writes places of variants that are written already.
 *
 * writeOccurrences(handle, occurrences, { variants, documents })
 */
export function writeOccurrences(
  handle: Handle,
  occurrences: Iterable<PhraseOccurrence>,
  { variants, documents }: Written,
): void {
  const row = handle.prepare(
    'INSERT OR IGNORE INTO phrase_occurrence VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const place of occurrences) {
    const variant = variants.get(place.variantKey);
    const document = documents.get(place.documentId);
    if (variant === undefined || document === undefined) continue;
    const { span, passage, surface } = place;
    const flags = [Number(place.isQuoted), Number(place.isInside)];
    const written = surface === variant.text ? null : surface;
    row.run(variant.number, document, span.start, span.end, passage, ...flags, written);
  }
}
