/** One character of Chinese says too little to be near a wording. */
const shortestPart = 2;

/**
 * Gives the longest part of some runs for which `occurs` says yes, the first of several; undefined
 * where not even two characters occur.
 *
 * What does not occur is in nothing longer that does, so from each place the part only grows from
 * the best one so far: as many questions as the runs have characters, and not their square.
 *
 * longestPart(['一中心七组团'], (part) => '一中心六组团'.includes(part)) -> '一中心'
 */
export function longestPart(
  runs: readonly string[],
  occurs: (part: string) => boolean,
): string | undefined {
  let best: readonly string[] = [];
  for (const run of runs) {
    const points = [...run];
    for (let start = 0; start < points.length; start += 1) {
      best = growFrom(points.slice(start), best, occurs);
    }
  }
  return best.length === 0 ? undefined : best.join('');
}

function growFrom(
  points: readonly string[],
  best: readonly string[],
  occurs: (part: string) => boolean,
): readonly string[] {
  let longest = best;
  for (let size = Math.max(best.length + 1, shortestPart); size <= points.length; size += 1) {
    const part = points.slice(0, size);
    if (!occurs(part.join(''))) break;
    longest = part;
  }
  return longest;
}
