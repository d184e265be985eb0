const firstCapacity = 1 << 12;
const fullest = 0.6; // Beyond, open addressing begins to walk far.

/**
 * Numbers pairs of whole numbers in the order they are met. Millions of pairs are counted, so they
 * lie in typed arrays: a Map of strings would take ten times the memory.
 *
 * const pairs = new PairCounter(); pairs.place(3, 7) -> 0; pairs.place(3, 8) -> 1; pairs.place(3, 7) -> 0
 */
export class PairCounter {
  size = 0;
  /** The two numbers of each pair, in the order of pairs: slots hold no copies of them. */
  #first = new Int32Array(firstCapacity);
  #second = new Int32Array(firstCapacity);
  /** The number of the pair in a slot plus one; 0 is an empty slot. */
  #slots = new Int32Array(firstCapacity);

  /** Gives the number of a pair; a new one gets the next. */
  place(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    if (this.size === this.#first.length) this.#makeRoom();
    this.#first[this.size] = first;
    this.#second[this.size] = second;
    this.#slots[slot] = this.size += 1;
    if (this.size > this.#slots.length * fullest) this.#spread();
    return this.size - 1;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    // Two large odd factors spread neighbours, the shift brings high bits down.
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let known = this.#slots[slot] ?? 0; known > 0; known = this.#slots[slot] ?? 0) {
      if (this.#first[known - 1] === first && this.#second[known - 1] === second) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Half more each time: twice as much would leave tens of megabytes empty. */
  #makeRoom(): void {
    this.#first = longer(this.#first);
    this.#second = longer(this.#second);
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let pair = 0; pair < this.size; pair += 1) {
      this.#slots[this.#slotOf(this.#first[pair] ?? 0, this.#second[pair] ?? 0)] = pair + 1;
    }
  }
}

function longer(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length + (values.length >> 1));
  larger.set(values);
  return larger;
}
