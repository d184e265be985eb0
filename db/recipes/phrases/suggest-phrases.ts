import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import { readPhraseBook } from './phrase-book.ts';
import type { PhraseScene } from './phrase-scene.ts';

const shown = 5; // Headings and words stand in the same list.

/**
 * Gives phrases that hold what is being typed, in any writing: those that begin with it first, then
 * those of most documents. A library whose phrases were not looked for yet has none to suggest.
 *
 * suggestPhrases(scene, '15分').map(({ text }) => text) -> ['15分钟生活圈', …]
 */
export function suggestPhrases(
  { databases }: Pick<PhraseScene, 'databases'>,
  typed: string,
): DecidedPhrase[] {
  const key = skeletonKey(typed);
  if (key === '' || readPhraseState(databases.index) === undefined) return [];
  const rank = (phrase: DecidedPhrase) => Number(!startsWith(phrase, key));
  return readPhraseBook(databases)
    .phrases.filter(
      ({ standing, variants }) =>
        standing !== 'rejected' && variants.some((variant) => variant.key.includes(key)),
    )
    .sort((a, b) => rank(a) - rank(b) || b.documentIds.length - a.documentIds.length)
    .slice(0, shown);
}

function startsWith({ variants }: DecidedPhrase, key: string): boolean {
  return variants.some((variant) => variant.key.startsWith(key));
}
