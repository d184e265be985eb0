import { hasOverlap, type Span } from './span.ts';

/**
 * What the document has decided about characters whose meaning is not in themselves.
 *
 * A line break may end a sentence or only a printed page; `**` may be Markdown's bold or a
 * struck-out name. `lib/document` decides with evidence; `skeletonOf` only obeys. Whatever is not
 * named here keeps its cautious meaning: a line break is hard, a star is a redaction.
 *
 * All spans are in text order, do not overlap within one list, and count from the start of the
 * text that they are given with (a source text, or a passage after `marksWithin`).
 */
export type Marks = {
  /** Line breaks and the blank lines between, inside one sentence: nothing stands there. */
  readonly softLines: readonly Span[];
  /** Runs of `*` that are Markdown bold: nothing stands there. */
  readonly bold: readonly Span[];
};

/** No decision was made: every line is hard, every star a redaction. */
export const noMarks: Marks = { softLines: [], bold: [] };

/**
 * Gives the marks that lie in `span`, counted from its start.
 *
 * marksWithin({ softLines: [{ start: 10, end: 12 }], bold: [] }, { start: 8, end: 20 })
 *   -> { softLines: [{ start: 2, end: 4 }], bold: [] }
 */
export function marksWithin(marks: Marks, span: Span): Marks {
  return { softLines: within(marks.softLines, span), bold: within(marks.bold, span) };
}

function within(spans: readonly Span[], outer: Span): Span[] {
  return spans
    .filter((span) => hasOverlap(span, outer))
    .map((span) => ({
      start: Math.max(span.start, outer.start) - outer.start,
      end: Math.min(span.end, outer.end) - outer.start,
    }));
}
