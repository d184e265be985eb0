import type { CitedDocument } from '#lib/export/cited-document.ts';
import type { LocatedAnchor, StoredAnchor } from '#lib/annotation/model.ts';
import type {
  AnnotationNews,
  Motivation,
  StoredAnnotation,
  StoredDecision,
  Visibility,
} from '#db/library/annotation-model.ts';
import type { Span } from '#lib/text/span.ts';

/** A document as an annotation speaks of it: every summary of the library fits. */
export type AnnotatedDocument = CitedDocument & {
  readonly documentId: string;
  readonly versions: readonly {
    readonly versionId: string;
    readonly label: string | null;
    readonly sha256: string;
    readonly isCurrent: boolean;
  }[];
};

/** One marked place of an annotation, as it was made and as it stands in the version asked for. */
export type AnnotationPlace = {
  readonly ordinal: number;
  readonly home: StoredAnchor;
  readonly versionId: string;
  readonly located: LocatedAnchor;
  /** What a person decided about it in that version. */
  readonly decision: StoredDecision | undefined;
};

/** What became of an annotation: of its worst place, or that it has none. */
export const annotationStatuses = [
  'orphaned',
  'ambiguous',
  'skipped',
  'changed',
  'moved',
  'found',
  'document',
  'wording',
] as const;

/** What became of an annotation; `document` and `wording` ones have no place that could be lost. */
export type AnnotationStatus = (typeof annotationStatuses)[number];

/** An annotation with its places in the texts of today. */
export type Annotation = StoredAnnotation & {
  readonly places: readonly AnnotationPlace[];
  readonly status: AnnotationStatus;
  /** Undefined for one on a wording. */
  readonly document: AnnotatedDocument | undefined;
};

/** Which annotations; several values of one field mean any of them, what is not named does not matter. */
export type AnnotationFilter = {
  /** Ids of codes; those below them count too. `none` means without a code. */
  readonly code?: readonly string[];
  /** 河南省/鹤壁市; places below it count too. */
  readonly place?: readonly string[];
  readonly year?: readonly string[];
  readonly genre?: readonly string[];
  readonly documentId?: readonly string[];
  /** A collection, by id or name: annotations put into it, and those on its documents. */
  readonly set?: string | undefined;
  /** Words of the note, of what was marked, or of the wording; folded, all of them. */
  readonly text?: string | undefined;
  readonly author?: readonly string[];
  readonly status?: readonly AnnotationStatus[];
  readonly motivation?: readonly Motivation[];
  /** True: what lies in the bin. */
  readonly isDeleted?: boolean;
};

/** The orders a list can have; the first is the default. */
export const annotationOrders = ['text', 'modified', 'created'] as const;

/** By document and place, or by time, the newest first. */
export type AnnotationOrder = (typeof annotationOrders)[number];

/** A page of annotations. */
export type AnnotationRequest = {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly filter: AnnotationFilter;
  readonly order: AnnotationOrder;
  /** Located in this version, which is one of a document that the filter names; else in the current. */
  readonly versionId?: string | undefined;
};

/** A page of annotations, and how many there are in all. */
export type AnnotationList = {
  readonly annotations: readonly Annotation[];
  readonly total: number;
  /** Opaque; undefined at the end. */
  readonly next: string | undefined;
};

/** An annotation to be made: on spans of a version, on a document as a whole, or on a wording. */
export type NewAnnotation = {
  readonly on:
    | {
        readonly kind: 'spans';
        readonly documentId: string;
        readonly versionId: string;
        readonly spans: readonly Span[];
      }
    | { readonly kind: 'document'; readonly documentId: string }
    | { readonly kind: 'wording'; readonly text: string };
  readonly motivation?: Motivation | undefined;
  readonly note: string;
  readonly codeIds: readonly string[];
  readonly collectionIds: readonly string[];
  readonly visibility: Visibility;
};

/** What is to be different about an annotation; what is not named stays. */
export type AnnotationChange = {
  /** The revision that was seen; undefined only where nothing of it can be overwritten. */
  readonly revision: number | undefined;
  readonly note?: string | undefined;
  readonly motivation?: Motivation | undefined;
  readonly codeIds?: readonly string[] | undefined;
  readonly collectionIds?: readonly string[] | undefined;
  readonly visibility?: Visibility | undefined;
  /** New borders, set by hand. */
  readonly spans?: { readonly versionId: string; readonly spans: readonly Span[] } | undefined;
};

/** One thing done to many annotations, all of it or nothing. */
export type BulkAction =
  | { readonly kind: 'addCode' | 'removeCode'; readonly codeId: string }
  | { readonly kind: 'addTo' | 'removeFrom'; readonly collectionId: string }
  | { readonly kind: 'setVisibility'; readonly visibility: Visibility }
  | { readonly kind: 'delete' | 'restore' };

/** What an annotation was before something was done to it: enough to put it back. */
export type AnnotationBefore = { readonly annotationId: string; readonly news: AnnotationNews };
