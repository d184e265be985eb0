import { describeSelection } from '#lib/annotation/describe-selection.ts';
import type { AnchorDecision } from '#lib/annotation/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import { listVersionsOf, readSourceText } from '#db/library/read-library.ts';
import type { Databases } from '#db/recipes/index-document.ts';

/** What a person decided about one place of an annotation in one version; null takes it back. */
export type Decided = {
  readonly ordinal: number;
  readonly versionId: string;
  readonly decision: AnchorDecision | null;
};

/**
 * Checks a decision against the text it speaks of: the place must be there, and its span begins and
 * ends on whole characters, without white space at its ends.
 *
 * spanOfDecision(databases, annotation, { ordinal: 0, versionId: 'hebi@2', decision: { kind: 'gone' } })
 *   -> { kind: 'gone' }
 */
export function spanOfDecision(
  { given }: Databases,
  { annotationId, documentId, targets }: StoredAnnotation,
  { ordinal, versionId, decision }: Decided,
): AnchorDecision | null {
  const versions = documentId === null ? [] : listVersionsOf(given, documentId);
  if (!versions.some((each) => each.versionId === versionId)) {
    throw new NamedError('unknownVersion', { documentId: documentId ?? '', versionId });
  }
  if (targets[ordinal] === undefined)
    throw new NamedError('unknownPlace', { annotationId, ordinal });
  if (decision?.kind !== 'here') return decision;
  const text = readSourceText(given, versionId) ?? '';
  const { start, end } = decision.span;
  if (end > text.length) throw new NamedError('badSpan', { start, end, length: text.length });
  const chosen = describeSelection({ versionId, text, passages: [] }, decision.span);
  if (chosen === undefined) throw new NamedError('emptySelection', { start, end });
  return { kind: 'here', span: chosen.span };
}
