/**
 * Counts verified hits: by document, by form, by facet.
 *
 * Every number shown comes from here, after verification. Hits of the form `possible` are counted
 * apart: a count that someone cites must not contain a guess.
 */
import { placesOf } from './order-hits.ts';
import type { Expression } from './expression.ts';
import type { Occurrence } from './find-leaf.ts';
import { leavesOf, type MatchedPassage } from './match-passages.ts';
import type {
  FacetCount,
  FacetFilter,
  Facets,
  SearchableVersion,
  SearchResult,
  WordingCount,
} from './model.ts';

/** What was found in one document. */
export type DocumentTally = {
  readonly version: SearchableVersion;
  readonly matches: readonly MatchedPassage[];
  readonly hits: number;
};

const facetNames = ['place', 'year', 'genre'] as const satisfies readonly (keyof Facets)[];

/** Gathers matched passages by document, each document's in text order. */
export function tallyDocuments(matched: readonly MatchedPassage[]): DocumentTally[] {
  const byDocument = new Map<string, MatchedPassage[]>();
  for (const match of matched) {
    const { documentId } = match.held.version;
    const known = byDocument.get(documentId);
    if (known === undefined) byDocument.set(documentId, [match]);
    else known.push(match);
  }
  return [...byDocument.values()].map(tallyOf);
}

/** Counts what the filter lets through. */
export function countHits(documents: readonly DocumentTally[]): SearchResult['counts'] {
  const byForm = { exact: 0, punctuation: 0, script: 0, number: 0, possible: 0 };
  const byCaution = { insideNumber: 0, acrossList: 0 };
  let passages = 0;
  for (const { matches } of documents) {
    for (const match of matches) {
      const places = placesOf(match);
      passages += places.some(isSure) ? 1 : 0;
      for (const { form, caution } of places) {
        byForm[form] += 1;
        if (caution !== undefined) byCaution[caution] += 1;
      }
    }
  }
  const hits = byForm.exact + byForm.punctuation + byForm.script + byForm.number;
  const sure = documents.filter((document) => document.hits > 0).length;
  return { hits, passages, documents: sure, byForm, possible: byForm.possible, byCaution };
}

/** Counts how often each wording of the query was found, variants that were not found included. */
export function countWordings(
  expression: Expression,
  documents: readonly DocumentTally[],
): WordingCount[] {
  const counts = new Map<unknown, number>();
  for (const { wording } of documents.flatMap(({ matches }) => matches.flatMap(placesOf))) {
    counts.set(wording, (counts.get(wording) ?? 0) + 1);
  }
  return leavesOf(expression).flatMap((leaf) =>
    leaf.kind === 'folded'
      ? leaf.alternatives.map(({ wording, form }) => ({
          text: wording.text,
          form,
          hits: counts.get(wording) ?? 0,
        }))
      : [
          {
            text: leaf.text,
            form: undefined,
            hits: 'wording' in leaf ? (counts.get(leaf.wording) ?? 0) : 0,
          },
        ],
  );
}

/** Counts each value of each facet over what all other facets let through. */
export function countFacets(
  documents: readonly DocumentTally[],
  filter: FacetFilter,
): SearchResult['facets'] {
  return { place: countFacet('place'), year: countFacet('year'), genre: countFacet('genre') };

  function countFacet(name: keyof Facets): FacetCount[] {
    const others = { ...filter, [name]: [] };
    return countValues(documents.filter(passes(others)), name);
  }
}

/** Says whether a document is let through by every facet that asks for something. */
export function passes(filter: FacetFilter): (document: DocumentTally) => boolean {
  return ({ version }) =>
    facetNames.every((name) => {
      const wanted = filter[name];
      return wanted.length === 0 || wanted.some((value) => fits(name, version.facets[name], value));
    });
}

/**
 * A place is a path: 河南省/鹤壁市. It is named by the whole path or by its last step; with a stroke
 * at the end (河南省/) it means the place and everything in it.
 */
function fits(name: keyof Facets, value: string, wanted: string): boolean {
  if (name !== 'place' || value === wanted) return value === wanted;
  if (wanted.endsWith('/')) return `${value}/`.includes(wanted);
  return value.split('/').at(-1) === wanted;
}

function tallyOf(matches: MatchedPassage[]): DocumentTally {
  matches.sort((a, b) => a.held.passage.span.start - b.held.passage.span.start);
  const hits = matches.reduce((sum, match) => sum + placesOf(match).filter(isSure).length, 0);
  const version = matches[0]?.held.version;
  if (version === undefined) throw new Error('A tally needs at least one matched passage');
  return { version, matches, hits };
}

function isSure({ form }: Occurrence): boolean {
  return form !== 'possible';
}

function countValues(documents: readonly DocumentTally[], name: keyof Facets): FacetCount[] {
  const counts = new Map<string, { hits: number; documents: number }>();
  for (const { version, hits } of documents.filter((document) => document.hits > 0)) {
    const value = version.facets[name];
    const count = counts.get(value) ?? { hits: 0, documents: 0 };
    counts.set(value, { hits: count.hits + hits, documents: count.documents + 1 });
  }
  return [...counts]
    .map(([value, count]) => ({ value, ...count }))
    .sort((a, b) => b.hits - a.hits || (a.value < b.value ? -1 : 1));
}
