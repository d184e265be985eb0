import { hiddenSign } from './matching-text.ts';

/** At which ends of the region characters may be passed over for nothing. */
export type FreeEnds = { readonly start: boolean; readonly end: boolean };

/** Where each character of the piece stands in the region; -1 where it does not. */
export type CellAlignment = Int32Array;

const gapCost = 2; // A character is missing or new.
const changeCost = 3; // Less than missing and new together: one character replaced stays a pair.
const digitCost = 2; // Figures change more often than words: 12.5 and 37.8 are pairs.
const redactionCost = 1; // □ stands for any character; what is missing beside it was hidden, too.

const redaction = hiddenSign.charCodeAt(0);
const pair = 0;
const skipPiece = 1;
const skipRegion = 2;

/**
 * Lays a short piece on a region by comparing each with each (Needleman and Wunsch). Gives for each
 * character of the piece its place in the region.
 *
 * alignCells('要重点突破', '并要率先突破', { start: true, end: true }) -> [1, 2, 3, 4, 5]
 */
export function alignCells(piece: string, region: string, freeEnds: FreeEnds): CellAlignment {
  const rows = unitsOf(piece);
  const columns = unitsOf(region);
  const ways = new Uint8Array((rows.length + 1) * (columns.length + 1));
  const end = fillCells(rows, columns, { freeEnds, ways });
  return walkBack(rows, columns, { ways, end });
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** Fills the ways and gives the column that the last row is left at. */
function fillCells(
  rows: Uint16Array,
  columns: Uint16Array,
  { freeEnds, ways }: { readonly freeEnds: FreeEnds; readonly ways: Uint8Array },
): number {
  const width = columns.length + 1;
  let above = new Int32Array(width);
  let current = new Int32Array(width);
  ways.fill(skipRegion, 0, width);
  if (!freeEnds.start) above.forEach((_, column) => (above[column] = column * gapCost));
  for (const [at, unit] of rows.entries()) {
    current[0] = (at + 1) * gapCost;
    const rowWays = ways.subarray((at + 1) * width, (at + 2) * width);
    rowWays[0] = skipPiece;
    fillRow(unit, columns, { above, current, ways: rowWays });
    [above, current] = [current, above];
  }
  return freeEnds.end ? leastColumn(above) : columns.length;
}

type Row = {
  readonly above: Int32Array;
  readonly current: Int32Array;
  readonly ways: Uint8Array;
};

function fillRow(unit: number, columns: Uint16Array, { above, current, ways }: Row): void {
  let corner = above[0] as number;
  let last = current[0] as number;
  for (let column = 1; column <= columns.length; column += 1) {
    const other = columns[column - 1] as number;
    const over = above[column] as number;
    let best = corner + pairCost(unit, other);
    let way = pair;
    const without = over + gapCost;
    if (without < best) [best, way] = [without, skipPiece];
    if (last + gapCost < best) [best, way] = [last + gapCost, skipRegion];
    current[column] = best;
    ways[column] = way;
    corner = over;
    last = best;
  }
}

function pairCost(a: number, b: number): number {
  if (a === b) return 0;
  if (a === redaction || b === redaction) return redactionCost;
  return isDigit(a) && isDigit(b) ? digitCost : changeCost;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function leastColumn(costs: Int32Array): number {
  let least = 0;
  for (let column = 1; column < costs.length; column += 1) {
    if ((costs[column] ?? 0) < (costs[least] ?? 0)) least = column;
  }
  return least;
}

function walkBack(
  rows: Uint16Array,
  columns: Uint16Array,
  { ways, end }: { readonly ways: Uint8Array; readonly end: number },
): CellAlignment {
  const width = columns.length + 1;
  const places = new Int32Array(rows.length).fill(-1);
  let column = end;
  for (let row = rows.length; row > 0;) {
    const way = ways[row * width + column];
    if (way !== skipPiece) column -= 1;
    if (way === skipRegion) continue;
    row -= 1;
    if (way === pair) places[row] = column;
  }
  return places;
}
