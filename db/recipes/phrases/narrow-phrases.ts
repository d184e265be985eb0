import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import type { DocumentSummary } from '../model.ts';
import {
  type PhraseCount,
  type PhraseFacets,
  type PhraseFilter,
  phraseSpreads,
  phraseTraits,
  phraseTypes,
} from './phrase-model.ts';
import { knownPlace } from './place-levels.ts';

type Test = (phrase: DecidedPhrase) => boolean;
type Part = keyof PhraseFacets | 'rest';

/**
 * Gives the phrases that pass a filter, and counts what they could be narrowed by: each kind of
 * value among the phrases that pass all the other kinds, so that a tick says what it would add.
 *
 * narrowPhrases(phrases, filter, summaries).facets.type[0] -> { value: 'quoted', phrases: 210 }
 */
export function narrowPhrases(
  phrases: readonly DecidedPhrase[],
  filter: PhraseFilter,
  summaries: readonly DocumentSummary[],
): { readonly phrases: readonly DecidedPhrase[]; readonly facets: PhraseFacets } {
  const placesOf = placesByPhrase(summaries);
  const tests = testsOf(filter, placesOf);
  const parts = Object.entries(tests) as [Part, Test][];
  const passing = (but?: Part) =>
    phrases.filter((phrase) => parts.every(([part, test]) => part === but || test(phrase)));
  return {
    phrases: passing(),
    facets: {
      type: inOrder(
        phraseTypes,
        countBy(passing('type'), ({ type }) => [type]),
      ),
      spread: inOrder(
        phraseSpreads,
        countBy(passing('spread'), ({ documentIds }) => [spreadOf(documentIds.length)]),
      ),
      place: countBy(passing('place'), placesOf),
      trait: inOrder(phraseTraits, countBy(passing('trait'), traitsOf)),
    },
  };
}

function testsOf(
  { q, types, documentIds, places, spreads, traits, family, standing }: PhraseFilter,
  placesOf: PlacesOf,
): Record<Part, Test> {
  const key = skeletonKey(q);
  const any = <T>(wanted: readonly T[], own: readonly T[]) =>
    wanted.length === 0 || own.some((each) => wanted.includes(each));
  return {
    type: ({ type }) => any(types, [type]),
    spread: ({ documentIds: held }) => any(spreads, [spreadOf(held.length)]),
    place: (phrase) => any(places, placesOf(phrase)),
    trait: (phrase) => traits.every((trait) => traitsOf(phrase).includes(trait)),
    rest: (phrase) =>
      isOfStanding(phrase, standing) &&
      (family === undefined || phrase.family === family) &&
      any(documentIds, phrase.documentIds) &&
      (q === '' || phrase.text.includes(q) || phrase.variants.some((each) => holds(each.key, key))),
  };
}

/** What has no key, such as a full stop, is in no phrase. */
function holds(own: string, key: string): boolean {
  return key !== '' && own.includes(key);
}

function isOfStanding(
  { standing, note, isRegrouped }: DecidedPhrase,
  wanted: PhraseFilter['standing'],
): boolean {
  if (wanted === 'listed') return standing !== 'rejected';
  if (wanted === 'decided') return standing !== 'found' || note !== '' || isRegrouped;
  return wanted === 'rejected' ? standing === 'rejected' : standing === 'accepted';
}

function spreadOf(documents: number): (typeof phraseSpreads)[number] {
  if (documents >= 50) return '50+';
  if (documents >= 10) return '10-49';
  if (documents >= 5) return '5-9';
  return phraseSpreads[Math.max(documents, 1) - 1] ?? '1';
}

function traitsOf({ variants, family }: DecidedPhrase): (typeof phraseTraits)[number][] {
  const isQuoted = variants.some(({ quoted }) => quoted > 0);
  const has = { quoted: isQuoted, varied: variants.length > 1, family: family !== '' };
  return phraseTraits.filter((trait) => has[trait]);
}

type PlacesOf = (phrase: DecidedPhrase) => readonly string[];

/** A large library names a million documents in its phrases: their places are looked up once. */
const known = new WeakMap<readonly DocumentSummary[], PlacesOf>();

function placesByPhrase(summaries: readonly DocumentSummary[]): PlacesOf {
  const last = known.get(summaries);
  if (last !== undefined) return last;
  const byId = new Map(summaries.map((each) => [each.documentId, knownPlace(each)]));
  const read = new WeakMap<DecidedPhrase, readonly string[]>();
  const placesOf = (phrase: DecidedPhrase) => {
    const before = read.get(phrase);
    if (before !== undefined) return before;
    const places = [...new Set(phrase.documentIds.flatMap((id) => byId.get(id) ?? []))];
    read.set(phrase, places);
    return places;
  };
  known.set(summaries, placesOf);
  return placesOf;
}

function countBy(
  phrases: readonly DecidedPhrase[],
  valuesOf: (phrase: DecidedPhrase) => readonly string[],
): PhraseCount[] {
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    for (const value of valuesOf(phrase)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, phrases: count }))
    .sort((a, b) => b.phrases - a.phrases || (a.value < b.value ? -1 : 1));
}

function inOrder(order: readonly string[], counts: readonly PhraseCount[]): PhraseCount[] {
  return counts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
