import { z } from 'zod';
import { motivations, visibilities } from '#db/library/annotation-model.ts';
import {
  type Annotation,
  type AnnotationList,
  type AnnotationPlace,
  annotationStatuses,
} from '#db/recipes/annotations/model.ts';
import { nextSchema, spanSchema } from './parts.ts';

const homeSchema = z.object({
  versionId: z.string(),
  span: spanSchema,
  exact: z.string().meta({ description: 'The words as they were marked. They never change.' }),
});

const outcome = z.enum(['found', 'changed', 'moved', 'ambiguous', 'orphaned', 'skipped']);

const locatedSchema = z.object({
  versionId: z.string(),
  status: outcome.meta({ description: 'skipped: not looked for to the end; ask again.' }),
  span: spanSchema.nullable().meta({ description: 'null where it has no place' }),
  text: z.string().nullable(),
});

const placeSchema = z.object({
  home: homeSchema,
  located: locatedSchema,
  sectionPath: z.array(z.string()),
  decidedBy: z.enum(['text', 'person']).nullable(),
  suggestions: z
    .array(z.object({ span: spanSchema, text: z.string() }))
    .meta({ description: 'Places that a person may choose, the best first.' }),
});

const annotationSchema = z.object({
  annotationId: z.string(),
  documentId: z.string().nullable().meta({ description: 'null for one on a wording' }),
  wording: z.string().nullable(),
  motivation: z.enum(motivations),
  status: z.enum(annotationStatuses),
  home: homeSchema.nullable().meta({ description: 'Of its first place; null without places.' }),
  located: locatedSchema.nullable(),
  places: z.array(placeSchema),
  note: z.string().meta({ description: 'Markdown' }),
  codes: z.array(z.string()).meta({ description: 'Ids of codes.' }),
  collections: z.array(z.string()),
  author: z.string(),
  visibility: z.enum(visibilities),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  deleted: z.iso.datetime().nullable().meta({ description: 'Set while it lies in the bin.' }),
  etag: z.string().meta({ description: 'Sent back as If-Match with a change.' }),
  title: z.string().nullable(),
  place: z.string().nullable(),
  year: z.string().nullable(),
});

/** What one annotation answers. */
export const annotationAnswerSchema = z.object({
  ok: z.literal(true),
  annotation: annotationSchema,
});

/** What a list of annotations answers. */
export const annotationsAnswerSchema = z.object({
  ok: z.literal(true),
  total: z.int().min(0),
  annotations: z.array(annotationSchema),
  next: nextSchema,
});

/**
 * Answers with a page of annotations.
 *
 * answerAnnotations(library.annotations.list(actor, request)).annotations[0]?.located?.status -> 'found'
 */
export function answerAnnotations({
  annotations,
  total,
  next,
}: AnnotationList): z.infer<typeof annotationsAnswerSchema> {
  return { ok: true, total, annotations: annotations.map(itemOf), next: next ?? null };
}

/**
 * Answers with one annotation.
 *
 * answerAnnotation(library.annotations.require(actor, id)).annotation.etag -> '"3"'
 */
export function answerAnnotation(annotation: Annotation): z.infer<typeof annotationAnswerSchema> {
  return { ok: true, annotation: itemOf(annotation) };
}

/**
 * Gives the ETag of something that counts its revisions.
 *
 * etagOf({ revision: 3 }) -> '"3"'
 */
export function etagOf({ revision }: { readonly revision: number }): string {
  return `"${revision}"`;
}

function itemOf(annotation: Annotation): z.infer<typeof annotationSchema> {
  const places = annotation.places.map(placeOf);
  return {
    annotationId: annotation.annotationId,
    documentId: annotation.documentId,
    wording: annotation.wording?.text ?? null,
    motivation: annotation.motivation,
    status: annotation.status,
    home: places[0]?.home ?? null,
    located: places[0]?.located ?? null,
    places,
    note: annotation.note,
    codes: [...annotation.codeIds],
    collections: [...annotation.collectionIds],
    author: annotation.author,
    visibility: annotation.visibility,
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    deleted: annotation.deletedAt,
    etag: etagOf(annotation),
    ...factsOf(annotation),
  };
}

function factsOf({ document }: Annotation) {
  const { title = null, place = null, year = null } = document ?? {};
  return { title, place, year };
}

function placeOf({ home, versionId, located }: AnnotationPlace): z.infer<typeof placeSchema> {
  const { homeVersionId, span, exact, sectionPath } = home;
  const isPlaced = 'span' in located;
  const suggestions = 'suggestions' in located ? located.suggestions : [];
  return {
    home: { versionId: homeVersionId, span, exact },
    located: {
      versionId,
      status: located.kind,
      span: isPlaced ? located.span : null,
      text: isPlaced ? located.text : null,
    },
    sectionPath: [...sectionPath],
    decidedBy: 'decidedBy' in located ? located.decidedBy : null,
    suggestions: suggestions.map(({ span: place, text }) => ({ span: place, text })),
  };
}
