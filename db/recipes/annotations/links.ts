import { linkRelations } from '#lib/annotation/annotation-limits.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { AnnotationLink } from '#db/library/annotation-model.ts';
import {
  findAnnotationLink,
  insertAnnotationLink,
  listAnnotationLinks,
  updateAnnotationLink,
} from '#db/library/annotation-links.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import { listAnnotations } from '#db/library/read-annotations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Making } from '#db/recipes/collections.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { permit } from '#db/recipes/permit.ts';
import { mayRead } from './access.ts';
import { readNote } from './make-annotation.ts';

/** A link to be made between two annotations. */
export type NewLink = {
  readonly fromId: string;
  readonly toId: string;
  readonly relation: string;
  readonly note?: string | undefined;
};

/** What is to be different about a link; what is not named stays. */
export type LinkChange = {
  readonly revision?: number | undefined;
  readonly relation?: string | undefined;
  readonly note?: string | undefined;
};

/** Links between annotated passages. One shows while both of its ends do. */
export type Links = {
  /** All, or those of some annotations, the oldest first. */
  list(actor: Actor, annotationIds?: readonly string[]): readonly AnnotationLink[];
  /** Throws `unknownLink`. */
  require(actor: Actor, linkId: string): AnnotationLink;
  add(actor: Actor, wanted: NewLink): AnnotationLink;
  change(actor: Actor, linkId: string, change: LinkChange): AnnotationLink;
  remove(actor: Actor, linkId: string): AnnotationLink;
  restore(actor: Actor, linkId: string): AnnotationLink;
};

/**
 * Gives the links of a library.
 *
 * openLinks(given, making).add(localActor, { fromId, toId, relation: 'same' })
 */
export function openLinks(given: GivenDatabase, making: Making): Links {
  return guardPart<Links>(new OpenLinks(given, making), permissions.links);
}

type LinkUpdate = {
  readonly linkId: string;
  readonly revision?: number | undefined;
  readonly action: 'change' | 'remove' | 'restore';
};

class OpenLinks implements Links {
  readonly #given: GivenDatabase;
  readonly #making: Making;

  constructor(given: GivenDatabase, making: Making) {
    this.#given = given;
    this.#making = making;
  }

  list(actor: Actor, annotationIds?: readonly string[]): AnnotationLink[] {
    const seen = this.#readable(actor);
    const of = annotationIds && new Set(annotationIds);
    return listAnnotationLinks(this.#given.tables).filter(
      ({ fromId, toId }) =>
        seen.has(fromId) && seen.has(toId) && (of === undefined || of.has(fromId) || of.has(toId)),
    );
  }

  require(actor: Actor, linkId: string): AnnotationLink {
    const link = findAnnotationLink(this.#given.tables, linkId);
    const seen = this.#readable(actor);
    if (link === undefined || !(seen.has(link.fromId) && seen.has(link.toId))) {
      throw new NamedError('unknownLink', { linkId });
    }
    return link;
  }

  add(actor: Actor, { fromId, toId, relation, note = '' }: NewLink): AnnotationLink {
    refuseEnds(this.#readable(actor), { fromId, toId });
    const { newId, now } = this.#making;
    const at = now().toISOString();
    const link: AnnotationLink = {
      ...{ linkId: newId(), fromId, toId, relation: readRelation(relation), note: readNote(note) },
      ...{ author: actor.name, createdAt: at, modifiedAt: at, deletedAt: null, revision: 1 },
    };
    this.#given.tables.transaction(
      (tx) => {
        insertAnnotationLink(tx, link);
      },
      { behavior: 'immediate' },
    );
    return link;
  }

  change(actor: Actor, linkId: string, { revision, relation, note }: LinkChange): AnnotationLink {
    const news = {
      ...(relation === undefined ? {} : { relation: readRelation(relation) }),
      ...(note === undefined ? {} : { note: readNote(note) }),
    };
    return this.#update(actor, { linkId, revision, action: 'change' }, news);
  }

  remove(actor: Actor, linkId: string): AnnotationLink {
    const deletedAt = this.#making.now().toISOString();
    return this.#update(actor, { linkId, action: 'remove' }, { deletedAt });
  }

  restore(actor: Actor, linkId: string): AnnotationLink {
    return this.#update(actor, { linkId, action: 'restore' }, { deletedAt: null });
  }

  #update(
    actor: Actor,
    { linkId, revision, action }: LinkUpdate,
    news: Partial<AnnotationLink>,
  ): AnnotationLink {
    const at = this.#making.now().toISOString();
    this.#given.tables.transaction(
      (tx) => {
        const link = this.require(actor, linkId);
        permit(actor, permissions.links[action], link.author);
        if (revision !== undefined && revision !== link.revision) {
          const { note: theirs } = link;
          throw new NamedError('linkChanged', { linkId, theirs, yours: news.note ?? theirs });
        }
        updateAnnotationLink(tx, link, { news, at });
      },
      { behavior: 'immediate' },
    );
    return this.require(actor, linkId);
  }

  #readable(actor: Actor): ReadonlySet<string> {
    const all = listAnnotations(this.#given.tables, { isDeleted: false });
    return new Set(
      all.filter(mayRead(this.#given.tables, actor)).map(({ annotationId }) => annotationId),
    );
  }
}

function readRelation(relation: string): string {
  if (linkRelations.some((each) => each === relation)) return relation;
  throw new NamedError('badRelation', { relation, allowed: linkRelations.join(' ') });
}

function refuseEnds(
  seen: ReadonlySet<string>,
  { fromId, toId }: Pick<NewLink, 'fromId' | 'toId'>,
): void {
  for (const annotationId of [fromId, toId]) {
    if (!seen.has(annotationId)) throw new NamedError('unknownAnnotation', { annotationId });
  }
  if (fromId === toId) throw new NamedError('linkToItself', { annotationId: fromId });
}
