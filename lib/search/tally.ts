/**
 * Adds the tallies of documents up: every number shown comes from here, after verification.
 */
import { type DocumentTally } from './document-tally.ts';
import { forms } from './form.ts';
import type { Expression } from './expression.ts';
import { leavesOf } from './match-passages.ts';
import type { FacetCount, FacetFilter, Facets, SearchResult, WordingCount } from './model.ts';
import type { Wording } from './wording.ts';

const facetNames = ['place', 'year', 'genre'] as const satisfies readonly (keyof Facets)[];

/** Counts the hits of the documents. Possible hits are counted apart. */
export function countHits(documents: readonly DocumentTally[]): SearchResult['counts'] {
  const byForm = { exact: 0, punctuation: 0, script: 0, number: 0, possible: 0 };
  const byCaution = { insideNumber: 0, acrossList: 0 };
  let [hits, passages, found] = [0, 0, 0];
  for (const document of documents) {
    for (const form of forms) byForm[form] += document.byForm[form];
    byCaution.insideNumber += document.byCaution.insideNumber;
    byCaution.acrossList += document.byCaution.acrossList;
    hits += document.hits;
    passages += document.passages;
    found += document.hits > 0 ? 1 : 0;
  }
  return { hits, passages, documents: found, byForm, possible: byForm.possible, byCaution };
}

/** Counts how often each wording of the query was found, variants that were not found included. */
export function countWordings(
  expression: Expression,
  documents: readonly DocumentTally[],
): WordingCount[] {
  const counts = new Map<Wording | undefined, number>();
  for (const { byWording } of documents) {
    for (const [wording, hits] of byWording) counts.set(wording, (counts.get(wording) ?? 0) + hits);
  }
  return leavesOf(expression).flatMap((leaf) => {
    if (leaf.kind === 'regex') {
      return [{ text: leaf.text, form: undefined, hits: counts.get(undefined) ?? 0 }];
    }
    const alternatives =
      leaf.kind === 'folded' ? leaf.alternatives : [{ ...leaf, form: undefined }];
    return alternatives.map(({ wording, form }) => ({
      text: wording?.text ?? leaf.text,
      form,
      hits: counts.get(wording) ?? 0,
    }));
  });
}

/** Counts each value of each facet over what all other facets let through. */
export function countFacets(
  documents: readonly DocumentTally[],
  filter: FacetFilter,
): SearchResult['facets'] {
  return { place: countFacet('place'), year: countFacet('year'), genre: countFacet('genre') };

  function countFacet(name: keyof Facets): FacetCount[] {
    const others = { ...filter, [name]: [] };
    return countValues(keepPassing(documents, others), name);
  }
}

/** Gives the documents that are let through by every facet that asks for something. */
export function keepPassing(
  documents: readonly DocumentTally[],
  filter: FacetFilter,
): readonly DocumentTally[] {
  if (facetNames.every((name) => filter[name].length === 0)) return documents;
  return documents.filter(({ version }) => passesFacets(version.facets, filter));
}

/**
 * Says whether the facts of a document are let through by every facet that asks for something.
 *
 * passesFacets({ place: '河南省/鹤壁市', … }, { place: ['鹤壁市'], … }) -> true
 */
export function passesFacets(facets: Facets, filter: FacetFilter): boolean {
  return facetNames.every((name) => {
    const wanted = filter[name];
    return wanted.length === 0 || wanted.some((value) => fits(name, facets[name], value));
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

function countValues(documents: readonly DocumentTally[], name: keyof Facets): FacetCount[] {
  const counts = new Map<string, { hits: number; documents: number }>();
  for (const { version, hits } of documents) {
    if (hits === 0) continue;
    const value = version.facets[name];
    const count = counts.get(value);
    if (count === undefined) counts.set(value, { hits, documents: 1 });
    else {
      count.hits += hits;
      count.documents += 1;
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, ...count }))
    .sort((a, b) => b.hits - a.hits || (a.value < b.value ? -1 : 1));
}
