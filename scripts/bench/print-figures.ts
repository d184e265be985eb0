import type { Timing } from './measure.ts';

/** Prints one figure on a line of its own. */
export function printFigure(name: string, value: number | string): void {
  const shown = typeof value === 'number' ? value.toLocaleString('en') : value;
  console.log(`  ${name.padEnd(48)} ${shown}`);
}

/** Prints the middle and the tail of a timing. */
export function printTiming(name: string, { p50, p95, runs }: Timing): void {
  const figures = `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ${String(runs)} runs`;
  printFigure(name, figures);
}
