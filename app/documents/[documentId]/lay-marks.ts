import type { ReaderAnswer } from '#app/_server/answer-reader.ts';
import type { DocumentView } from '#app/_ui/document-view.ts';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import { indexSpans } from '#lib/text/index-spans.ts';
import { noteMarks } from './_margin/note-marks.ts';

type Laid = {
  readonly answer: ReaderAnswer;
  readonly view: DocumentView;
  /** Lies above what is found and what is noted. */
  readonly phrases: readonly MarkLayer[];
};

/** Lays everything on the text once, so that each stretch is told what lies on it. */
export function layMarks({ answer, view, phrases }: Laid) {
  const hits = answer.hits.map((hit, index) => ({
    kind: 'hit' as const,
    span: hit.span,
    anchor: `hit-${index + 1}`,
    form: hit.form,
    isCurrent: hit.span.start === view.span?.start && hit.span.end === view.span.end,
  }));
  return {
    marksAt: indexSpans<MarkLayer>([...noteMarks(answer.notes), ...hits, ...phrases]),
    hitsAt: indexSpans(answer.hits),
  };
}
