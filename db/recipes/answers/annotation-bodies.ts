import { z } from 'zod';
import { motivations, visibilities } from '#db/library/annotation-model.ts';
import type {
  AnnotationBefore,
  AnnotationChange,
  BulkAction,
  NewAnnotation,
} from '#db/recipes/annotations/model.ts';
import { spanSchema } from './parts.ts';

const id = z.string().min(1).max(200);
const idList = z.array(id).max(200);
const ids = z.array(id).min(1).max(5000);
const visibility = z.enum(visibilities);
const motivation = z.enum(motivations);
/** Longer ones are read, so that they can be refused by their name. */
const note = z.string();

/** What makes an annotation: `span` or `spans` of a version, neither for a whole document, or a wording. */
export const newAnnotationBody = z.strictObject({
  documentId: id.optional(),
  versionId: id.optional(),
  span: spanSchema.optional(),
  spans: z.array(spanSchema).min(1).max(1000).optional(),
  wording: z
    .string()
    .optional()
    .meta({ description: 'Instead of a document: wherever it stands.' }),
  motivation: motivation.optional(),
  note: note.default(''),
  codes: idList.default([]),
  collections: idList.default([]),
  visibility: visibility.default('private'),
});

/** What changes an annotation; what is not named stays. */
export const annotationChangeBody = z.strictObject({
  note: note.optional(),
  motivation: motivation.optional(),
  codes: idList.optional(),
  collections: idList.optional(),
  visibility: visibility.optional(),
  versionId: id.optional().meta({ description: 'With spans: new borders in this version.' }),
  spans: z.array(spanSchema).min(1).max(1000).optional(),
  deleted: z.literal(false).optional().meta({ description: 'Takes it out of the bin.' }),
});

/** What is done to many annotations. */
export const bulkBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['addCode', 'removeCode']), annotations: ids, code: id }),
  z.strictObject({ action: z.enum(['addTo', 'removeFrom']), annotations: ids, collection: id }),
  z.strictObject({ action: z.literal('setVisibility'), annotations: ids, visibility }),
  z.strictObject({ action: z.enum(['delete', 'restore']), annotations: ids }),
]);

const before = z.strictObject({
  annotationId: id,
  codes: idList.optional(),
  collections: idList.optional(),
  visibility: visibility.optional(),
  deleted: z.iso.datetime().nullable().optional(),
});

/** What annotations were before something was done to them. */
export const putBackBody = z.strictObject({ before: z.array(before).max(5000) });

/** What bulk acts and their undoing answer. */
export const beforeAnswerSchema = z.object({
  ok: z.literal(true),
  before: z.array(before).meta({ description: 'Sent to put-back, it undoes what was done.' }),
});

/** What a person decided about one place in one version. */
export const decisionBody = z.strictObject({
  ordinal: z.int().min(0).default(0).meta({ description: 'Which of its places, from 0.' }),
  versionId: id,
  decision: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('here'), span: spanSchema }),
      z.strictObject({ kind: z.literal('gone') }),
    ])
    .nullable()
    .meta({ description: 'null takes a decision back' }),
});

/**
 * Gives what a body asks to make; undefined where it names neither a document nor a wording.
 *
 * wantedBy({ documentId: 'hebi', versionId: 'hebi@1', span, … })?.on.kind -> 'spans'
 */
export function wantedBy(body: z.output<typeof newAnnotationBody>): NewAnnotation | undefined {
  const on = subjectOf(body);
  if (on === undefined) return undefined;
  const { codes: codeIds, collections: collectionIds } = body;
  const { motivation: what, note: words, visibility: who } = body;
  return { on, motivation: what, note: words, codeIds, collectionIds, visibility: who };
}

function subjectOf({
  documentId,
  versionId,
  span,
  spans,
  wording,
}: z.output<typeof newAnnotationBody>): NewAnnotation['on'] | undefined {
  const places = [...(span === undefined ? [] : [span]), ...(spans ?? [])];
  if (wording !== undefined) {
    return documentId === undefined && places.length === 0
      ? { kind: 'wording', text: wording }
      : undefined;
  }
  if (documentId === undefined) return undefined;
  if (places.length === 0) return { kind: 'document', documentId };
  return versionId === undefined
    ? undefined
    : { kind: 'spans', documentId, versionId, spans: places };
}

/**
 * Gives what a body asks to change.
 *
 * changeBy({ note: '另见' }, 3) -> { revision: 3, note: '另见', … }
 */
export function changeBy(
  body: z.output<typeof annotationChangeBody>,
  revision: number | undefined,
): AnnotationChange {
  const { versionId, spans, codes: codeIds, collections: collectionIds } = body;
  return {
    ...{ revision, codeIds, collectionIds },
    ...{ note: body.note, motivation: body.motivation, visibility: body.visibility },
    spans: versionId === undefined || spans === undefined ? undefined : { versionId, spans },
  };
}

/**
 * Gives what a body asks to do to many.
 *
 * bulkBy({ action: 'delete', annotations: [id] }) -> { ids: [id], action: { kind: 'delete' } }
 */
export function bulkBy(body: z.output<typeof bulkBody>): {
  readonly ids: readonly string[];
  readonly action: BulkAction;
} {
  const { annotations } = body;
  switch (body.action) {
    case 'addCode':
    case 'removeCode':
      return { ids: annotations, action: { kind: body.action, codeId: body.code } };
    case 'addTo':
    case 'removeFrom':
      return { ids: annotations, action: { kind: body.action, collectionId: body.collection } };
    case 'setVisibility':
      return { ids: annotations, action: { kind: body.action, visibility: body.visibility } };
    case 'delete':
    case 'restore':
      return { ids: annotations, action: { kind: body.action } };
  }
}

/**
 * Gives what a body says annotations were before.
 *
 * beforeBy({ before: [{ annotationId, deleted: null }] }) -> [{ annotationId, news: { deletedAt: null } }]
 */
export function beforeBy(body: z.output<typeof putBackBody>): AnnotationBefore[] {
  return body.before.map(({ annotationId, codes, collections, visibility: who, deleted }) => ({
    annotationId,
    news: {
      ...(codes === undefined ? {} : { codeIds: codes }),
      ...(collections === undefined ? {} : { collectionIds: collections }),
      ...(who === undefined ? {} : { visibility: who }),
      ...(deleted === undefined ? {} : { deletedAt: deleted }),
    },
  }));
}

/**
 * Answers with what annotations were before something was done to them.
 *
 * answerBefore(library.annotations.bulk(actor, ids, action)).before.length -> 2
 */
export function answerBefore(all: readonly AnnotationBefore[]): z.infer<typeof beforeAnswerSchema> {
  const listed = all.map(({ annotationId, news }) => ({
    annotationId,
    ...(news.codeIds === undefined ? {} : { codes: [...news.codeIds] }),
    ...(news.collectionIds === undefined ? {} : { collections: [...news.collectionIds] }),
    ...(news.visibility === undefined ? {} : { visibility: news.visibility }),
    ...(news.deletedAt === undefined ? {} : { deleted: news.deletedAt }),
  }));
  return { ok: true, before: listed };
}
