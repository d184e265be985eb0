import type { PhraseOccurrence } from '#lib/phrase/model.ts';
import type { IndexDatabase } from './open-index.ts';
import type { CurrentVersion } from './read-phrase-texts.ts';
import { markPhrases, writeOccurrences } from './write-phrases.ts';

/** A variant that was found, and the phrase it is one of. */
export type KnownVariant = {
  readonly number: number;
  readonly key: string;
  readonly text: string;
  readonly phrase: number;
  readonly phraseKey: string;
};

/**
 * Lists all variants that are known.
 *
 * listKnownVariants(index)[0]?.key -> '一中心六组团'
 */
export function listKnownVariants({ handle }: IndexDatabase): KnownVariant[] {
  return handle
    .prepare(
      `SELECT v.number, v.key, v.text, v.phrase, p.key AS phraseKey
         FROM phrase_variant AS v JOIN phrase AS p ON p.number = v.phrase ORDER BY v.number`,
    )
    .all() as KnownVariant[];
}

/** Documents that came, changed or left, and where known phrases stand in those that are there. */
export type ChangedDocuments = {
  readonly changed: readonly string[];
  readonly versions: readonly CurrentVersion[];
  readonly known: readonly KnownVariant[];
  readonly occurrences: Iterable<PhraseOccurrence>;
  readonly changeCounter: number;
};

type Handle = IndexDatabase['handle'];

/**
 * Writes the places of known phrases in some documents in place of the last ones, and counts again
 * what stands or stood in them.
 *
 * replaceDocuments(index, { changed: ['hebi'], versions, known, occurrences, changeCounter })
 */
export function replaceDocuments({ handle }: IndexDatabase, found: ChangedDocuments): void {
  handle
    .transaction(() => {
      const touched = takeOut(handle, found.changed);
      const documents = putVersions(handle, found.versions);
      const variants = new Map(found.known.map((each) => [each.key, each] as const));
      writeOccurrences(handle, found.occurrences, { variants, documents });
      for (const number of documents.values()) addTouched(handle, number, touched);
      recount(handle, [...touched]);
      markPhrases(handle, { changeCounter: found.changeCounter, isComplete: false });
    })
    .immediate();
}

/** Takes documents out and gives the variants that stood in them. */
function takeOut(handle: Handle, documentIds: readonly string[]): Set<number> {
  const touched = new Set<number>();
  const numberOf = handle
    .prepare('SELECT number FROM phrase_document WHERE document_id = ?')
    .pluck();
  for (const documentId of documentIds) {
    const number = numberOf.get(documentId) as number | undefined;
    if (number === undefined) continue;
    addTouched(handle, number, touched);
    handle.prepare('DELETE FROM phrase_occurrence WHERE document = ?').run(number);
    handle.prepare('DELETE FROM phrase_document WHERE number = ?').run(number);
  }
  return touched;
}

function addTouched(handle: Handle, document: number, touched: Set<number>): void {
  const variants = handle
    .prepare('SELECT DISTINCT variant FROM phrase_occurrence WHERE document = ?')
    .pluck()
    .all(document) as number[];
  for (const variant of variants) touched.add(variant);
}

/** New numbers come behind all others: the numbers of the rest stand in many lists. */
function putVersions(handle: Handle, versions: readonly CurrentVersion[]): Map<string, number> {
  const last = handle.prepare('SELECT coalesce(max(number), 0) FROM phrase_document').pluck();
  const row = handle.prepare('INSERT INTO phrase_document VALUES (?, ?, ?)');
  let number = last.get() as number;
  return new Map(
    versions.map(({ documentId, versionId }) => {
      number += 1;
      row.run(number, documentId, versionId);
      return [documentId, number] as const;
    }),
  );
}

const documentList = (where: string) =>
  `(SELECT json_group_array(document) FROM
     (SELECT DISTINCT document FROM phrase_occurrence WHERE ${where} ORDER BY document))`;

function recount(handle: Handle, variants: readonly number[]): void {
  const list = JSON.stringify(variants);
  handle
    .prepare(
      `UPDATE phrase_variant SET
         occurrences = (SELECT count(*) FROM phrase_occurrence WHERE variant = number),
         quoted = (SELECT coalesce(sum(is_quoted), 0) FROM phrase_occurrence WHERE variant = number),
         documents = ${documentList('variant = number')}
       WHERE number IN (SELECT value FROM json_each(?))`,
    )
    .run(list);
  const own =
    'variant IN (SELECT v.number FROM phrase_variant AS v WHERE v.phrase = phrase.number)';
  handle
    .prepare(
      `UPDATE phrase SET
         occurrences = (SELECT count(*) FROM phrase_occurrence WHERE is_inside = 0 AND ${own}),
         documents = ${documentList(own)}
       WHERE number IN (SELECT phrase FROM phrase_variant
                         WHERE number IN (SELECT value FROM json_each(?)))`,
    )
    .run(list);
}
