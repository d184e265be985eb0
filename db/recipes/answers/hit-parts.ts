import { z } from 'zod';
import { noticeCodes, type Query, type SearchResult } from '#lib/search/model.ts';

const count = z.int().min(0);

/** How the source writes what the query says. */
export const formSchema = z.enum(['exact', 'punctuation', 'script', 'number', 'possible']);

/** What was read as text on purpose, and what may have been meant. */
export const noticeSchema = z.object({
  code: z.enum(noticeCodes),
  at: count,
  text: z.string(),
  instead: z.string().optional(),
});

/** The query as it was read. */
export const querySchema = z.object({
  input: z.string(),
  mode: z.enum(['parsed', 'literal', 'raw']),
  reading: z
    .array(z.looseObject({ text: z.string() }))
    .meta({ description: 'The query as it was understood, part by part.' }),
  notices: z.array(noticeSchema).meta({ description: 'What was read as text on purpose.' }),
});

/** How much was found. */
export const countsSchema = z.object({
  hits: count,
  passages: count,
  documents: count,
  byForm: z.record(formSchema, count),
  possible: count,
  byCaution: z.record(z.enum(['insideNumber', 'acrossList']), count),
});

/** One value of a facet with its counts. */
export const facetSchema = z.array(z.object({ value: z.string(), hits: count, documents: count }));

/** The counts of each facet. */
export const facetsSchema = z.object({ place: facetSchema, year: facetSchema, genre: facetSchema });

/**
 * Gives the query as answers show it.
 *
 * answerQuery(query).reading[0]?.text -> '人地钱'
 */
export function answerQuery({ input, mode, reading, notices }: Query): z.infer<typeof querySchema> {
  return {
    ...{ input, mode },
    reading: reading.map((term) => ({ ...term })),
    notices: notices.map((notice) => ({ ...notice })),
  };
}

/**
 * Gives the counts as answers show them.
 *
 * answerCounts(result.counts).byForm.exact -> 2
 */
export function answerCounts(counts: SearchResult['counts']): z.infer<typeof countsSchema> {
  return { ...counts, byForm: { ...counts.byForm }, byCaution: { ...counts.byCaution } };
}

/**
 * Gives the facets as answers show them.
 *
 * answerFacets(result.facets).place[0]?.value -> '河南省/鹤壁市'
 */
export function answerFacets(facets: SearchResult['facets']): z.infer<typeof facetsSchema> {
  return {
    place: facets.place.map((value) => ({ ...value })),
    year: facets.year.map((value) => ({ ...value })),
    genre: facets.genre.map((value) => ({ ...value })),
  };
}
