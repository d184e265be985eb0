import type { Span } from '#lib/text/span.ts';
import { truthOf, type TracedText } from './traced-text.ts';

/** How good an answer is; `near` shares four fifths with the truth. */
export type Grade = 'exact' | 'near' | 'wrong' | 'orphan' | 'ambiguous' | 'skipped';

const nearOverlap = 0.8;

/** White space and the marks of Markdown at the ends of a place are neither right nor wrong. */
const ignored = /[\s#|\u200b]/u;
/** Where stars are bold they are markup, too; elsewhere they are the name itself. */
const ignoredInMarkdown = /[\s#|*\u200b]/u;

/** A changed text, and whether its stars are bold. */
export type ChangedText = { readonly traced: TracedText; readonly starsAreBold: boolean };

/** Grades a place against what became of the target. A target that is gone has no right place. */
export function gradePlace(changed: ChangedText, target: Span, place: Span): Grade {
  const { core, widest } = truthOf(changed.traced, target);
  const found = trimmed(changed, place);
  if (widest.end === 0) return 'wrong';
  const least = core === undefined ? undefined : trimmed(changed, core);
  const most = trimmed(changed, widest);
  const startsWell = isBetween(found.start, most.start, least?.start ?? most.start);
  const endsWell = isBetween(found.end, least?.end ?? most.end, most.end);
  if (startsWell && endsWell) return 'exact';
  return overlapOf(found, least ?? most) >= nearOverlap ? 'near' : 'wrong';
}

/** Says whether anything of the target is left. */
export function isLeft(changed: TracedText, target: Span): boolean {
  return truthOf(changed, target).widest.end > 0;
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function overlapOf(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const whole = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return whole === 0 ? 0 : shared / whole;
}

function trimmed({ traced, starsAreBold }: ChangedText, { start, end }: Span): Span {
  const sign = starsAreBold ? ignoredInMarkdown : ignored;
  let [from, to] = [start, end];
  while (from < to && sign.test(traced.text.charAt(from))) from += 1;
  while (to > from && sign.test(traced.text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : { start, end };
}
