import type { DocumentSummary } from '../model.ts';
import type { PhraseLevels } from './phrase-model.ts';

const hiddenName = '原文隐去';

/** A place by which documents are compared: known, and not hidden by the text. */
export function knownPlace({ place }: Pick<DocumentSummary, 'place'>): string | undefined {
  return place === null || place.split('/').at(-1) === hiddenName ? undefined : place;
}

/** Says whether a place lies below another one: 河南省/鹤壁市 below 河南省, and whoever hides there. */
export function isBelow(place: string | null, upper: string): boolean {
  return place?.startsWith(`${upper}/`) === true;
}

/**
 * Gives the two levels that phrases are compared on: what was asked for where it exists, else the
 * place that most documents stand below, and all of these; undefined where none stands below
 * another one.
 *
 * levelsOf(summaries, {}) -> { upper: '河南省', lower: undefined, uppers: ['河南省'], lowers: [...] }
 */
export function levelsOf(
  summaries: readonly DocumentSummary[],
  asked: { readonly upper?: string | undefined; readonly lower?: string | undefined },
): PhraseLevels | undefined {
  const known = [...new Set(summaries.flatMap((each) => knownPlace(each) ?? []))].sort();
  const size = (upper: string) => summaries.filter(({ place }) => isBelow(place, upper)).length;
  const uppers = known
    .filter((place) => size(place) > 0)
    .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const upper = uppers.find((place) => place === asked.upper) ?? uppers[0];
  if (upper === undefined) return undefined;
  const lowers = known.filter((place) => isBelow(place, upper));
  return { upper, lower: lowers.find((place) => place === asked.lower), uppers, lowers };
}

/** Says of each document whether it is of the one or the other level. */
export function levelTests(
  summaries: ReadonlyMap<string, DocumentSummary>,
  { upper, lower }: Pick<PhraseLevels, 'upper' | 'lower'>,
) {
  const placeOf = (documentId: string) => summaries.get(documentId)?.place ?? null;
  return {
    isUpper: (documentId: string) => placeOf(documentId) === upper,
    isLower: (documentId: string) => {
      const place = placeOf(documentId);
      return lower === undefined ? isBelow(place, upper) : place === lower || isBelow(place, lower);
    },
  };
}
