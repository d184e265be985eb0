import type { Hit } from '#lib/search/model.ts';
import type { Form } from '#lib/search/form.ts';
import { classOf } from '#lib/text/character-class.ts';
import { foldPoint } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';
import type { InkLayer, MarkLayer } from './text-layer.ts';

/** Gives the mark of a hit in a list of results, where nothing leads to it. */
export function hitMark(hit: Hit): MarkLayer {
  return { kind: 'hit', span: hit.span, form: hit.form, isCurrent: false };
}

/**
 * Gives the characters of a hit that matching passed over, so that they can stay in plain ink: in
 * “人地钱”挂钩, found by 人地钱挂钩, the two quotes.
 */
export function ignoredInks(hit: {
  readonly text: string;
  readonly span: Span;
  readonly form: Form;
}): readonly InkLayer[] {
  if (hit.form === 'exact') return [];
  const inks: InkLayer[] = [];
  let start = hit.span.start;
  for (const point of hit.text) {
    const span = { start, end: start + point.length };
    if (classOf(foldPoint(point)) === 'dropped') inks.push({ kind: 'ignored', span });
    start = span.end;
  }
  return inks;
}
