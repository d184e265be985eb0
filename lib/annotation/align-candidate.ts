import type { Span } from '#lib/text/span.ts';
import type { Alignment } from './alignment.ts';
import { alignTexts, type Budget } from './align-texts.ts';
import type { Candidate, Window } from './find-candidates.ts';

/**
 * Lays a window on a region of `text`. Where the quotation stands word for word, it is laid there
 * and only its two sides are looked for; elsewhere the whole window finds its own best way.
 *
 * Gives undefined when that would cost more than the budget has left.
 */
export function alignCandidate(
  window: Window,
  text: string,
  { candidate, budget }: { readonly candidate: Candidate; readonly budget: Budget },
): Alignment | undefined {
  const { region, exact } = candidate;
  if (exact === undefined) {
    return alignTexts(window.text, text.slice(region.start, region.end), budget);
  }
  const { quote } = window;
  const before = alignTexts(
    window.text.slice(0, quote.start),
    text.slice(region.start, exact.start),
    budget,
  );
  const after = alignTexts(window.text.slice(quote.end), text.slice(exact.end, region.end), budget);
  if (before === undefined || after === undefined) return undefined;
  const laid = emptyAlignment(window.text.length);
  lay(laid, before, { at: 0, shift: 0 });
  layExact(laid, quote, exact.start - region.start);
  lay(laid, after, { at: quote.end, shift: exact.end - region.start });
  return laid;
}

function emptyAlignment(length: number): Alignment {
  return { from: new Int32Array(length).fill(-1), to: new Int32Array(length).fill(-1) };
}

function lay(
  laid: Alignment,
  part: Alignment,
  { at, shift }: { readonly at: number; readonly shift: number },
): void {
  for (const [unit, from] of part.from.entries()) {
    if (from < 0) continue;
    laid.from[at + unit] = from + shift;
    laid.to[at + unit] = (part.to[unit] ?? from) + shift;
  }
}

function layExact(laid: Alignment, quote: Span, place: number): void {
  for (let unit = quote.start; unit < quote.end; unit += 1) {
    laid.from[unit] = place + unit - quote.start;
    laid.to[unit] = place + unit - quote.start + 1;
  }
}
