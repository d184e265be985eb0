import { isInside, type Span } from '#lib/text/span.ts';
import { findRelated } from './find-related.ts';
import type { Chosen } from './choose-candidates.ts';
import type { Group } from './group-variants.ts';
import type { ExtractedPhrases, Phrase, PhraseOccurrence, Variant, VariantKind } from './model.ts';
import type { Sightings } from './take-sightings.ts';

/** What phrases are told by beside their groups. */
export type GroupParts = {
  readonly sightings: Sightings;
  readonly families: ReadonlyMap<string, string>;
};

/** Which phrase and variant a wording is. */
export type Home = {
  readonly group: number;
  readonly phraseKey: string;
  readonly variantKey: string;
};
type HomeOf = ReadonlyMap<number, Home>;

/**
 * Turns groups of wordings into phrases: counts places, names documents, finds what is related.
 */
export function tallyGroups(groups: readonly Group[], parts: GroupParts): ExtractedPhrases {
  const homes = homesOf(groups);
  const tallies = groups.map(() => newTally());
  for (const occurrence of parts.sightings.of((wording) => homes.has(wording))) {
    const home = homes.get(occurrence.wording);
    if (home === undefined) continue;
    count(tallies[home.group], home.variantKey, occurrence);
  }
  const related = findRelated(groups.map(({ main }) => main.candidate.key));
  return {
    phrases: groups.map((group, at) =>
      phraseOf(group, { ...parts, tally: tallies[at] ?? newTally(), related }),
    ),
    occurrences: () => occurrencesOf(parts.sightings, homes),
  };
}

function homesOf(groups: readonly Group[]): HomeOf {
  const homes = new Map<number, Home>();
  groups.forEach(({ main, variants }, group) => {
    const phraseKey = main.candidate.key;
    for (const { wording, candidate } of [main, ...variants.map(({ chosen }) => chosen)]) {
      homes.set(wording, { group, phraseKey, variantKey: candidate.key });
    }
  });
  return homes;
}

/**
 * Gives the places of wordings as places of the phrases they belong to, in text order.
 *
 * [...occurrencesOf(sightings, homes)][0]?.phraseKey -> '一中心六组团'
 */
export function* occurrencesOf(sightings: Sightings, homes: HomeOf): Iterable<PhraseOccurrence> {
  const last = new Map<number, Place>();
  for (const { wording, ...place } of sightings.of((number) => homes.has(number))) {
    const home = homes.get(wording);
    if (home === undefined) continue;
    const isInside = isInsideLast(last.get(home.group), place);
    if (!isInside) last.set(home.group, place);
    yield { ...place, phraseKey: home.phraseKey, variantKey: home.variantKey, isInside };
  }
}

type Place = { readonly documentId: string; readonly span: Span };
type GroupTally = {
  occurrences: number;
  last: Place | undefined;
  readonly documentIds: Set<string>;
  readonly byVariant: Map<string, Set<string>>;
};

function newTally(): GroupTally {
  return { occurrences: 0, last: undefined, documentIds: new Set(), byVariant: new Map() };
}

function count(tally: GroupTally | undefined, variantKey: string, place: Place): void {
  if (tally === undefined) return;
  tally.documentIds.add(place.documentId);
  const documents = tally.byVariant.get(variantKey);
  if (documents === undefined) tally.byVariant.set(variantKey, new Set([place.documentId]));
  else documents.add(place.documentId);
  if (isInsideLast(tally.last, place)) return;
  tally.occurrences += 1;
  tally.last = place;
}

/** A whole comes before its parts. */
function isInsideLast(last: Place | undefined, { documentId, span }: Place): boolean {
  return last?.documentId === documentId && isInside(span, last.span);
}

type Told = GroupParts & {
  readonly tally: GroupTally;
  readonly related: ReadonlyMap<string, readonly string[]>;
};

function phraseOf({ main, variants }: Group, told: Told): Phrase {
  const { key, type } = main.candidate;
  const { occurrences, documentIds } = told.tally;
  return {
    key,
    text: told.sightings.writingOf(main.wording),
    type,
    family: told.families.get(key) ?? '',
    variants: [
      variantOf(main, 'itself', told),
      ...variants.map(({ chosen, kind }) => variantOf(chosen, kind, told)),
    ],
    related: told.related.get(key) ?? [],
    occurrences,
    documentIds: [...documentIds],
  };
}

function variantOf({ candidate, wording, tally }: Chosen, kind: VariantKind, told: Told): Variant {
  return {
    key: candidate.key,
    text: told.sightings.writingOf(wording),
    kind,
    occurrences: tally.count,
    quoted: tally.quoted,
    documentIds: [...(told.tally.byVariant.get(candidate.key) ?? [])],
  };
}
