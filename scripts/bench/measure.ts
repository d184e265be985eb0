/** What a figure was measured on: the middle and the tail of several runs, in milliseconds. */
export type Timing = { readonly p50: number; readonly p95: number; readonly runs: number };

/** Times each call of `run` over `inputs`, after a warm-up on the first few. */
export async function timeEach<Input>(
  inputs: readonly Input[],
  run: (input: Input) => unknown,
): Promise<Timing> {
  for (const input of inputs.slice(0, warmUp)) await run(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await run(input);
    times.push(performance.now() - start);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), runs: times.length };
}

/** Times one call, in milliseconds. */
export async function timeOnce<Result>(
  run: () => Result | Promise<Result>,
): Promise<{ readonly ms: number; readonly result: Result }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}

/** The compiler of the language needs a few rounds before figures are steady. */
const warmUp = 20;

/** The value below which a part of the times lies; 0 where there are none. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
