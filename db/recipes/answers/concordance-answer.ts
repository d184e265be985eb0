import { z } from 'zod';
import type { Hit } from '#lib/search/model.ts';
import type { ConcordanceRequest, LibraryConcordance } from '#db/recipes/model.ts';
import { answerCounts, answerQuery, countsSchema, formSchema, querySchema } from './hit-parts.ts';
import { nextSchema, spanSchema } from './parts.ts';

const count = z.int().min(0);

const lineSchema = z.object({
  documentId: z.string(),
  versionId: z.string(),
  passageId: z.string(),
  sectionPath: z.array(z.string()),
  span: spanSchema,
  before: z.string(),
  text: z.string().meta({ description: 'The node: the source text of span.' }),
  after: z.string(),
  form: formSchema,
  caution: z.enum(['insideNumber', 'acrossList']).nullable(),
  title: z.string(),
  place: z.string().nullable(),
  year: z.string().nullable(),
});

const groupSchema = z.object({
  word: z.string().meta({ description: 'Empty where a sentence or clause begins or ends there.' }),
  hits: count,
  documents: count,
});

const collocateSchema = z.object({
  word: z.string(),
  together: count.meta({ description: 'How often it stands near a hit.' }),
  inAll: count.meta({ description: 'How often it stands in the documents that were searched.' }),
  logLikelihood: z.number(),
  logRatio: z.number(),
  logDice: z.number(),
});

/** What a concordance answers. */
export const concordanceAnswerSchema = z.object({
  ok: z.literal(true),
  query: querySchema,
  verified: z.literal(true).meta({ description: 'Every hit was compared with the text.' }),
  counts: countsSchema,
  lines: z.array(lineSchema),
  groups: z.array(groupSchema).nullable().meta({ description: 'null without group=' }),
  collocates: z.array(collocateSchema).nullable().meta({ description: 'null without collocates=' }),
  sample: z
    .object({ size: count, seed: count })
    .nullable()
    .meta({ description: 'null where all lines are given' }),
  cap: z.object({ lines: count, hits: count }).nullable().meta({
    description:
      'Set where there are more hits than lines are sorted: lines and groups are about the first ones, collocates are projected from a part drawn at random.',
  }),
  next: nextSchema,
});

/** What a concordance answers. */
export type ConcordanceAnswer = z.infer<typeof concordanceAnswerSchema>;

/**
 * Gives the answer of a concordance: counts over everything, and one page of lines.
 *
 * answerConcordance(await library.readConcordance(request), request).lines[0]?.text
 */
export function answerConcordance(
  found: LibraryConcordance,
  { sample }: Pick<ConcordanceRequest, 'sample'>,
): ConcordanceAnswer {
  const { groups, collocates, cap } = found;
  return {
    ok: true,
    query: answerQuery(found.query),
    verified: true,
    counts: answerCounts(found.counts),
    lines: found.lines.map((line) => answerLine(line, found)),
    groups: groups?.map(answerGroup) ?? null,
    collocates: collocates?.map((collocate) => ({ ...collocate })) ?? null,
    sample: sample ? { ...sample } : null,
    cap: cap ? { ...cap } : null,
    next: found.next ?? null,
  };
}

function answerLine(
  line: Hit,
  { summaries }: LibraryConcordance,
): ConcordanceAnswer['lines'][number] {
  const { documentId, versionId, passageId, sectionPath, span, text, before, after, form } = line;
  const summary = summaries.get(documentId);
  return {
    ...{ documentId, versionId, passageId, text, before, after, form },
    caution: line.caution ?? null,
    sectionPath: [...sectionPath],
    span: { ...span },
    title: summary?.title ?? '',
    place: summary?.place ?? null,
    year: summary?.year ?? null,
  };
}

function answerGroup({
  word,
  hits,
  documentIds,
}: NonNullable<LibraryConcordance['groups']>[number]) {
  return { word, hits, documents: documentIds.length };
}
