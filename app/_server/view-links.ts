import 'server-only';
import { linkRelations } from '#lib/annotation/annotation-limits.ts';
import type { Span } from '#lib/text/span.ts';
import type { AnnotationLink } from '#db/library/annotation-model.ts';
import type { Annotation } from '#db/recipes/annotations/model.ts';

/** What is said of an annotation and another one. */
export type LinkView = {
  readonly linkId: string;
  readonly relation: (typeof linkRelations)[number];
  /** False where it is the other that says it of this one. */
  readonly isFrom: boolean;
  /** The words of the other, and where they stand; a wording stands in no one place. */
  readonly words: string;
  readonly documentId: string | undefined;
  readonly span: Span | undefined;
};

/**
 * Gives the links of annotations, each at both its ends; one whose other end lies in the bin rests.
 *
 * viewLinks(links, annotations).get('a1')?.[0]?.relation -> 'implements'
 */
export function viewLinks(
  links: readonly AnnotationLink[],
  annotations: readonly Annotation[],
): ReadonlyMap<string, readonly LinkView[]> {
  const byId = new Map(annotations.map((annotation) => [annotation.annotationId, annotation]));
  const ends = links.flatMap(({ fromId, toId, relation: written, linkId }) => {
    const [from, to] = [byId.get(fromId), byId.get(toId)];
    const relation = linkRelations.find((each) => each === written);
    if (from === undefined || to === undefined || relation === undefined) return [];
    return [
      { id: fromId, link: { linkId, relation, isFrom: true, ...endOf(to) } },
      { id: toId, link: { linkId, relation, isFrom: false, ...endOf(from) } },
    ];
  });
  const groups = Map.groupBy(ends, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ link }) => link)]));
}

function endOf({ places: [first], document, wording, note }: Annotation) {
  const located = first?.located;
  return {
    words: wording?.text ?? first?.home.exact ?? document?.title ?? note,
    documentId: document?.documentId,
    span: located !== undefined && 'span' in located ? located.span : undefined,
  };
}
