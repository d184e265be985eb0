import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import type { Distribution, Hit } from '#lib/search/model.ts';
import type { Span } from '#lib/text/span.ts';
import { listAnnotations } from '#db/library/read-annotations.ts';
import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { mayRead } from './access.ts';

/** An annotated wording in one document: every place where it stands, in whatever form. */
export type WordingPlaces = {
  readonly annotation: StoredAnnotation;
  readonly hits: readonly { readonly span: Span; readonly text: string }[];
};

/** How often a wording stands in which document, and which documents are silent. */
export type WordingSpread = Pick<
  Distribution,
  'counts' | 'wordings' | 'facets' | 'documents' | 'silent' | 'silentCount'
>;

/** Who looks wordings up: the library itself. */
export type WordingSearch = {
  search(
    request: WordingQuestion & { readonly sort: 'text'; readonly contextChars: number },
  ): Promise<{ readonly hits: readonly Hit[] }>;
  readDistribution(request: WordingQuestion): Promise<WordingSpread>;
};

type WordingQuestion = {
  readonly q: string;
  readonly mode: 'literal';
  readonly filter: typeof everywhere;
  readonly documentId?: string;
  readonly leaveOut: readonly string[];
  readonly limit: number;
  readonly cursor: undefined;
};

/** Annotations on wordings, looked up: nothing of this is stored. */
export type Wordings = {
  /** All of them, the oldest first; with a wording those that share its skeleton. */
  list(actor: Actor, text?: string): readonly StoredAnnotation[];
  /** Which stand in a document, and where in its current version. */
  placesIn(actor: Actor, documentId: string): Promise<readonly WordingPlaces[]>;
  /** How often it stands in which document, and which documents are silent. */
  spread(annotation: Pick<StoredAnnotation, 'wording'>): Promise<WordingSpread | undefined>;
};

const everywhere = { place: [], year: [], genre: [] };
/** A place that only might be meant (a redacted name) shows no note. */
const surely = ['possible'];
const maxPlaces = 500; // Of one wording in one document; a page shows no more marks.

/**
 * Gives the annotations on wordings.
 *
 * (await openWordings(given, library).placesIn(localActor, 'hebi'))[0]?.hits.length -> 3
 */
export function openWordings(given: GivenDatabase, library: WordingSearch): Wordings {
  const list = (actor: Actor, text?: string) => {
    const key = text === undefined ? undefined : skeletonKey(text);
    const isTheirs = mayRead(given.tables, actor);
    return listAnnotations(given.tables, { isDeleted: false }).filter(
      (each) =>
        each.wording !== null && (key === undefined || each.wording.key === key) && isTheirs(each),
    );
  };
  const wordings: Wordings = {
    list,
    placesIn: async (actor, documentId) => {
      const found: WordingPlaces[] = [];
      for (const annotation of list(actor)) {
        const { hits } = await library.search({
          ...{ q: annotation.wording?.text ?? '', mode: 'literal', filter: everywhere, documentId },
          ...{ leaveOut: surely, sort: 'text', contextChars: 0, limit: maxPlaces },
          cursor: undefined,
        });
        if (hits.length > 0) found.push({ annotation, hits });
      }
      return found;
    },
    spread: async ({ wording }) =>
      wording === null
        ? undefined
        : library.readDistribution({
            ...{ q: wording.text, mode: 'literal', filter: everywhere, leaveOut: surely },
            ...{ limit: maxPlaces, cursor: undefined },
          }),
  };
  return guardPart(wordings, permissions.wordings);
}
