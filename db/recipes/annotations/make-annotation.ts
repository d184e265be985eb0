import { annotationLimits, cleanNote } from '#lib/annotation/annotation-limits.ts';
import { describeSelection } from '#lib/annotation/describe-selection.ts';
import type { StoredAnchor } from '#lib/annotation/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import type { Span } from '#lib/text/span.ts';
import { readPassages } from '#db/index/read-index.ts';
import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import { listVersionsOf, readSourceText } from '#db/library/read-library.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import type { NewAnnotation } from './model.ts';

/** Who makes an annotation, under which id, and when. */
export type Maker = { readonly actor: Actor; readonly annotationId: string; readonly at: string };

/**
 * Makes an annotation from what was asked for; what cannot be one is a named error.
 *
 * makeAnnotation(databases, { on: { kind: 'spans', documentId: 'hebi', versionId: 'hebi@1',
 *   spans: [{ start: 2, end: 9 }] }, note: '', … }, maker).targets[0].exact -> '“人地钱”挂钩'
 */
export function makeAnnotation(
  databases: Databases,
  wanted: NewAnnotation,
  { actor, annotationId, at }: Maker,
): StoredAnnotation {
  const note = readNote(wanted.note);
  return {
    annotationId,
    ...subjectOf(databases, wanted),
    motivation: wanted.motivation ?? (note === '' ? 'highlighting' : 'commenting'),
    note,
    author: actor.name,
    visibility: wanted.visibility,
    createdAt: at,
    modifiedAt: at,
    deletedAt: null,
    revision: 1,
    codeIds: wanted.codeIds,
    collectionIds: wanted.collectionIds,
  };
}

/**
 * Gives a note as it is kept. Throws `noteTooLong` instead of cutting it.
 *
 * readNote('另见\r\n濮阳') -> '另见\n濮阳'
 */
export function readNote(written: string): string {
  const note = cleanNote(written);
  const { length } = note;
  const max = annotationLimits.noteChars;
  if (length > max) throw new NamedError('noteTooLong', { length, max });
  return note;
}

function subjectOf(
  databases: Databases,
  { on }: NewAnnotation,
): Pick<StoredAnnotation, 'documentId' | 'wording' | 'targets'> {
  switch (on.kind) {
    case 'spans':
      return {
        documentId: on.documentId,
        wording: null,
        targets: captureSpans(databases, on.documentId, on),
      };
    case 'document':
      requireVersions(databases, on.documentId);
      return { documentId: on.documentId, wording: null, targets: [] };
    case 'wording':
      return { documentId: null, wording: readWording(on.text), targets: [] };
  }
}

/** A wording within one sentence: what is marked wherever it stands. */
function readWording(written: string): NonNullable<StoredAnnotation['wording']> {
  const text = cleanNote(written).trim();
  const key = text.length > annotationLimits.wordingChars ? '' : skeletonKey(text);
  if (key === '') throw new NamedError('badWording', { text: text.slice(0, 40) });
  return { key, text };
}

/**
 * Captures marked places as they stand in a version, in text order.
 *
 * captureSpans(databases, 'hebi', { versionId: 'hebi@1', spans: [{ start: 2, end: 9 }] })[0]?.exact
 *   -> '“人地钱”挂钩'
 */
export function captureSpans(
  databases: Databases,
  documentId: string,
  { versionId, spans }: { readonly versionId: string; readonly spans: readonly Span[] },
): StoredAnchor[] {
  const { places } = annotationLimits;
  if (spans.length > places) throw new NamedError('tooManyPlaces', { max: places });
  const versions = requireVersions(databases, documentId);
  const text = readSourceText(databases.given, versionId);
  if (text === undefined || !versions.includes(versionId)) {
    throw new NamedError('unknownVersion', { documentId, versionId });
  }
  const home = { versionId, text, passages: readPassages(databases.index, versionId) };
  return spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => {
      const { start, end } = span;
      if (end > text.length) throw new NamedError('badSpan', { start, end, length: text.length });
      const anchor = describeSelection(home, span);
      if (anchor === undefined) throw new NamedError('emptySelection', { start, end });
      return refuseLong(anchor);
    });
}

function refuseLong(anchor: StoredAnchor): StoredAnchor {
  const { length } = anchor.exact;
  const max = annotationLimits.selectionChars;
  if (length > max) throw new NamedError('selectionTooLong', { length, max });
  return anchor;
}

function requireVersions({ given }: Databases, documentId: string): string[] {
  const versions = listVersionsOf(given, documentId);
  if (versions.length === 0) throw new NamedError('unknownDocument', { documentId });
  return versions.map(({ versionId }) => versionId);
}
