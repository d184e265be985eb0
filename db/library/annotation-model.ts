import type { AnchorDecision, StoredAnchor } from '#lib/annotation/model.ts';

/** What an annotation is for. */
export const motivations = ['highlighting', 'commenting', 'bookmarking', 'linking'] as const;

/** What an annotation is for; `linking` ones were made as the end of a link. */
export type Motivation = (typeof motivations)[number];

/** Who may see what somebody made. */
export const visibilities = ['private', 'team', 'collection'] as const;

/** Who may see what somebody made: its author, everybody, or who shares a collection it is in. */
export type Visibility = (typeof visibilities)[number];

/** A wording that is annotated wherever it stands. */
export type AnnotatedWording = {
  /** The skeleton that all its writings share. */
  readonly key: string;
  /** As it was marked. */
  readonly text: string;
};

/** An annotation as it is kept. */
export type StoredAnnotation = {
  readonly annotationId: string;
  /** Null for one on a wording. */
  readonly documentId: string | null;
  readonly wording: AnnotatedWording | null;
  readonly motivation: Motivation;
  /** Markdown, in the subset of `parseNote`. */
  readonly note: string;
  readonly author: string;
  readonly visibility: Visibility;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Set while it lies in the bin. */
  readonly deletedAt: string | null;
  /** Raised by every change, from 1. */
  readonly revision: number;
  /** The marked places in the order they were marked; none for a whole document or a wording. */
  readonly targets: readonly StoredAnchor[];
  readonly codeIds: readonly string[];
  readonly collectionIds: readonly string[];
};

/** What may be different about an annotation; what is not named stays. */
export type AnnotationNews = Partial<
  Pick<
    StoredAnnotation,
    'note' | 'motivation' | 'visibility' | 'codeIds' | 'collectionIds' | 'targets' | 'deletedAt'
  >
>;

/** A coloured label in a tree. */
export type Code = {
  readonly codeId: string;
  readonly parentId: string | null;
  readonly name: string;
  /** 1 to 6. */
  readonly colour: number;
  readonly shortcut: string | null;
  readonly memo: string;
  readonly position: number;
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly deletedAt: string | null;
  readonly revision: number;
};

/** A relation between two annotations. */
export type AnnotationLink = {
  readonly linkId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: string;
  readonly note: string;
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly deletedAt: string | null;
  readonly revision: number;
};

/** What a person decided about one place of an annotation in one version. */
export type StoredDecision = {
  readonly annotationId: string;
  readonly ordinal: number;
  readonly versionId: string;
  readonly decision: AnchorDecision;
  readonly author: string;
  readonly decidedAt: string;
};
