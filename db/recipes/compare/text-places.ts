import { NamedError } from '#lib/message/named-error.ts';
import { hasOverlap, sliceSpan, type Span } from '#lib/text/span.ts';
import type { Unit } from '#lib/compare/model.ts';
import type { ReadableDocument } from '../model.ts';
import type { PlaceInText } from './model.ts';

/**
 * Gives a stretch of a document with the passage and the headings it stands under.
 *
 * placeOf(document, { start: 120, end: 140 }).sectionPath -> ['第四章 …', '第二节 …']
 */
export function placeOf(document: ReadableDocument, span: Span): PlaceInText {
  const passage =
    document.passages.find((each) => hasOverlap(each.span, span)) ?? document.passages.at(-1);
  if (passage === undefined) {
    throw new NamedError('quoteNotFound', { documentId: document.summary.documentId, quote: '' });
  }
  return {
    documentId: document.summary.documentId,
    versionId: document.versionId,
    passageId: passage.passageId,
    span,
    text: sliceSpan(document.text, span),
    sectionPath: passage.sectionPath,
  };
}

/**
 * Gives the places of the units that a span touches.
 *
 * unitsIn(units, { start: 120, end: 140 }) -> [12, 13]
 */
export function unitsIn(units: readonly Unit[], span: Span): number[] {
  return units.flatMap((unit, at) => (hasOverlap(unit.span, span) ? [at] : []));
}
