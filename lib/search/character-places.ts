/**
 * Where each character and each pair of neighbours stands: every skeleton of a library end to end,
 * and for each UTF-16 unit the list of its places, in order; and a second list, of the same places
 * in the order of the unit that follows.
 *
 *   units    落 实 人 地 钱 ¶ 人 人 持 证
 *   place    0  1  2  3  4  5 6  7  8  9
 *   人   ->  2 6 7      人 with what follows  ->  人人 6, 人地 2, 人持 7
 *
 * A wording is found by walking the places of its rarest pair and comparing what stands around them,
 * exact and with all its places; one character is answered by its list alone. The lists cost eight
 * bytes a character, and making them is three walks over the text: 0.5 s for 25 million characters.
 */

/** Texts that came after the lists were made are read whole; up to here that takes 0.1 ms. */
const minTail = 200_000;
/** A larger library makes its lists anew less often: the tail is at most this part of it. */
const tailPart = 16;

/** All skeletons of a library, and the places of their units. */
export class CharacterPlaces {
  #units = new Uint16Array(1 << 16);
  #length = 0;
  /** The units without the room behind them. */
  #held = this.#units.subarray(0, 0);
  /** The places of unit u stand in both lists from `#starts[u]` to `#starts[u + 1]`. */
  #starts = new Uint32Array(0x10001);
  #places = new Uint32Array(0);
  /** In the order of what follows them, and of the text where the same follows. */
  #pairs = new Uint32Array(0);
  /** Units from here on are in no list yet. */
  #listed = 0;
  #found = new Uint32Array(1 << 12);

  /** How many units there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds units and gives the place of the first. */
  append(units: Uint16Array): number {
    const first = this.#length;
    this.#reserve(first + units.length);
    this.#units.set(units, first);
    this.#length += units.length;
    this.#held = this.#units.subarray(0, this.#length);
    return first;
  }

  /** The units of a stretch, not copied. */
  slice(start: number, end: number): Uint16Array {
    return this.#units.subarray(start, end);
  }

  unitAt(place: number): number {
    return this.#units[place] ?? 0;
  }

  /** How many places a run can have at most: those of its rarest pair. */
  estimate(run: string): number {
    this.#makeLists();
    const { places, offset } = this.#rarestOf(run);
    const unit = run.charCodeAt(offset);
    let count = places.length;
    for (let at = this.#nextInTail(unit, this.#listed); at >= 0; count += 1) {
      at = this.#nextInTail(unit, at + 1);
    }
    return count;
  }

  /**
   * Gives the places where a run begins, in order. It does not know where passages end. The list is
   * valid until the next question.
   *
   * places.append(unitsOf('落实人地钱¶人人持证')); places.find('人') -> [2, 6, 7]
   */
  find(run: string): Uint32Array {
    this.#makeLists();
    const { places, offset } = this.#rarestOf(run);
    if (run.length === 1 && this.#listed === this.#length) return places;
    this.#expect(places.length);
    const wanted = Uint16Array.from(run, (_, at) => run.charCodeAt(at));
    const count = this.#readTail(wanted, this.#walk(places, wanted, offset));
    return this.#found.subarray(0, count);
  }

  #walk(places: Uint32Array, wanted: Uint16Array, offset: number): number {
    const [units, found] = [this.#units, this.#found];
    let count = 0;
    for (const place of places) {
      const start = place - offset;
      if (start >= 0 && standsAt(units, start, wanted)) {
        found[count] = start;
        count += 1;
      }
    }
    return count;
  }

  /** A run that begins in the lists and ends in the tail cannot be: a version is added whole. */
  #readTail(wanted: Uint16Array, counted: number): number {
    const [first] = wanted;
    if (first === undefined) return counted;
    let count = counted;
    for (
      let at = this.#nextInTail(first, this.#listed);
      at >= 0;
      at = this.#nextInTail(first, at + 1)
    ) {
      if (!standsAt(this.#units, at, wanted)) continue;
      this.#expect(count + 1);
      this.#found[count] = at;
      count += 1;
    }
    return count;
  }

  #nextInTail(unit: number, from: number): number {
    // Behind the last unit lies as much room again, which would be read for every absent unit.
    return this.#held.indexOf(unit, from);
  }

  /** The places of the rarest pair of a run, and where in the run the pair begins. */
  #rarestOf(run: string): { readonly places: Uint32Array; readonly offset: number } {
    if (run.length === 1)
      return { places: this.#listOf(this.#places, run.charCodeAt(0)), offset: 0 };
    let [places, offset] = [this.#pairsOf(run, 0), 0];
    for (let at = 1; at + 1 < run.length && places.length > 0; at += 1) {
      const others = this.#pairsOf(run, at);
      if (others.length < places.length) [places, offset] = [others, at];
    }
    return { places, offset };
  }

  #pairsOf(run: string, at: number): Uint32Array {
    const list = this.#listOf(this.#pairs, run.charCodeAt(at));
    const next = run.charCodeAt(at + 1);
    return list.subarray(this.#firstFollowedBy(list, next), this.#firstFollowedBy(list, next + 1));
  }

  #listOf(lists: Uint32Array, unit: number): Uint32Array {
    return lists.subarray(this.#starts[unit], this.#starts[unit + 1]);
  }

  /** Where in a list the places begin that are followed by a unit, or by one above it. */
  #firstFollowedBy(list: Uint32Array, next: number): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#units[(list[middle] ?? 0) + 1] ?? 0) < next) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Counts each unit, then puts each place where the counts say: a sort without comparisons. Walked
   * in the order of the first list, the places before its places come in the order of what follows.
   */
  #makeLists(): void {
    if (this.#length - this.#listed <= Math.max(minTail, this.#listed / tailPart)) return;
    const units = this.#held;
    const starts = startsOf(units);
    const places = { list: new Uint32Array(units.length), next: starts.slice(), units };
    for (let place = 0; place < units.length; place += 1) put(place, places);
    const pairs = { list: new Uint32Array(units.length), next: starts.slice(), units };
    // Nothing follows the last unit, which is below everything that can.
    put(units.length - 1, pairs);
    for (const place of places.list) if (place > 0) put(place - 1, pairs);
    this.#units[units.length] = 0;
    [this.#starts, this.#places, this.#pairs] = [starts, places.list, pairs.list];
    this.#listed = units.length;
  }

  #reserve(length: number): void {
    if (length < this.#units.length) return;
    const larger = new Uint16Array(Math.max(length + 1, this.#units.length * 2));
    larger.set(this.#units.subarray(0, this.#length));
    this.#units = larger;
  }

  #expect(count: number): void {
    if (count <= this.#found.length) return;
    const larger = new Uint32Array(Math.max(count, this.#found.length * 2));
    larger.set(this.#found);
    this.#found = larger;
  }
}

function startsOf(units: Uint16Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(0x10001);
  for (const unit of units) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  }
  return starts;
}

/** Lists in the making: where each one goes on. */
type Sorting = {
  readonly list: Uint32Array;
  readonly next: Uint32Array;
  readonly units: Uint16Array;
};

/** Puts a place into the list of its unit, behind those that were put there before. */
function put(place: number, { list, next, units }: Sorting): void {
  const unit = units[place] ?? 0;
  const at = next[unit] ?? 0;
  list[at] = place;
  next[unit] = at + 1;
}

function standsAt(units: Uint16Array, start: number, wanted: Uint16Array): boolean {
  for (let at = 0; at < wanted.length; at += 1) {
    if (units[start + at] !== wanted[at]) return false;
  }
  return true;
}
