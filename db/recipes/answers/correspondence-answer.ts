import { z } from 'zod';
import { relations } from '#lib/compare/model.ts';
import type { Decision } from '#db/library/correspondences.ts';
import type { ComparedPair, LinkedUnits, PairSide, QuoteLinks } from '#db/recipes/compare/model.ts';
import type { ReadableDocument } from '#db/recipes/model.ts';
import {
  answerPlace,
  answerReasons,
  placeSchema,
  reasonSchema,
  relationSchema,
  verdictSchema,
} from './compare-parts.ts';
import { nextSchema, spanSchema } from './parts.ts';

const linkSchema = z.object({
  score: z.number(),
  relation: relationSchema,
  reciprocal: z.boolean().meta({ description: 'Each is the nearest of the other.' }),
  reasons: z.array(reasonSchema),
  decision: verdictSchema,
});

/** What a quotation answers. */
export const quoteAnswerSchema = z.object({
  ok: z.literal(true),
  source: placeSchema,
  links: z.array(placeSchema.extend(linkSchema.shape)),
  next: nextSchema,
});

/** What a quotation answers. */
export type QuoteAnswer = z.infer<typeof quoteAnswerSchema>;

/**
 * Gives the answer to a quotation.
 *
 * answerQuote(found, undefined).links[0]?.relation -> 'variant'
 */
export function answerQuote({ source, links }: QuoteLinks, next: string | undefined): QuoteAnswer {
  return {
    ok: true,
    source: answerPlace(source),
    links: links.map((link) => ({ ...answerPlace(link), ...answerLink(link) })),
    next: next ?? null,
  };
}

function answerLink(
  link: Pick<LinkedUnits, 'score' | 'relation' | 'isReciprocal' | 'reasons' | 'decision'>,
): z.infer<typeof linkSchema> {
  const { score, relation, isReciprocal, reasons, decision } = link;
  return {
    ...{ score, relation, reciprocal: isReciprocal },
    ...{ reasons: answerReasons(reasons), decision: decision ?? null },
  };
}

const sideSchema = z.object({
  documentId: z.string(),
  versionId: z.string(),
  title: z.string(),
  units: z.int(),
  only: z.array(z.object({ span: spanSchema, text: z.string() })),
});
const stretchSchema = z.object({ span: spanSchema, text: z.string() });
const sectionSchema = z.object({ sectionId: z.string(), heading: z.string() });

/** What two documents answer. */
export const pairAnswerSchema = z.object({
  ok: z.literal(true),
  left: sideSchema,
  right: sideSchema,
  sections: z.array(
    z.object({
      left: sectionSchema,
      right: sectionSchema,
      score: z.number(),
      reciprocal: z.boolean(),
    }),
  ),
  links: z.array(linkSchema.extend({ left: stretchSchema, right: stretchSchema })),
  total: z.int(),
  next: nextSchema,
});

/** What two documents answer. */
export type PairAnswer = z.infer<typeof pairAnswerSchema>;

/** Two documents, with their texts, and the links of one page. */
export type PairPage = {
  readonly pair: ComparedPair;
  readonly links: readonly LinkedUnits[];
  readonly left: ReadableDocument;
  readonly right: ReadableDocument;
  readonly next: string | undefined;
};

/**
 * Gives a page of what two documents have in common, and what only one of them says.
 *
 * answerPair(page).links[0]?.relation -> 'same'
 */
export function answerPair({ pair, links, left, right, next }: PairPage): PairAnswer {
  const headingOf = ({ sections }: ReadableDocument, id: string) => ({
    sectionId: id,
    heading: sections.find(({ sectionId }) => sectionId === id)?.heading ?? '',
  });
  return {
    ok: true,
    left: answerSide(pair.left, left),
    right: answerSide(pair.right, right),
    sections: pair.sections.map((section) => ({
      left: headingOf(left, section.left),
      right: headingOf(right, section.right),
      ...{ score: section.score, reciprocal: section.isReciprocal },
    })),
    links: links.map((link) => ({
      ...answerLink(link),
      left: stretchOf(left, link.left),
      right: stretchOf(right, link.right),
    })),
    total: pair.links.length,
    next: next ?? null,
  };
}

function answerSide(side: PairSide, document: ReadableDocument): z.infer<typeof sideSchema> {
  const { documentId, title } = side.summary;
  return {
    ...{ documentId, title, versionId: side.versionId, units: side.units.length },
    only: side.only.map((span) => stretchOf(document, span)),
  };
}

function stretchOf({ text }: ReadableDocument, span: z.infer<typeof spanSchema>) {
  return { span, text: text.slice(span.start, span.end) };
}

const quotedSchema = z.object({
  documentId: z.string(),
  versionId: z.string(),
  span: spanSchema,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
const decisionSchema = z.object({
  decisionId: z.string(),
  verdict: z.enum(['confirmed', 'rejected', 'added']),
  relation: relationSchema.nullable(),
  left: quotedSchema,
  right: quotedSchema,
  note: z.string(),
  author: z.string(),
  createdAt: z.iso.datetime(),
});

/** What one decision answers. */
export const decisionAnswerSchema = z.object({ ok: z.literal(true), decision: decisionSchema });
/** What all decisions answer. */
export const decisionsAnswerSchema = z.object({
  ok: z.literal(true),
  decisions: z.array(decisionSchema),
  next: nextSchema,
});

const placeBody = z.strictObject({ documentId: z.string().min(1).max(100), span: spanSchema });
/** What makes a decision. */
export const newDecisionBody = z.strictObject({
  verdict: z.enum(['confirmed', 'rejected', 'added']),
  relation: z.enum(relations).optional(),
  left: placeBody,
  right: placeBody,
  note: z.string().max(2_000).default(''),
});

/** Gives a decision as it is answered. */
export function answerDecision(decision: Decision): z.infer<typeof decisionAnswerSchema> {
  return { ok: true, decision: copyOf(decision) };
}

/** Gives decisions as they are answered: one page, there are as many as people made. */
export function answerDecisions(
  decisions: readonly Decision[],
): z.infer<typeof decisionsAnswerSchema> {
  return { ok: true, decisions: decisions.map(copyOf), next: null };
}

function copyOf({ relation, ...decision }: Decision): z.infer<typeof decisionSchema> {
  return { ...decision, relation: relation ?? null };
}
