import { endSign, gapSign, redactionSign } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import type { Joint, Wording } from './wording.ts';

/**
 * Gives every place where a wording stands in a skeleton, overlapping ones included, from its
 * first to its last kept character, in units of the skeleton.
 *
 * findOccurrences('落实人地钱挂钩政策¶', readWording('“人地钱”挂钩')) -> [{ start: 2, end: 7 }]
 */
export function findOccurrences(skeleton: string, wording: Wording): Span[] {
  const first = wording.runs[0] ?? '';
  const lead = leadingSigns(first);
  const trail = leadingSigns([...(wording.runs.at(-1) ?? '')].reverse().join(''));
  const found: Span[] = [];
  for (let at = skeleton.indexOf(first); at >= 0; at = skeleton.indexOf(first, at + 1)) {
    const end = endOfRuns(skeleton, wording, { run: 1, at: at + first.length });
    if (end !== undefined) found.push({ start: at + lead, end: end - trail });
  }
  return found;
}

/**
 * Says whether a wording stands anywhere in a skeleton.
 *
 * hasOccurrence('落实人地钱挂钩政策¶', readWording('人地钱')) -> true
 */
export function hasOccurrence(skeleton: string, wording: Wording): boolean {
  return wording.runs.length === 1
    ? skeleton.includes(wording.runs[0] ?? '')
    : findOccurrences(skeleton, wording).length > 0;
}

/** Where the remaining runs end when the next one begins at `from.at` or after a few signs. */
function endOfRuns(
  skeleton: string,
  wording: Wording,
  from: { readonly run: number; readonly at: number },
): number | undefined {
  const run = wording.runs[from.run];
  const joint = wording.joints[from.run - 1];
  if (run === undefined || joint === undefined) return from.at;
  for (const at of startsAfterSigns(skeleton, from.at, joint)) {
    if (!skeleton.startsWith(run, at)) continue;
    const end = endOfRuns(skeleton, wording, { run: from.run + 1, at: at + run.length });
    if (end !== undefined) return end;
  }
  return undefined;
}

function* startsAfterSigns(skeleton: string, from: number, joint: Joint): Generator<number> {
  let hasEnd = !joint.needsEnd;
  for (let signs = 0; signs <= joint.maxSigns; signs += 1) {
    if (hasEnd) yield from + signs;
    const next = skeleton[from + signs];
    if (!isSign(next)) return;
    hasEnd ||= next === endSign;
  }
}

function leadingSigns(run: string): number {
  let count = 0;
  while (isSign(run[count])) count += 1;
  return count;
}

function isSign(unit: string | undefined): boolean {
  return unit === endSign || unit === redactionSign || unit === gapSign;
}
