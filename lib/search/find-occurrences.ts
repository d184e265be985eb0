import { endSign, isSign } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import { hasGaps, type Joint, type Wording } from './wording.ts';

/**
 * Gives every place where a wording stands in a skeleton, overlapping ones included, from its
 * first to its last kept character, in units of the skeleton. Where gaps allow several ends for
 * one start, or several starts for one end, the nearest counts: 以…为核心 stands once in
 * 以来，以人为核心, however often 以 does.
 *
 * findOccurrences('落实人地钱挂钩政策¶', readWording('“人地钱”挂钩')) -> [{ start: 2, end: 7 }]
 */
export function findOccurrences(skeleton: string, wording: Wording): Span[] {
  const first = wording.runs[0] ?? '';
  const found: Span[] = [];
  let edges: Edges | undefined;
  for (let at = skeleton.indexOf(first); at >= 0; at = skeleton.indexOf(first, at + 1)) {
    const end = endOfRuns(skeleton, wording, { run: 1, at: at + first.length });
    if (end === undefined) continue;
    edges ??= edgesOf(wording);
    found.push({ start: at + edges.lead, end: end - edges.trail });
  }
  return hasGaps(wording) ? innermost(found) : found;
}

/** Starts ascend, so a span holds another when a later one ends no later. */
function innermost(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of found.toReversed()) {
    if (span.end < (kept.at(-1)?.end ?? Infinity)) kept.push(span);
  }
  return kept.reverse();
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

/** How many sentence ends a wording begins and ends with: they are matched, but not marked. */
type Edges = { readonly lead: number; readonly trail: number };

function edgesOf({ runs }: Wording): Edges {
  const first = runs[0] ?? '';
  const last = runs.at(-1) ?? '';
  const lead = first.length - first.replace(/^¶+/, '').length;
  const trail = last.length - last.replace(/¶+$/, '').length;
  return { lead, trail };
}

/** Where the remaining runs end when the next one begins at `from.at` or beyond its joint. */
function endOfRuns(
  skeleton: string,
  wording: Wording,
  from: { readonly run: number; readonly at: number },
): number | undefined {
  const run = wording.runs[from.run];
  const joint = wording.joints[from.run - 1];
  if (run === undefined || joint === undefined) return from.at;
  for (const at of startsBeyond(skeleton, from.at, joint)) {
    if (!skeleton.startsWith(run, at)) continue;
    const end = endOfRuns(skeleton, wording, { run: from.run + 1, at: at + run.length });
    if (end !== undefined) return end;
  }
  return undefined;
}

function startsBeyond(skeleton: string, from: number, joint: Joint): Iterable<number> {
  return joint.kind === 'gap'
    ? startsAfterGap(skeleton, from, joint)
    : startsAfterSigns(skeleton, from, joint);
}

/** A gap stays inside its sentence; what was taken out of it counts as one character. */
function* startsAfterGap(
  skeleton: string,
  from: number,
  gap: { readonly min: number; readonly max: number },
): Generator<number> {
  for (let units = 0; units <= gap.max && from + units <= skeleton.length; units += 1) {
    if (units >= gap.min) yield from + units;
    if (skeleton[from + units] === endSign) return;
  }
}

function* startsAfterSigns(
  skeleton: string,
  from: number,
  joint: { readonly maxSigns: number; readonly needsEnd: boolean },
): Generator<number> {
  let hasEnd = !joint.needsEnd;
  for (let signs = 0; signs <= joint.maxSigns; signs += 1) {
    if (hasEnd) yield from + signs;
    const next = skeleton[from + signs];
    if (!isSign(next)) return;
    hasEnd ||= next === endSign;
  }
}
