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
  #capacity = firstCapacity;
  #first = new Int32Array(firstCapacity);
  #second = new Int32Array(firstCapacity);
  /** The number of the pair in a slot plus one; 0 is an empty slot. */
  #numbers = new Int32Array(firstCapacity);

  /** Gives the number of a pair; a new one gets the next. */
  place(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#numbers[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#numbers[slot] = this.size += 1;
    if (this.size > this.#capacity * fullest) this.#grow();
    return this.size - 1;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#capacity - 1;
    // Two large odd factors spread neighbours, the shift brings high bits down.
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    while (this.#numbers[slot] !== 0) {
      if (this.#first[slot] === first && this.#second[slot] === second) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [first, second, numbers] = [this.#first, this.#second, this.#numbers];
    this.#capacity *= 2;
    this.#first = new Int32Array(this.#capacity);
    this.#second = new Int32Array(this.#capacity);
    this.#numbers = new Int32Array(this.#capacity);
    for (let at = 0; at < numbers.length; at += 1) {
      if (numbers[at] === 0) continue;
      const slot = this.#slotOf(first[at] ?? 0, second[at] ?? 0);
      this.#first[slot] = first[at] ?? 0;
      this.#second[slot] = second[at] ?? 0;
      this.#numbers[slot] = numbers[at] ?? 0;
    }
  }
}
