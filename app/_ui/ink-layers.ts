import type { Region } from '#lib/document/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import { hasOverlap, sliceSpan, type Span } from '#lib/text/span.ts';
import type { InkLayer } from './text-layer.ts';

/** The parts of a readable document that say what its characters are. */
export type InkSource = {
  readonly text: string;
  readonly marks: Marks;
  readonly regions: readonly Region[];
};

/**
 * Says of a stretch of source what its characters are: hidden, bold, or taken out by someone.
 *
 * Stars that the document calls bold are hidden and embolden what they enclose; all other stars
 * are redactions. A line break inside a sentence, page furniture and the spaces of an indent are
 * hidden too.
 *
 * inkLayers({ text: '**提升能力。**到*市', … }, { start: 0, end: 13 })
 *   -> hidden 0–2, hidden 7–9, bold 2–7, redaction 10–11
 */
export function inkLayers(source: InkSource, span: Span, lead?: Span): readonly InkLayer[] {
  const bold = source.marks.bold.filter((run) => hasOverlap(run, span));
  const hidden = [
    ...bold,
    ...source.marks.softLines.filter((line) => hasOverlap(line, span)),
    ...source.regions.map((region) => region.span).filter((region) => hasOverlap(region, span)),
    ...indentOf(source.text, span),
  ];
  return [
    ...hidden.map((each) => ({ kind: 'hidden' as const, span: each })),
    ...enclosed(bold).map((each) => ({ kind: 'bold' as const, span: each })),
    ...(lead === undefined ? [] : [{ kind: 'bold' as const, span: lead }]),
    ...redactions(source.text, span, bold),
    ...controlsIn(source.text, span),
  ];
}

/** Runs of stars come in pairs; one without its partner emboldens nothing. */
function enclosed(runs: readonly Span[]): Span[] {
  return runs.flatMap((run, index) => {
    const partner = index % 2 === 0 ? runs[index + 1] : undefined;
    return partner === undefined ? [] : [{ start: run.end, end: partner.start }];
  });
}

function redactions(text: string, span: Span, bold: readonly Span[]): InkLayer[] {
  return [...sliceSpan(text, span).matchAll(/\*+/g)]
    .map((run) => ({ start: span.start + run.index, end: span.start + run.index + run[0].length }))
    .filter((run) => !bold.some((known) => hasOverlap(known, run)))
    .map((run) => ({ kind: 'redaction' as const, span: run }));
}

/**
 * Characters that turn the direction of writing: whoever reads must see that the words were not
 * written in the order they show.
 */
export function controlsIn(text: string, span: Span): InkLayer[] {
  return [...sliceSpan(text, span).matchAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g)].map(
    ({ index }) => ({
      kind: 'control' as const,
      span: { start: span.start + index, end: span.start + index + 1 },
    }),
  );
}

function indentOf(text: string, span: Span): Span[] {
  const indent = /^\s+/.exec(sliceSpan(text, span));
  return indent === null ? [] : [{ start: span.start, end: span.start + indent[0].length }];
}
