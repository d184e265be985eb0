import type { PhraseOccurrence } from '#lib/phrase/model.ts';
import type { Sightings } from '#lib/phrase/take-sightings.ts';
import type { IndexDatabase } from './open-index.ts';
import type { CurrentVersion } from './read-phrase-texts.ts';
import { markPhrases, writeOccurrences } from './write-phrases.ts';
import { readPhraseState } from './read-phrases.ts';

/** A wording that was added, and where it stands. */
export type AddedPhrase = {
  readonly key: string;
  readonly sightings: Sightings;
  readonly versions: readonly CurrentVersion[];
};

/**
 * Says whether a wording is among the phrases and variants that were found.
 *
 * hasVariant(index, '人钱地挂钩') -> true
 */
export function hasVariant({ handle }: IndexDatabase, key: string): boolean {
  return handle.prepare('SELECT 1 FROM phrase_variant WHERE key = ?').get(key) !== undefined;
}

/**
 * Writes one more phrase behind the others. The next extraction gives it its place among them.
 *
 * writeAdded(index, { key: '片区开发', sightings, versions })
 */
export function writeAdded(index: IndexDatabase, added: AddedPhrase): void {
  const { handle } = index;
  const { key, sightings } = added;
  handle
    .transaction(() => {
      if (hasVariant(index, key)) return;
      const number = nextOf(handle, 'phrase_variant');
      const documents = documentNumbers(handle, added.versions);
      const text = sightings.writingOf(0);
      const { count = 0, quoted = 0 } = sightings.tallies[0] ?? {};
      const places = [...sightings.of(() => true)];
      const held = new Set(places.flatMap(({ documentId }) => documents.get(documentId) ?? []));
      const list = JSON.stringify([...held]);
      const phrase = nextOf(handle, 'phrase');
      handle
        .prepare("INSERT INTO phrase VALUES (?, ?, ?, 'added', '', '[]', ?, ?)")
        .run(phrase, key, text, count, list);
      handle
        .prepare("INSERT INTO phrase_variant VALUES (?, ?, ?, ?, 'itself', ?, ?, ?)")
        .run(number, phrase, key, text, count, quoted, list);
      const rows = places.map(({ wording: _wording, ...place }): PhraseOccurrence => ({
        ...{ ...place, phraseKey: key, variantKey: key, isInside: false },
      }));
      writeOccurrences(handle, rows, { variants: new Map([[key, { number, text }]]), documents });
      const { changeCounter, isComplete } = readPhraseState(index) ?? {
        changeCounter: 0,
        isComplete: false,
      };
      markPhrases(handle, { changeCounter, isComplete });
    })
    .immediate();
}

function nextOf(handle: IndexDatabase['handle'], table: 'phrase' | 'phrase_variant'): number {
  return handle
    .prepare(`SELECT coalesce(max(number), 0) + 1 FROM ${table}`)
    .pluck()
    .get() as number;
}

function documentNumbers(
  handle: IndexDatabase['handle'],
  versions: readonly CurrentVersion[],
): Map<string, number> {
  const row = handle.prepare('SELECT number FROM phrase_document WHERE document_id = ?').pluck();
  return new Map(
    versions.map(({ documentId }) => [documentId, row.get(documentId) as number] as const),
  );
}
