/**
 * Lays one text on another, character for character.
 *
 * Wording that stands once in both is laid first (like threads through both texts); only what lies
 * between two threads is compared cell by cell. A window of 500 characters costs a few thousand
 * cells that way, not 250,000.
 *
 *   window   要在城市组团发展上重点突破。加快建设      ━ thread: six characters or more, once in both
 *            ━━━━━━━━━━━    ━━━━━━━        · compared cell by cell
 *   region   要在城市组团发展上率先突破。加快建设
 */
import type { Alignment } from './alignment.ts';
import { alignCells, type FreeEnds } from './align-cells.ts';
import { spreadRedactions } from './spread-redactions.ts';
import { threadsBetween, type Thread } from './threads-between.ts';

/** What may still be spent on comparing; it is counted down. */
export type Budget = { cells: number };

/**
 * Lays `window` on `region`. All of the window is accounted for; the region may go on at both ends.
 * Gives undefined when that would cost more than the budget has left.
 *
 * alignTexts('要重点突破', '并要率先突破')?.from -> [1, 2, 3, 4, 5]
 */
export function alignTexts(
  window: string,
  region: string,
  budget: Budget = { cells: Infinity },
): Alignment | undefined {
  const from = new Int32Array(window.length).fill(-1);
  const to = new Int32Array(window.length).fill(-1);
  const threads = threadsBetween(window, region);
  for (const thread of threads) layThread(thread, from, to);
  let last: Thread = { window: 0, region: 0, length: 0 };
  const end: Thread = { window: window.length, region: region.length, length: 0 };
  for (const [at, thread] of [...threads, end].entries()) {
    const freeEnds = { start: at === 0, end: at === threads.length };
    const gap = { last, next: thread, freeEnds };
    if (!fillGap({ window, region }, gap, { from, to, budget })) return undefined;
    last = thread;
  }
  spreadRedactions(window, region, { from, to });
  return { from, to };
}

function layThread({ window, region, length }: Thread, from: Int32Array, to: Int32Array): void {
  for (let step = 0; step < length; step += 1) {
    from[window + step] = region + step;
    to[window + step] = region + step + 1;
  }
}

/** Beyond the threads a piece of the window may have grown to twice its length and a line more. */
const room = 40;

function fillGap(
  texts: { readonly window: string; readonly region: string },
  gap: { readonly last: Thread; readonly next: Thread; readonly freeEnds: FreeEnds },
  laid: Alignment & { readonly budget: Budget },
): boolean {
  const { last, next, freeEnds } = gap;
  const windowStart = last.window + last.length;
  const length = next.window - windowStart;
  if (length === 0) return true;
  const reach = 2 * length + room;
  let start = last.region + last.length;
  let end = next.region;
  if (freeEnds.start && !freeEnds.end) start = Math.max(start, end - reach);
  if (freeEnds.end && !freeEnds.start) end = Math.min(end, start + reach);
  laid.budget.cells -= length * Math.max(1, end - start);
  if (laid.budget.cells < 0) return false;
  const piece = texts.window.slice(windowStart, next.window);
  for (const [at, place] of alignCells(piece, texts.region.slice(start, end), freeEnds).entries()) {
    if (place < 0) continue;
    laid.from[windowStart + at] = start + place;
    laid.to[windowStart + at] = start + place + 1;
  }
  return true;
}
