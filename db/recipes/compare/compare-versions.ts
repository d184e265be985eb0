import { changeKinds, compareVersions, type PassageChange } from '#lib/compare/compare-versions.ts';
import { findDifferences } from '#lib/compare/find-differences.ts';
import type { DifferenceKind } from '#lib/compare/model.ts';
import { withoutNumber } from '#lib/compare/prepare-text.ts';
import { sliceSpan } from '#lib/text/span.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { ReadableDocument } from '../model.ts';
import type { Change, ChangePart, ChangeSide, ComparedVersions, VersionsRequest } from './model.ts';
import type { CompareScene } from './scene.ts';
import { placeOf } from './text-places.ts';

/**
 * Lays two versions of a document side by side: what moved, changed, came and went, each with the
 * number its provision had and has.
 *
 * compareDocumentVersions(scene, { documentId: 'hebi', before: 'hebi@1', after: 'hebi@2' })
 */
export function compareDocumentVersions(
  { texts }: CompareScene,
  request: VersionsRequest,
): ComparedVersions {
  const { documentId } = request;
  const before = texts.read(documentId, request.before).document;
  const after = texts.read(documentId, request.after).document;
  if (before.versionId === after.versionId) {
    throw new NamedError('sameVersion', { versionId: before.versionId });
  }
  const changes = compareVersions(before, after).map((change) => layChange(change, before, after));
  const { summary } = after;
  return {
    summary,
    before: versionOf(before),
    after: versionOf(after),
    changes,
    counts: Object.fromEntries(
      changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
    ) as ComparedVersions['counts'],
  };
}

function versionOf({ summary, versionId }: ReadableDocument) {
  const version = summary.versions.find((each) => each.versionId === versionId);
  if (version !== undefined) return version;
  throw new NamedError('unknownVersion', { documentId: summary.documentId, versionId });
}

function layChange(
  { kind, before, after }: PassageChange,
  old: ReadableDocument,
  now: ReadableDocument,
): Change {
  const [a, b] = [sideOf(old, before), sideOf(now, after)];
  if (a === undefined || b === undefined) {
    return { kind, isRenumbered: false, before: a, after: b, differences: {} };
  }
  const isRenumbered = a.label !== b.label;
  if (kind === 'same' || kind === 'moved') {
    return { kind, isRenumbered, before: a, after: b, differences: {} };
  }
  const isRedacted = now.summary.redacted;
  const said = [saidOf(old, a), saidOf(now, b)] as const;
  const { parts } = findDifferences({ ...said[0], isRedacted }, { ...said[1], isRedacted });
  const differences: { [name in DifferenceKind]?: number } = {};
  for (const part of parts) {
    if (part.kind === 'changed')
      differences[part.difference] = (differences[part.difference] ?? 0) + 1;
  }
  const partsOf = (side: 'left' | 'right'): ChangePart[] => [
    ...numberOf(side === 'left' ? [a, said[0]] : [b, said[1]]),
    ...parts
      .filter((part) => part[side].end > part[side].start)
      .map((part): ChangePart =>
        part.kind === 'kept'
          ? { kind: 'kept', span: part[side] }
          : { kind: 'changed', span: part[side], difference: part.difference },
      ),
  ];
  return {
    kind,
    isRenumbered,
    before: { ...a, parts: partsOf('left') },
    after: { ...b, parts: partsOf('right') },
    differences,
  };
}

/** What a provision says without its number: that it has another one is said beside its words. */
function saidOf({ text }: ReadableDocument, { span }: ChangeSide) {
  const said = withoutNumber(text, span);
  return { text: sliceSpan(text, said), start: said.start };
}

function numberOf([side, said]: readonly [ChangeSide, { readonly start: number }]): ChangePart[] {
  const span = { start: side.span.start, end: said.start };
  return span.start === span.end ? [] : [{ kind: 'kept', span }];
}

function sideOf(document: ReadableDocument, place: number | undefined): ChangeSide | undefined {
  const passage = place === undefined ? undefined : document.passages[place];
  if (passage === undefined) return undefined;
  const section = document.sections.find(({ sectionId }) => sectionId === passage.sectionId);
  return {
    ...placeOf(document, passage.span),
    label: section?.label ?? '',
    parts: [{ kind: 'kept', span: passage.span }],
  };
}
