import { extendSelection, type SelectionUnit } from '#lib/annotation/extend-selection.ts';
import type { Span } from '#lib/text/span.ts';
import { startOf, stretchesOf } from './range-of-span.ts';

const units = ['clause', 'sentence', 'paragraph'] as const satisfies readonly SelectionUnit[];

/** Extends a span to the clauses, sentences or paragraphs it touches, as they stand on the page. */
export function extendOnPage(span: Span, unit: SelectionUnit): Span {
  const stretches = stretchesOf(span);
  return {
    start: edge(stretches[0], span, unit)?.start ?? span.start,
    end: edge(stretches.at(-1), span, unit)?.end ?? span.end,
  };
}

/** Extends a span one step: to the clause, or where it is one, to the sentence, then the paragraph. */
export function extendByOne(span: Span): Span {
  for (const unit of units) {
    const wider = extendOnPage(span, unit);
    if (wider.start < span.start || wider.end > span.end) return wider;
  }
  return span;
}

/** Gives the sentence after a span, or before it, also where that stands in another paragraph. */
export function stepSentence(span: Span, step: 1 | -1): Span | undefined {
  const inside = stretchesOf(span);
  const own = step === 1 ? inside.at(-1) : inside[0];
  if (own === undefined) return undefined;
  const place = step === 1 ? span.end : span.start - 1;
  const stretch = isFilledAt(own, place, step) ? own : neighbourOf(own, step);
  if (stretch === undefined) return undefined;
  const { start, end } = spanOf(stretch);
  const at = stretch === own ? place : step === 1 ? start : end - 1;
  return edge(stretch, { start: at, end: at + 1 }, 'sentence');
}

/** The part of a span that lies in a stretch, extended there; the stretch alone is read. */
function edge(stretch: HTMLElement | undefined, span: Span, unit: SelectionUnit): Span | undefined {
  if (stretch === undefined) return undefined;
  const { start, end } = spanOf(stretch);
  const local = { start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start };
  const whole = { span: { start: 0, end: end - start } };
  const wider = extendSelection(local, unit, { text: stretch.textContent, passages: [whole] });
  return { start: wider.start + start, end: wider.end + start };
}

function spanOf(stretch: HTMLElement): Span {
  const start = startOf(stretch);
  return { start, end: start + stretch.textContent.length };
}

/** Beyond the last sentence of a paragraph there may still be white space. */
function isFilledAt(stretch: HTMLElement, place: number, step: 1 | -1): boolean {
  const { start } = spanOf(stretch);
  const rest =
    step === 1
      ? stretch.textContent.slice(place - start)
      : stretch.textContent.slice(0, Math.max(0, place + 1 - start));
  return rest.trim() !== '';
}

function neighbourOf(own: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('.reader-sheet [data-start]')].filter(
    (stretch) => stretch.textContent.trim() !== '',
  );
  return all[all.indexOf(own) + step];
}
