import type { Unit } from './model.ts';

/** A unit of a column, by their places. */
export type ColumnUnit = { readonly column: number; readonly unit: number };

/** Two units of two columns that say one thing. */
export type RowLink = { readonly a: ColumnUnit; readonly b: ColumnUnit; readonly score: number };

/** What is laid side by side: the units of each column, those that rows begin with, and links. */
export type RowSource = {
  readonly columns: readonly (readonly Unit[])[];
  readonly seeds: readonly ColumnUnit[];
  readonly links: readonly RowLink[];
};

/** A row: for each column the units that stand in it, in text order; none where it is silent. */
export type UnitRow = readonly (readonly number[])[];

/** Two sentences with one between still belong to one thought. */
const near = 2;

/**
 * Puts units into rows: what is linked stands in one row, with one place a column. Stronger links
 * go first, so that a weak one cannot pull two tasks together.
 *
 *   A1 = B4, A1 = C2, B4 = C2          one row   A1 B4 C2
 *   A2 = B5 (next to A1 and B4)        the same row: one thought, two sentences
 *   A7 = B4 (another passage than A1)  another row: a column has one place in a row
 *
 * Rows that more columns take part in come first, then those that come first in the first column.
 *
 * groupRows({ columns, seeds, links })[0] -> [[1, 2], [4, 5], [2]]
 */
export function groupRows({ columns, seeds, links }: RowSource): UnitRow[] {
  const rows = new Rows(columns);
  for (const seed of seeds) rows.begin(seed);
  const isSeed = new Set(seeds.map(keyOf));
  const strongest = links
    .filter(({ a, b }) => isSeed.has(keyOf(a)) || isSeed.has(keyOf(b)))
    .sort((x, y) => y.score - x.score);
  for (const { a, b } of strongest) rows.join(a, b);
  rows.joinNeighbours();
  return rows.list();
}

function keyOf({ column, unit }: ColumnUnit): string {
  return `${String(column)} ${String(unit)}`;
}

class Rows {
  readonly #columns: RowSource['columns'];
  /** The row of each unit; a row is its set of units a column. */
  readonly #rowOf = new Map<string, Set<number>[]>();

  constructor(columns: RowSource['columns']) {
    this.#columns = columns;
  }

  begin(place: ColumnUnit): Set<number>[] {
    const known = this.#rowOf.get(keyOf(place));
    if (known !== undefined) return known;
    const row = this.#columns.map(
      (_, column) => new Set(column === place.column ? [place.unit] : []),
    );
    this.#rowOf.set(keyOf(place), row);
    return row;
  }

  join(a: ColumnUnit, b: ColumnUnit): void {
    const [one, other] = [this.begin(a), this.begin(b)];
    if (one !== other && this.#fit(one, other)) this.#merge(one, other);
  }

  /** Rows that touch each other in two columns are about one thought. */
  joinNeighbours(): void {
    const rows = this.#all();
    for (let at = 0; at < rows.length; at += 1) {
      for (let next = at + 1; next < rows.length; next += 1) {
        const [one, other] = [rows[at], rows[next]];
        if (one === undefined || other === undefined) continue;
        if (!this.#fit(one, other) || this.#touching(one, other) < 2) continue;
        this.#merge(one, other);
        rows.splice(next, 1);
        next = at;
      }
    }
  }

  list(): UnitRow[] {
    const rows = this.#all().map((row) => row.map((units) => [...units].sort((a, b) => a - b)));
    const filled = (row: UnitRow) => row.filter((units) => units.length > 0).length;
    return rows.sort((a, b) => filled(b) - filled(a) || this.#compare(a, b));
  }

  #all(): Set<number>[][] {
    return [...new Set(this.#rowOf.values())];
  }

  /** A column has one place in a row: one passage. */
  #fit(one: readonly Set<number>[], other: readonly Set<number>[]): boolean {
    return one.every((units, column) => {
      const passages = new Set(
        [...units, ...(other[column] ?? [])].map((unit) => this.#columns[column]?.[unit]?.passage),
      );
      return passages.size <= 1;
    });
  }

  #touching(one: readonly Set<number>[], other: readonly Set<number>[]): number {
    return one.filter((units, column) =>
      [...units].some((a) => [...(other[column] ?? [])].some((b) => Math.abs(a - b) <= near)),
    ).length;
  }

  #merge(one: Set<number>[], other: Set<number>[]): void {
    other.forEach((units, column) => {
      for (const unit of units) {
        one[column]?.add(unit);
        this.#rowOf.set(keyOf({ column, unit }), one);
      }
    });
  }

  /** By the first column in which either says something. */
  #compare(a: UnitRow, b: UnitRow): number {
    for (let column = 0; column < this.#columns.length; column += 1) {
      const [x, y] = [a[column]?.[0], b[column]?.[0]];
      if (x !== undefined && y !== undefined) return x - y;
      if (x !== undefined || y !== undefined) return x === undefined ? 1 : -1;
    }
    return 0;
  }
}
