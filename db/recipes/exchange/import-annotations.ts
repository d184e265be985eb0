import { annotationLimits, cleanNote } from '#lib/annotation/annotation-limits.ts';
import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import { listDecisions, putDecision } from '#db/library/anchor-decisions.ts';
import { findAnnotationLink, insertAnnotationLink } from '#db/library/annotation-links.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { findAnnotation } from '#db/library/read-annotations.ts';
import { insertAnnotation, updateAnnotation } from '#db/library/write-annotations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { mayRead } from '#db/recipes/annotations/access.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import { isLocal } from '#db/recipes/permit.ts';
import { authorFor, importCodes, importCollections } from './import-parts.ts';
import type { ImportedAnnotation, ImportedProject } from './imported.ts';
import { ImportPlacer, type PlacedSubject, type SkipReason } from './place-import.ts';

/** What became of a file of annotations. */
export type ImportReport = {
  readonly added: number;
  /** Here already, as they are in the file. */
  readonly unchanged: number;
  /** Taken out of the bin. */
  readonly restored: number;
  /** Written over, because that was asked for. */
  readonly replaced: number;
  /** Here already and different: kept as they are here. */
  readonly kept: readonly string[];
  readonly codes: number;
  readonly links: number;
  readonly skipped: readonly {
    readonly annotationId: string;
    readonly reason: SkipReason;
    readonly text: string;
  }[];
};

/** How a file is taken in. */
export type ImportRequest = {
  readonly actor: Actor;
  readonly now: Date;
  /** The document that foreign quotations belong to. */
  readonly documentId?: string | undefined;
  /** True: what is different is written as the file has it. */
  readonly isReplacing: boolean;
};

/**
 * Takes a file of annotations in, in one transaction: all of it, or nothing where something fails.
 * Doing it again changes nothing. What cannot be placed for sure is reported and left in the file.
 *
 * importAnnotations(databases, project, request).added -> 120
 */
export function importAnnotations(
  databases: Databases,
  project: ImportedProject,
  request: ImportRequest,
): ImportReport {
  const placer = new ImportPlacer(databases, request.documentId);
  const placed = project.annotations.map((imported) => ({
    imported,
    subject: isTooLong(imported) ? ('tooLong' as const) : placer.place(imported.on),
  }));
  return databases.given.tables.transaction(
    (tx) => {
      const codes = importCodes(tx, project.codes, request);
      const collections = importCollections(tx, project.collections, request);
      const tally = new Tally();
      for (const { imported, subject } of placed) {
        if (typeof subject === 'string') tally.skip(imported, subject);
        else {
          const annotation = storedOf(imported, subject, {
            ...{ codes: codes.ids, collections, actor: request.actor },
          });
          const outcome = putAnnotation(tx, annotation, request);
          tally.count(outcome.kind, annotation);
          const own = { ...subject, annotationId: annotation.annotationId };
          if (!outcome.isOthers) keepDecisions(tx, own, request);
        }
      }
      const links = importLinks(tx, project, request);
      return { ...tally.report(), codes: codes.added, links };
    },
    { behavior: 'immediate' },
  );
}

function isTooLong({ note }: ImportedAnnotation): boolean {
  return note.length > annotationLimits.noteChars;
}

type Names = {
  readonly codes: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, string>;
  readonly actor: Actor;
};

function storedOf(
  { on: _on, ...imported }: ImportedAnnotation,
  { decisions: _decisions, ...subject }: PlacedSubject,
  { codes, collections, actor }: Names,
): StoredAnnotation {
  const own = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    [...new Set(ids.flatMap((id) => names.get(id) ?? []))].sort();
  return {
    ...imported,
    ...subject,
    note: cleanNote(imported.note),
    author: authorFor(actor, imported.author),
    codeIds: own(imported.codeIds, codes).slice(0, annotationLimits.codes),
    collectionIds: own(imported.collectionIds, collections),
    deletedAt: null,
    revision: 1,
  };
}

type Outcome = {
  readonly kind: 'added' | 'unchanged' | 'restored' | 'replaced' | 'kept';
  /** Somebody else made what is here: nothing about it changes. */
  readonly isOthers: boolean;
};

function putAnnotation(
  tx: GivenTransaction,
  annotation: StoredAnnotation,
  request: ImportRequest,
): Outcome {
  const { actor } = request;
  const known = findAnnotation(tx, annotation.annotationId);
  const isOthers = known !== undefined && !isLocal(actor) && known.author !== actor.name;
  // What is said of it does not depend on what it says: who may not see it learns nothing.
  if (isOthers) return { kind: 'kept', isOthers };
  if (known !== undefined) {
    return { kind: renewAnnotation(tx, { known, annotation }, request), isOthers };
  }
  insertAnnotation(tx, annotation);
  return { kind: 'added', isOthers };
}

function renewAnnotation(
  tx: GivenTransaction,
  {
    known,
    annotation,
  }: { readonly known: StoredAnnotation; readonly annotation: StoredAnnotation },
  { isReplacing, now }: ImportRequest,
): Outcome['kind'] {
  const { annotationId } = annotation;
  const isSame = contentOf(known) === contentOf(annotation);
  if (isSame && known.deletedAt === null) return 'unchanged';
  if (!isSame && !isReplacing) return 'kept';
  const { note, motivation, visibility, codeIds, collectionIds, targets } = annotation;
  const news = isSame
    ? { deletedAt: null }
    : { note, motivation, visibility, codeIds, collectionIds, targets, deletedAt: null };
  const at = isSame ? known.modifiedAt : now.toISOString();
  updateAnnotation(tx, { annotationId }, { news, at });
  return isSame ? 'restored' : 'replaced';
}

/** What a person would call different. */
function contentOf(annotation: StoredAnnotation): string {
  const { note, motivation, visibility, codeIds, collectionIds, targets, wording } = annotation;
  const { documentId, author } = annotation;
  const ids = [codeIds.toSorted(), collectionIds.toSorted()];
  return JSON.stringify([
    note,
    motivation,
    visibility,
    ids,
    targets.map(keyOf),
    wording,
    documentId,
    author,
  ]);
}

function keyOf({ homeVersionId, span, exact }: StoredAnnotation['targets'][number]) {
  return [homeVersionId, span.start, span.end, exact];
}

/** What was decided here already stays. */
function keepDecisions(
  tx: GivenTransaction,
  { annotationId, decisions }: PlacedSubject & { readonly annotationId: string },
  { actor }: ImportRequest,
): void {
  if (decisions.length === 0) return;
  const known = new Set(
    listDecisions(tx, annotationId).map(({ ordinal, versionId }) => `${ordinal} ${versionId}`),
  );
  for (const decision of decisions) {
    if (known.has(`${decision.ordinal} ${decision.versionId}`)) continue;
    const author = authorFor(actor, decision.author);
    putDecision(tx, { annotationId, ...decision, author });
  }
}

/** A link comes along where both of its ends are here, for whoever brings it. */
function importLinks(
  tx: GivenTransaction,
  { links }: ImportedProject,
  { actor }: ImportRequest,
): number {
  const isTheirs = mayRead(tx, actor);
  const isHere = (annotationId: string) => {
    const found = findAnnotation(tx, annotationId);
    return found !== undefined && isTheirs(found);
  };
  const fresh = links.filter(
    ({ linkId, fromId, toId }) =>
      findAnnotationLink(tx, linkId) === undefined && isHere(fromId) && isHere(toId),
  );
  for (const link of fresh) {
    insertAnnotationLink(tx, {
      ...link,
      note: cleanNote(link.note),
      author: authorFor(actor, link.author),
      deletedAt: null,
      revision: 1,
    });
  }
  return fresh.length;
}

class Tally {
  readonly #counts = { added: 0, unchanged: 0, restored: 0, replaced: 0 };
  readonly #kept: string[] = [];
  readonly #skipped: ImportReport['skipped'][number][] = [];

  count(outcome: Outcome['kind'], { annotationId }: StoredAnnotation): void {
    if (outcome === 'kept') this.#kept.push(annotationId);
    else this.#counts[outcome] += 1;
  }

  skip({ annotationId, on, note }: ImportedAnnotation, reason: SkipReason): void {
    const quotes = 'quotes' in on ? on.quotes : 'places' in on ? on.places : [];
    const text = (quotes[0]?.exact ?? note).slice(0, 60);
    this.#skipped.push({ annotationId, reason, text });
  }

  report(): Omit<ImportReport, 'codes' | 'links'> {
    return { ...this.#counts, kept: this.#kept, skipped: this.#skipped };
  }
}
