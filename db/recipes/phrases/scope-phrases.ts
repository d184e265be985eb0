import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { Variant } from '#lib/phrase/model.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { countInDocuments } from '#db/index/read-phrases.ts';
import { type PhraseBook, placesTogether, variantsOf } from './phrase-book.ts';

const scopes = new WeakMap<PhraseBook, Map<string, readonly DecidedPhrase[]>>();
const keptScopes = 4; // A person goes back and forth between a few collections.

/**
 * Gives the phrases of some documents alone, counted in them alone; those that none of them says
 * are left out.
 *
 * scopePhrases(index, book, ['hebi', 'puyang'])[0]?.documentIds -> ['hebi', 'puyang']
 */
export function scopePhrases(
  index: IndexDatabase,
  book: PhraseBook,
  documentIds: readonly string[],
): readonly DecidedPhrase[] {
  const ofBook = scopes.get(book) ?? new Map<string, readonly DecidedPhrase[]>();
  scopes.set(book, ofBook);
  const name = JSON.stringify(documentIds);
  const known = ofBook.get(name);
  if (known !== undefined) return known;
  const scoped = countScope(index, book, documentIds);
  ofBook.set(name, scoped);
  for (const oldest of ofBook.keys()) {
    if (ofBook.size <= keptScopes) break;
    ofBook.delete(oldest);
  }
  return scoped;
}

function countScope(
  index: IndexDatabase,
  book: PhraseBook,
  documentIds: readonly string[],
): DecidedPhrase[] {
  const within = new Set(documentIds);
  const documents = documentIds.flatMap((id) => book.documentNumbers.get(id) ?? []);
  const counts = new Map(
    countInDocuments(index, documents).map((count) => [count.variant, count] as const),
  );
  const countOf = (key: string) => counts.get(book.variantNumbers.get(key) ?? -1);
  return book.phrases.flatMap((phrase): DecidedPhrase[] => {
    const held = phrase.documentIds.filter((id) => within.has(id));
    if (held.length === 0) return [];
    const occurrences = phrase.isRegrouped
      ? placesTogether(index, { variants: variantsOf(book, phrase), documents }).length
      : phrase.variants.reduce((sum, { key }) => sum + (countOf(key)?.counted ?? 0), 0);
    const variants = phrase.variants.flatMap((variant): Variant[] => {
      const count = countOf(variant.key);
      if (count === undefined) return [];
      const own = variant.documentIds.filter((id) => within.has(id));
      const { occurrences: all, quoted } = count;
      return [{ ...variant, occurrences: all, quoted, documentIds: own }];
    });
    return [{ ...phrase, occurrences, variants, documentIds: held }];
  });
}
