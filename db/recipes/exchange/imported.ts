import type { Motivation, Visibility } from '#db/library/annotation-model.ts';
import type { AnchorDecision } from '#lib/annotation/model.ts';
import type { ExportedCode, ExportedLink } from '#lib/export/annotation-project.ts';
import type { Span } from '#lib/text/span.ts';

/** A quotation as a file brings it. Offsets count code points of the text it was taken from. */
export type ImportedQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A place of one of our own files: its text is known by its bytes. */
export type ImportedPlace = ImportedQuote & {
  readonly sha256: string;
  readonly position: Span;
  readonly sectionPath: readonly string[];
  readonly decisions: readonly {
    readonly sha256: string;
    readonly decision: AnchorDecision;
    readonly author: string;
    readonly decidedAt: string;
  }[];
};

/** What an imported annotation is on. */
export type ImportedSubject =
  | { readonly kind: 'wording'; readonly text: string }
  | { readonly kind: 'document'; readonly documentId: string }
  | {
      readonly kind: 'places';
      readonly documentId: string;
      readonly places: readonly ImportedPlace[];
    }
  /** A quotation from a page that was read elsewhere. */
  | {
      readonly kind: 'page';
      readonly uri: string;
      readonly title: string;
      readonly quotes: readonly ImportedQuote[];
    };

/** An annotation as a file brings it. */
export type ImportedAnnotation = {
  readonly annotationId: string;
  readonly on: ImportedSubject;
  readonly motivation: Motivation;
  readonly note: string;
  readonly author: string;
  readonly visibility: Visibility;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly codeIds: readonly string[];
  readonly collectionIds: readonly string[];
};

/** A code as a file brings it: as it was written. */
export type ImportedCode = ExportedCode;

/** A link as a file brings it: as it was written. */
export type ImportedLink = ExportedLink;

/** A file, read and checked; nothing of it is written yet. */
export type ImportedProject = {
  readonly annotations: readonly ImportedAnnotation[];
  readonly codes: readonly ImportedCode[];
  readonly links: readonly ImportedLink[];
  readonly collections: readonly { readonly collectionId: string; readonly name: string }[];
};
