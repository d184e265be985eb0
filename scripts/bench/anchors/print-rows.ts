import type { Grade } from './judge-place.ts';
import type { Method } from './methods.ts';
import type { Row, Tally } from './run-rows.ts';
import { wilson } from './wilson.ts';

const grades: readonly Grade[] = ['exact', 'near', 'wrong', 'orphan', 'ambiguous'];

/** Prints the head of the table. */
export function printHead(methods: readonly Method[]): void {
  const cells = methods.map(({ name }) => name.padEnd(cellWidth)).join(' | ');
  console.log(`\n  ${''.padEnd(nameWidth)}     n | ${cells}`);
  console.log(
    `  ${''.padEnd(nameWidth)}       | ${methods.map(() => 'exact/near/wrong/orphan/ambiguous'.padEnd(cellWidth)).join(' | ')}`,
  );
}

const nameWidth = 38;
const cellWidth = 34;

/** Prints a row: five shares for each method, and for ours the intervals of exact and wrong. */
export function printRow({ name, tallies }: Row): void {
  const all = tallies[0]?.all ?? 0;
  const cells = tallies.map((tally) => sharesOf(tally).padEnd(cellWidth)).join(' | ');
  const [ours] = tallies;
  const bounds =
    ours === undefined ? '' : `exact ${boundsOf(ours, 'exact')}, wrong ${boundsOf(ours, 'wrong')}`;
  console.log(`  ${name.padEnd(nameWidth)} ${String(all).padStart(5)} | ${cells} | ${bounds}`);
}

function sharesOf(tally: Tally): string {
  return grades.map((grade) => percent(tally[grade] / Math.max(1, tally.all))).join('/');
}

/** The 95 % interval of a grade. */
export function boundsOf(tally: Tally, grade: Grade): string {
  const [low, high] = wilson(tally[grade], tally.all);
  return `${percent(low)}–${percent(high)}`;
}

/** Gives a share in percent, with as many places as it needs near its ends. */
export function percent(share: number): string {
  return (100 * share).toFixed(share > 0.001 && share < 0.9 ? 1 : 2);
}
