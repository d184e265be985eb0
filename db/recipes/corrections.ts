import type { CorrectionChange } from '#lib/document/correction.ts';
import { quoteStart } from '#lib/document/quotation.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import { readParsedVersion } from '#db/index/read-index.ts';
import {
  addCorrection,
  type KeptCorrection,
  listCorrections,
  removeCorrection,
} from '#db/library/corrections.ts';
import { findDocumentState, readSourceText } from '#db/library/read-library.ts';
import type { Actor } from './actor.ts';
import type { Making } from './collections.ts';
import { type Databases, indexDocument } from './index-document.ts';
import { guardPart } from './guard-part.ts';
import { permissions } from './permissions.ts';

/** A correction, and whether it finds its place in the current version. */
export type ListedCorrection = KeptCorrection & { readonly isOrphan: boolean };

/** A correction to be made: what the stretch is. The version defaults to the current one. */
export type NewCorrection = {
  readonly versionId?: string | undefined;
  readonly span: Span;
  readonly change: CorrectionChange;
};

/** What people correct in the structure of documents. It acts at once, on everything. */
export type Corrections = {
  /** Throws `unknownDocument`. */
  list(actor: Actor, documentId: string): readonly ListedCorrection[];
  /** Throws `correctionWithoutEffect` for a place where such a thing cannot be. */
  add(actor: Actor, documentId: string, correction: NewCorrection): ListedCorrection;
  /** Takes one back: what the parser found stands again. */
  remove(actor: Actor, documentId: string, correctionId: string): void;
};

/** Where corrections are kept, and what they are made with. */
export type CorrectionsOptions = Making & {
  /** A new generation may take the place of the index. */
  readonly databases: () => Databases;
};

/**
 * Gives the corrections of a library.
 *
 * openCorrections(options).add(localActor, 'hebi', {
 *   span: { start: 8120, end: 8123 }, change: { kind: 'cell', column: 3 } })
 */
export function openCorrections({ databases, now, newId }: CorrectionsOptions): Corrections {
  const list = (documentId: string) => listWithState(databases(), documentId);
  const remove = (documentId: string, correctionId: string): void => {
    removeCorrection(databases().given, { documentId, correctionId });
    bringUp(databases(), documentId);
  };
  const corrections: Corrections = {
    list: (_actor, documentId) => list(documentId),
    add: (actor, documentId, correction) => {
      const correctionId = newId();
      addCorrection(databases().given, {
        ...{ correctionId, documentId, change: correction.change },
        quotation: quote(databases(), documentId, correction),
        ...{ author: actor.name, createdAt: now().toISOString() },
      });
      bringUp(databases(), documentId);
      const made = list(documentId).find((each) => each.correctionId === correctionId);
      if (made !== undefined && !made.isOrphan) return made;
      remove(documentId, correctionId);
      throw new NamedError('correctionWithoutEffect', { documentId });
    },
    remove: (_actor, documentId, correctionId) => {
      remove(documentId, correctionId);
    },
  };
  return guardPart(corrections, permissions.corrections);
}

function quote({ given }: Databases, documentId: string, { versionId, span }: NewCorrection) {
  const { currentVersionId } = stateOf(given, documentId);
  const text = readSourceText(given, versionId ?? currentVersionId);
  if (text === undefined) throw new NamedError('missingVersion', { versionId: versionId ?? '' });
  if (span.end > text.length) throw new NamedError('correctionWithoutEffect', { documentId });
  return quoteStart(text, span);
}

function listWithState({ given, index }: Databases, documentId: string): ListedCorrection[] {
  const { currentVersionId } = stateOf(given, documentId);
  const orphans = readParsedVersion(index, currentVersionId)?.orphans ?? [];
  return listCorrections(given, documentId).map((kept) => ({
    ...kept,
    isOrphan: orphans.includes(kept.correctionId),
  }));
}

function bringUp(databases: Databases, documentId: string): void {
  indexDocument(databases, stateOf(databases.given, documentId));
}

function stateOf(given: Databases['given'], documentId: string) {
  const state = findDocumentState(given, documentId);
  if (state?.isListed !== true) throw new NamedError('unknownDocument', { documentId });
  return state;
}
