/**
 * Keeps the first `count` items in the order of `compare`, without sorting all of them: a page of
 * twenty out of two hundred thousand passages is found in one walk. Equal items keep their order.
 *
 * const best = new BestOf<number>(2, (a, b) => a - b);
 * for (const item of [3, 1, 2]) best.add(item);
 * best.list() -> [1, 2]
 */
export class BestOf<Item> {
  readonly #count: number;
  readonly #compare: (a: Item, b: Item) => number;
  readonly #items: Item[] = [];

  constructor(count: number, compare: (a: Item, b: Item) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  /** The last of the first `count` ones; undefined while there are fewer, or while all are kept. */
  get worst(): Item | undefined {
    return this.#isSorting ? undefined : this.#items[this.#count - 1];
  }

  add(item: Item): void {
    const { worst } = this;
    if (this.#isSorting || this.#count === 0) this.#items.push(item);
    else if (worst === undefined || this.#compare(item, worst) < 0) this.#insert(item);
  }

  list(): Item[] {
    const items = this.#isSorting ? this.#items.toSorted(this.#compare) : this.#items;
    return items.slice(0, this.#count);
  }

  /** Insertion into a long list costs more than sorting once. */
  get #isSorting(): boolean {
    return this.#count > maxInserted;
  }

  #insert(item: Item): void {
    this.#items.splice(this.#placeOf(item), 0, item);
    if (this.#items.length > this.#count) this.#items.pop();
  }

  /** Behind all items that are not worse, so that equal items keep their order. */
  #placeOf(item: Item): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#items[middle];
      if (other !== undefined && this.#compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const maxInserted = 1000;
