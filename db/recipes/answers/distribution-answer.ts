import { z } from 'zod';
import type { DocumentSummary, LibraryDistribution } from '#db/recipes/model.ts';
import {
  answerCounts,
  answerFacets,
  answerQuery,
  countsSchema,
  facetsSchema,
  querySchema,
} from './hit-parts.ts';
import { nextSchema, spanSchema } from './parts.ts';

const count = z.int().min(0);

const named = {
  documentId: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  year: z.string().nullable(),
  genre: z.string().nullable(),
};

const spreadSchema = z.object({
  ...named,
  versionId: z.string(),
  hits: count,
  possible: count,
  passages: count,
  characters: count.meta({ description: 'Of the source text.' }),
  tenths: z
    .array(count)
    .length(10)
    .meta({ description: 'Hits by the tenth of the source text that they begin in.' }),
});

const silentSchema = z.object({
  ...named,
  nearest: z
    .object({
      part: z.string().meta({ description: 'The longest part of the query that stands in it.' }),
      versionId: z.string(),
      passageId: z.string(),
      sectionPath: z.array(z.string()),
      span: spanSchema,
      text: z.string().meta({ description: 'The source text of span: one place of the part.' }),
    })
    .nullable()
    .meta({ description: 'null where not even two characters of the query stand together.' }),
});

/** What a distribution answers. */
export const distributionAnswerSchema = z.object({
  ok: z.literal(true),
  query: querySchema,
  verified: z.literal(true).meta({ description: 'Every hit was compared with the text.' }),
  counts: countsSchema,
  facets: facetsSchema,
  documents: z
    .array(spreadSchema)
    .meta({ description: 'Those that say it, with most hits first.' }),
  silent: z.array(silentSchema).meta({ description: 'Those that were read and do not say it.' }),
  silentCount: count,
  next: nextSchema,
});

/** What a distribution answers. */
export type DistributionAnswer = z.infer<typeof distributionAnswerSchema>;

/**
 * Gives the answer of a distribution: counts over everything, and one page of documents.
 *
 * answerDistribution(await library.readDistribution(request)).silentCount -> 3
 */
export function answerDistribution(found: LibraryDistribution): DistributionAnswer {
  const { summaries, documents, silent, silentCount } = found;
  const nameOf = (documentId: string) => names(documentId, summaries.get(documentId));
  return {
    ok: true,
    query: answerQuery(found.query),
    verified: true,
    counts: answerCounts(found.counts),
    facets: answerFacets(found.facets),
    documents: documents.map(({ tenths, ...document }) => ({
      ...{ ...nameOf(document.documentId), ...document, tenths: [...tenths] },
    })),
    silent: silent.map(({ documentId, nearest }) => ({
      ...nameOf(documentId),
      nearest:
        nearest === undefined
          ? null
          : { ...nearest, sectionPath: [...nearest.sectionPath], span: { ...nearest.span } },
    })),
    silentCount,
    next: found.next ?? null,
  };
}

function names(documentId: string, summary: DocumentSummary | undefined) {
  const { title = '', place = null, year = null, genre = null } = summary ?? {};
  return { documentId, title, place, year, genre };
}
