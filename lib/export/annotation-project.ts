import type { AnchorDecision, AnchorOutcome, StoredAnchor } from '#lib/annotation/model.ts';
import type { Surroundings } from '#lib/annotation/surround-quote.ts';
import type { Span } from '#lib/text/span.ts';
import type { CitedDocument } from './cited-document.ts';

/** One place of an annotation, as it was marked and as it is shown. */
export type ExportedPlace = {
  readonly home: StoredAnchor;
  readonly status: AnchorOutcome;
  /** Where it is shown: in the current version, or at home where it has no place there. */
  readonly versionId: string;
  readonly span: Span;
  readonly surroundings: Surroundings;
  readonly decisions: readonly ExportedDecision[];
};

/** What a person decided about a place in a version. */
export type ExportedDecision = {
  readonly versionId: string;
  readonly decision: AnchorDecision;
  readonly author: string;
  readonly decidedAt: string;
};

/** An annotation before it is written in any format. */
export type ExportedAnnotation = {
  readonly annotationId: string;
  readonly documentId: string | null;
  /** Null for one on a wording. */
  readonly document: CitedDocument | null;
  readonly wording: string | null;
  readonly motivation: string;
  readonly note: string;
  readonly author: string;
  readonly visibility: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly codeIds: readonly string[];
  readonly collectionIds: readonly string[];
  readonly places: readonly ExportedPlace[];
};

/** A code as it is written. */
export type ExportedCode = {
  readonly codeId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly colour: number;
  readonly shortcut: string | null;
  readonly memo: string;
  readonly position: number;
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
};

/** A link between two annotations as it is written. */
export type ExportedLink = {
  readonly linkId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: string;
  readonly note: string;
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
};

/** A version that annotations were made on. */
export type ExportedText = {
  readonly versionId: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly title: string;
  readonly text: string;
};

/** Everything that leaves together: annotations, the codes on them, links, and the texts. */
export type AnnotationProject = {
  readonly annotations: readonly ExportedAnnotation[];
  /** Parents before children. */
  readonly codes: readonly ExportedCode[];
  readonly links: readonly ExportedLink[];
  readonly collections: readonly { readonly collectionId: string; readonly name: string }[];
  readonly texts: readonly ExportedText[];
};

/**
 * Gives the names of a code from the root down.
 *
 * codePath(codes, codeId) -> ['土地', '人地钱']
 */
export function codePath(codes: readonly ExportedCode[], codeId: string): string[] {
  const names: string[] = [];
  let at = codes.find((code) => code.codeId === codeId);
  while (at !== undefined && names.length < codes.length) {
    const { name, parentId } = at;
    names.unshift(name);
    at = codes.find((code) => code.codeId === parentId);
  }
  return names;
}
