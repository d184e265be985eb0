const apart = 14; // Two lines of the numbers, which are set in 12 px.

/**
 * Moves heights down until none is nearer to the next than a number is high; their order stays.
 *
 * spreadOut([20, 22, 60]) -> [20, 34, 60]
 */
export function spreadOut(heights: readonly number[]): readonly number[] {
  const spread = [...heights];
  let last = -Infinity;
  for (const [at, height] of [...heights.entries()].sort(([, a], [, b]) => a - b)) {
    last = Math.max(height, last + apart);
    spread[at] = last;
  }
  return spread;
}
