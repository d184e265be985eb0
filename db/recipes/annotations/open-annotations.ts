import { NamedError } from '#lib/message/named-error.ts';
import type { AnnotationNews, StoredAnnotation } from '#db/library/annotation-model.ts';
import { putDecision, removeDecision } from '#db/library/anchor-decisions.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { listCodes } from '#db/library/codes.ts';
import { findCollection } from '#db/library/collections.ts';
import { findAnnotation, listAnnotations } from '#db/library/read-annotations.ts';
import { insertAnnotation, updateAnnotation } from '#db/library/write-annotations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Making } from '#db/recipes/collections.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { permit } from '#db/recipes/permit.ts';
import { askOnce } from './ask-once.ts';
import { mayRead } from './access.ts';
import { openAnchors } from './anchors.ts';
import { actOnAll, putAllBack } from './bulk.ts';
import { inTreeOrder } from './codes.ts';
import { filterOf, pageOf } from './list-annotations.ts';
import { captureSpans, makeAnnotation, readNote } from './make-annotation.ts';
import type {
  AnnotatedDocument,
  Annotation,
  AnnotationBefore,
  AnnotationChange,
  AnnotationFilter,
  AnnotationList,
  AnnotationRequest,
  BulkAction,
  NewAnnotation,
} from './model.ts';
import { refuseUnknownParts } from './refuse-unknown-parts.ts';
import { type Decided, spanOfDecision } from './span-of-decision.ts';
import { type CodeStatistics, countCodes, type StatisticsColumn } from './statistics.ts';
import { surroundAll, type SurroundedPlace } from './surround-all.ts';
import { viewAnnotations } from './view-annotations.ts';

/** The annotations of a library. Each change is one transaction. */
export type Annotations = {
  list(actor: Actor, request: AnnotationRequest): AnnotationList;
  /** All that a filter names, in text order: for files, statistics and layers of a page. */
  all(actor: Actor, filter: AnnotationFilter, versionId?: string): readonly Annotation[];
  /** Also one that lies in the bin. Throws `unknownAnnotation`. */
  require(actor: Actor, annotationId: string, versionId?: string): Annotation;
  add(actor: Actor, wanted: NewAnnotation): Annotation;
  /** Throws `annotationChanged`, which carries both notes, where somebody else was quicker. */
  change(actor: Actor, annotationId: string, change: AnnotationChange): Annotation;
  /** Puts it into the bin; nothing of it is lost. */
  remove(actor: Actor, annotationId: string, revision?: number): Annotation;
  restore(actor: Actor, annotationId: string): Annotation;
  /** All of it or nothing. Gives what was before, for `putBack`. */
  bulk(actor: Actor, ids: readonly string[], action: BulkAction): readonly AnnotationBefore[];
  /** Undoes; gives what was before that, so that it can be undone too. */
  putBack(actor: Actor, before: readonly AnnotationBefore[]): readonly AnnotationBefore[];
  /** Keeps what a person decided about one place in one version; null takes it back. */
  decide(actor: Actor, annotationId: string, decided: Decided): Annotation;
  statistics(actor: Actor, filter: AnnotationFilter, by: StatisticsColumn): CodeStatistics;
  /** Each place with its sentence, the one before and the one after; lost ones at home. */
  surroundings(annotations: readonly Annotation[]): ReadonlyMap<string, readonly SurroundedPlace[]>;
};

/** What annotations are opened with. */
export type AnnotationGround = Making & {
  /** The newest generation; asking for documents follows it. */
  readonly databases: () => Databases;
  readonly documentOf: (documentId: string) => AnnotatedDocument | undefined;
};

const patienceMs = 1500; // A page waits no longer; what is left is `skipped` until the next one.

/**
 * Gives the annotations of a library.
 *
 * openAnnotations(ground).add(localActor, { on: { kind: 'spans', … }, note: '', … }).status -> 'found'
 */
export function openAnnotations(ground: AnnotationGround): Annotations {
  return guardPart<Annotations>(new OpenAnnotations(ground), permissions.annotations);
}

class OpenAnnotations implements Annotations {
  readonly #ground: AnnotationGround;
  readonly #anchors;

  constructor(ground: AnnotationGround) {
    this.#ground = ground;
    this.#anchors = openAnchors(ground.databases);
  }

  list(actor: Actor, { filter, order, versionId, ...page }: AnnotationRequest): AnnotationList {
    return pageOf(this.all(actor, filter, versionId), { order, ...page });
  }

  all(actor: Actor, filter: AnnotationFilter, versionId?: string): Annotation[] {
    const { given } = this.#ground.databases();
    const { set, documentId, status } = filter;
    const collection = set === undefined ? undefined : findCollection(given, set);
    if (set !== undefined && collection === undefined) {
      throw new NamedError('unknownCollection', { set });
    }
    const documentOf = askOnce(this.#ground.documentOf);
    const isWanted = filterOf(filter, {
      documentOf,
      codes: listCodes(given.tables),
      set: collection,
    });
    const [only, second] = documentId ?? [];
    const stored = listAnnotations(given.tables, {
      isDeleted: filter.isDeleted ?? false,
      ...(only === undefined || second !== undefined ? {} : { documentId: only }),
    });
    const isTheirs = mayRead(given.tables, actor);
    const seen = stored.filter(
      (each) => isHere(each, documentOf) && isTheirs(each) && isWanted(each),
    );
    const viewed = this.#view(seen, versionId);
    const some = status === undefined || status.length === 0 ? undefined : new Set(status);
    const kept = some === undefined ? viewed : viewed.filter((each) => some.has(each.status));
    return [...pageOf(kept, { order: 'text', limit: kept.length, cursor: undefined }).annotations];
  }

  require(actor: Actor, annotationId: string, versionId?: string): Annotation {
    return this.#viewOne(this.#read(actor, annotationId), versionId);
  }

  add(actor: Actor, wanted: NewAnnotation): Annotation {
    const { newId, now, databases } = this.#ground;
    const maker = { actor, annotationId: newId(), at: now().toISOString() };
    const made = makeAnnotation(databases(), wanted, maker);
    this.#write((tx) => {
      refuseUnknownParts(tx, made);
      insertAnnotation(tx, made);
    });
    return this.#viewOne(made);
  }

  change(actor: Actor, annotationId: string, change: AnnotationChange): Annotation {
    const before = this.#read(actor, annotationId);
    permit(actor, permissions.annotations.change, before.author);
    const { revision, spans, ...wanted } = change;
    const targets = spans && captureSpans(this.#ground.databases(), before.documentId ?? '', spans);
    const note = wanted.note === undefined ? undefined : readNote(wanted.note);
    return this.#update({ annotationId, revision }, said({ ...wanted, note, targets }));
  }

  remove(actor: Actor, annotationId: string, revision?: number): Annotation {
    const before = this.#read(actor, annotationId);
    permit(actor, permissions.annotations.remove, before.author);
    if (before.deletedAt !== null) return this.#viewOne(before);
    const deletedAt = this.#ground.now().toISOString();
    return this.#update({ annotationId, revision }, { deletedAt });
  }

  restore(actor: Actor, annotationId: string): Annotation {
    const before = this.#read(actor, annotationId);
    permit(actor, permissions.annotations.restore, before.author);
    if (before.deletedAt === null) return this.#viewOne(before);
    return this.#update({ annotationId }, { deletedAt: null });
  }

  bulk(actor: Actor, ids: readonly string[], action: BulkAction): readonly AnnotationBefore[] {
    const at = this.#ground.now().toISOString();
    return this.#write((tx) => {
      const codeIds = 'codeId' in action && action.kind === 'addCode' ? [action.codeId] : [];
      const collectionIds = action.kind === 'addTo' ? [action.collectionId] : [];
      refuseUnknownParts(tx, { codeIds, collectionIds });
      return actOnAll(tx, { ids: [...new Set(ids)], action, actor, at });
    });
  }

  putBack(actor: Actor, before: readonly AnnotationBefore[]): readonly AnnotationBefore[] {
    const at = this.#ground.now().toISOString();
    return this.#write((tx) => {
      for (const { news } of before) refuseUnknownParts(tx, news);
      return putAllBack(tx, { before, actor, at });
    });
  }

  decide(actor: Actor, annotationId: string, decided: Decided): Annotation {
    const annotation = this.#read(actor, annotationId);
    permit(actor, permissions.annotations.decide, annotation.author);
    const { ordinal, versionId } = decided;
    const decision = spanOfDecision(this.#ground.databases(), annotation, decided);
    const place = { annotationId, ordinal, versionId };
    const decidedAt = this.#ground.now().toISOString();
    this.#write((tx) => {
      if (decision === null) removeDecision(tx, place);
      else putDecision(tx, { ...place, decision, author: actor.name, decidedAt });
    });
    return this.#viewOne(annotation, versionId);
  }

  statistics(actor: Actor, filter: AnnotationFilter, by: StatisticsColumn): CodeStatistics {
    const codes = inTreeOrder(listCodes(this.#ground.databases().given.tables));
    return countCodes(this.all(actor, filter), { codes, by });
  }

  surroundings(annotations: readonly Annotation[]) {
    return surroundAll(this.#ground.databases(), annotations);
  }

  #write<Result>(work: (tx: GivenTransaction) => Result): Result {
    return this.#ground.databases().given.tables.transaction(work, { behavior: 'immediate' });
  }

  #update(
    seen: { readonly annotationId: string; readonly revision?: number | undefined },
    news: AnnotationNews,
  ): Annotation {
    const at = this.#ground.now().toISOString();
    const after = this.#write((tx) => {
      refuseUnknownParts(tx, news);
      updateAnnotation(tx, seen, { news, at });
      return findAnnotation(tx, seen.annotationId);
    });
    if (after === undefined) throw new NamedError('unknownAnnotation', { ...seen, revision: 0 });
    return this.#viewOne(after);
  }

  /** What somebody may not see is not there for them. */
  #read(actor: Actor, annotationId: string): StoredAnnotation {
    const { tables } = this.#ground.databases().given;
    const found = findAnnotation(tables, annotationId);
    const isSeen = found !== undefined && isHere(found, this.#ground.documentOf);
    if (!isSeen || !mayRead(tables, actor)(found)) {
      throw new NamedError('unknownAnnotation', { annotationId });
    }
    return found;
  }

  #viewOne(annotation: StoredAnnotation, versionId?: string): Annotation {
    const [viewed] = this.#view([annotation], versionId);
    if (viewed === undefined) throw new Error(`Nothing is seen of ${annotation.annotationId}`);
    return viewed;
  }

  #view(stored: readonly StoredAnnotation[], versionId: string | undefined): Annotation[] {
    const patience = { clock: () => performance.now(), budgetMs: patienceMs };
    const documentOf = askOnce(this.#ground.documentOf);
    return viewAnnotations(stored, { anchors: this.#anchors, documentOf, versionId, patience });
  }
}

/** What was made on a document that is out of the library waits until it is back. */
function isHere(
  { documentId }: StoredAnnotation,
  documentOf: AnnotationGround['documentOf'],
): boolean {
  return documentId === null || documentOf(documentId) !== undefined;
}

/** What a change says: a field that is undefined is not meant. */
function said(fields: { readonly [Name in keyof AnnotationNews]: unknown }): AnnotationNews {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
