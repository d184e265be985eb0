import { z } from 'zod';
import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStyle } from '#lib/export/cited-document.ts';
import type { Hit, SearchHelp } from '#lib/search/model.ts';
import type { DocumentSummary, LibrarySearch } from '#db/recipes/model.ts';
import { noticeSchema } from './hit-parts.ts';
import { nextSchema, spanSchema } from './parts.ts';

const count = z.int().min(0);
const form = z.enum(['exact', 'punctuation', 'script', 'number', 'possible']);
const facetSchema = z.array(z.object({ value: z.string(), hits: count, documents: count }));

const wordingSchema = z.object({
  text: z.string(),
  form: form.nullable().meta({ description: "null for the query's own wording" }),
  hits: count,
});

const wordingCountSchema = z.object({ text: z.string(), hits: count });

const hitSchema = z.object({
  documentId: z.string(),
  versionId: z.string(),
  passageId: z.string(),
  sectionPath: z.array(z.string()).meta({ description: 'Label and heading, from the root.' }),
  span: spanSchema,
  text: z.string().meta({ description: 'The source text of span.' }),
  before: z.string(),
  after: z.string(),
  form: form.meta({ description: 'How the source writes what the query says.' }),
  caution: z.enum(['insideNumber', 'acrossList']).nullable().meta({
    description: 'Why the hit may not be what was meant; null where nothing speaks so.',
  }),
  title: z.string(),
  place: z.string().nullable(),
  year: z.string().nullable(),
  citation: z.string().nullable().meta({
    description: 'After GB/T 7714, with sections and place; null where the document is gone.',
  }),
  citationGaps: z.array(z.enum(['responsible', 'date', 'title', 'redacted'])).meta({
    description: 'What the source does not say (responsible, date), or not openly.',
  }),
});

/** What a search answers. */
export const searchAnswerSchema = z.object({
  ok: z.literal(true),
  query: z.object({
    input: z.string(),
    mode: z.enum(['parsed', 'literal', 'raw']),
    reading: z
      .array(z.looseObject({ text: z.string() }))
      .meta({ description: 'The query as it was understood, part by part.' }),
    notices: z.array(noticeSchema).meta({ description: 'What was read as text on purpose.' }),
  }),
  verified: z.literal(true).meta({ description: 'Every hit was compared with the text.' }),
  counts: z.object({
    hits: count,
    passages: count,
    documents: count,
    byForm: z.record(form, count),
    possible: count,
    byCaution: z.record(z.enum(['insideNumber', 'acrossList']), count),
  }),
  wordings: z.array(wordingSchema).meta({
    description: 'Every wording that was looked for, those left out by without= included.',
  }),
  facets: z.object({ place: facetSchema, year: facetSchema, genre: facetSchema }),
  hits: z.array(hitSchema),
  help: z
    .object({ longestPart: wordingCountSchema.nullable(), neighbours: z.array(wordingCountSchema) })
    .nullable()
    .meta({
      description:
        'Where nothing was found: the longest part of the query that occurs (null where not two characters do), and wordings of the texts that differ from it in one stretch. null where something was found.',
    }),
  next: nextSchema,
});

/** What a search answers. */
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/**
 * Gives the answer of a search: counts over everything, and one page of hits, each cited.
 *
 * answerSearch(await library.search(request), { standard: '2025' }).counts.hits -> 8
 */
export function answerSearch(found: LibrarySearch, style: CitationStyle): SearchAnswer {
  const { query, counts, facets } = found;
  const { input, mode } = query;
  return {
    ok: true,
    query: {
      ...{ input, mode, reading: query.reading.map((term) => ({ ...term })) },
      notices: query.notices.map((notice) => ({ ...notice })),
    },
    verified: true,
    counts: { ...counts, byForm: { ...counts.byForm }, byCaution: { ...counts.byCaution } },
    wordings: found.wordings.map(({ text, form, hits }) => ({ text, form: form ?? null, hits })),
    facets: {
      place: facets.place.map((value) => ({ ...value })),
      year: facets.year.map((value) => ({ ...value })),
      genre: facets.genre.map((value) => ({ ...value })),
    },
    hits: found.hits.map((hit) => answerHit(hit, found.summaries.get(hit.documentId), style)),
    help: found.help === undefined ? null : answerHelp(found.help),
    next: found.next ?? null,
  };
}

function answerHelp({ longestPart, neighbours }: SearchHelp): NonNullable<SearchAnswer['help']> {
  return {
    longestPart: longestPart === undefined ? null : { ...longestPart },
    neighbours: neighbours.map((each) => ({ ...each })),
  };
}

function answerHit(
  hit: Hit,
  summary: DocumentSummary | undefined,
  style: CitationStyle,
): SearchAnswer['hits'][number] {
  const { documentId, versionId, passageId, sectionPath, span, text, before, after } = hit;
  return {
    ...{ documentId, versionId, passageId, text, before, after, form: hit.form },
    caution: hit.caution ?? null,
    sectionPath: [...sectionPath],
    span: { ...span },
    ...sourceOf(hit, summary, style),
  };
}

/** A document can be removed between the search and the look-up of its facts. */
function sourceOf(hit: Hit, summary: DocumentSummary | undefined, style: CitationStyle) {
  if (summary === undefined) {
    return { title: '', place: null, year: null, citation: null, citationGaps: [] };
  }
  const { title, place, year } = summary;
  const { text, gaps } = citeHit(summary, hit, style);
  return { title, place, year, citation: text, citationGaps: [...gaps] };
}
