import type { CandidateSource } from './candidate-source.ts';
import { CharacterPlaces } from './character-places.ts';
import { HeadingPaths } from './heading-path.ts';
import { type HeldPassage, HeldVersion } from './held-passage.ts';
import type { SearchableVersion, VersionChange } from './model.ts';

/**
 * Called for each passage that holds a run, with the places in its skeleton; the list is the same
 * one for all passages.
 */
export type VisitPassage = (held: HeldPassage, places: readonly number[]) => void;

/**
 * Called for each version that holds a character: the numbers of its passages that do, each with how
 * often (number, count, number, count …), and how often in all. The list is valid during the call.
 */
export type CountVersion = (version: HeldVersion, counted: Uint32Array, hits: number) => void;

/** The texts of removed versions stay among the others until they are this many, and half. */
const minDead = 200_000;

/**
 * The current versions in memory: what a candidate's key leads to, and where everything can be read.
 *
 * A passage that was removed or replaced is no longer known by its key; that is how stale
 * candidates are recognised.
 */
export class HeldLibrary {
  readonly #source: CandidateSource | undefined;
  readonly #versions = new Map<string, HeldVersion>();
  /** By key: keys are small whole numbers, so a list is faster than a map. */
  readonly #passages: (HeldPassage | undefined)[] = [];
  readonly #paths = new HeadingPaths();
  /** Keys that the candidate source knows already, also of passages that are gone. */
  readonly #known: Set<number>;
  #places = new CharacterPlaces();
  /** In the order of their units; those of removed versions too. */
  #inOrder: HeldVersion[] = [];
  #characters = 0;
  #counted = new Uint32Array(1 << 12);
  #count = 0;

  constructor(source: CandidateSource | undefined, known: Iterable<number> = []) {
    this.#source = source;
    this.#known = new Set(known);
  }

  /** Takes a change; the same one twice is the same as once. */
  apply(change: VersionChange): void {
    const documentId = change.kind === 'put' ? change.version.documentId : change.documentId;
    this.#remove(documentId);
    if (change.kind === 'put') this.#put(change.version);
  }

  versions(): IterableIterator<HeldVersion> {
    return this.#versions.values();
  }

  passage(key: number): HeldPassage | undefined {
    return this.#passages[key];
  }

  get documentCount(): number {
    return this.#versions.size;
  }

  get passageCount(): number {
    return this.#count;
  }

  /** How many characters of skeleton are held. */
  get characterCount(): number {
    return this.#characters;
  }

  /** At most how many places a run has. */
  estimate(run: string): number {
    return this.#places.estimate(run);
  }

  /** The keys of all passages that hold a run, found by reading. */
  keysWith(run: string): number[] {
    const keys: number[] = [];
    this.readAll(run, ({ key }) => keys.push(key));
    return keys;
  }

  /** Visits all passages that hold a run, in the order of versions and passages. */
  readAll(run: string, visit: VisitPassage): void {
    for (const { version, places } of this.#placesByVersion(run)) {
      readVersion(version, { places, length: run.length }, visit);
    }
  }

  /**
   * Counts a character in all passages that hold it, in the order of versions and passages. A common
   * one stands in 600,000 places, and nobody asks where until a few are shown.
   */
  countAll(character: string, visit: CountVersion): void {
    for (const { version, places } of this.#placesByVersion(character)) {
      const room = 2 * Math.min(places.length, version.packed.count);
      if (this.#counted.length < room) this.#counted = new Uint32Array(room * 2);
      const end = countPlaces(version, places, this.#counted);
      visit(version, this.#counted.subarray(0, end), places.length);
    }
  }

  *#placesByVersion(run: string): Generator<VersionPlaces> {
    const found = this.#places.find(run);
    let order = -1;
    for (let at = 0; at < found.length;) {
      order = this.#orderOf(found[at] ?? 0, order);
      const version = this.#inOrder[order];
      if (version === undefined) return;
      const end = lowerBound(found, version.firstUnit + version.characters, at);
      if (this.#isCurrent(version)) yield { version, places: found.subarray(at, end) };
      at = end;
    }
  }

  /** Visits those of some passages that hold a run. */
  readThese(keys: Iterable<number>, run: string, visit: VisitPassage): void {
    for (const key of keys) {
      const held = this.#passages[key];
      if (held === undefined) continue;
      const { skeleton } = held;
      const places: number[] = [];
      for (let at = skeleton.indexOf(run); at >= 0; at = skeleton.indexOf(run, at + 1)) {
        places.push(at);
      }
      if (places.length > 0) visit(held, places);
    }
  }

  /** Which version a place stands in: one of the next ones mostly, when hits are many. */
  #orderOf(place: number, last: number): number {
    const next = this.#inOrder[last + 1];
    if (next !== undefined && place < next.firstUnit + next.characters) return last + 1;
    let [low, high] = [last + 1, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const version = this.#inOrder[middle];
      if (version !== undefined && version.firstUnit + version.characters <= place)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isCurrent(version: HeldVersion): boolean {
    return this.#versions.get(version.documentId) === version;
  }

  #put(given: SearchableVersion): void {
    const version = new HeldVersion(given, this.#paths);
    this.#append(version);
    for (const held of version.passages) {
      this.#passages[held.key] = held;
      this.#offer(held);
    }
    this.#count += version.passages.length;
    this.#characters += version.characters;
    this.#versions.set(version.documentId, version);
  }

  #append(version: HeldVersion): void {
    version.firstUnit = this.#places.append(version.packed.units);
    if (version.characters > 0) this.#inOrder.push(version);
  }

  #offer(held: HeldPassage): void {
    if (this.#source === undefined || this.#known.has(held.key)) return;
    this.#known.add(held.key);
    this.#source.add(held.key, held.skeleton);
  }

  #remove(documentId: string): void {
    const version = this.#versions.get(documentId);
    if (version === undefined) return;
    this.#versions.delete(documentId);
    this.#count -= version.passages.length;
    this.#characters -= version.characters;
    for (const { key } of version.passages) this.#passages[key] = undefined;
    if (this.#places.length - this.#characters > Math.max(minDead, this.#characters)) this.#renew();
  }

  /** Removed texts are left out when they are more than the living ones. */
  #renew(): void {
    this.#places = new CharacterPlaces();
    this.#inOrder = [];
    for (const version of this.#versions.values()) this.#append(version);
  }
}

/** Where a run stands in a version, counted from the beginning of the library. */
type VersionPlaces = { readonly version: HeldVersion; readonly places: Uint32Array };

/**
 * Counts the places of one character by passage, and gives the end of what was written: none reaches
 * over the end of a passage.
 */
function countPlaces(version: HeldVersion, places: Uint32Array, counted: Uint32Array): number {
  const { packed, firstUnit } = version;
  let [at, passage, end] = [-2, 0, 0];
  for (const place of places) {
    if (place >= end) {
      passage = lowerBound(packed.unitEnds, place - firstUnit + 1, passage);
      end = firstUnit + (packed.unitEnds[passage] ?? 0);
      at += 2;
      counted[at] = passage;
      counted[at + 1] = 0;
    }
    counted[at + 1] = (counted[at + 1] ?? 0) + 1;
  }
  return at + 2;
}

/** Groups the places of a run by passage; what reaches over the end of a passage is no hit. */
function readVersion(
  version: HeldVersion,
  found: { readonly places: Uint32Array; readonly length: number },
  visit: VisitPassage,
): void {
  const { unitEnds } = version.packed;
  const { firstUnit, passages } = version;
  let passage = lowerBound(unitEnds, (found.places[0] ?? 0) - firstUnit + 1, 0);
  const places: number[] = [];
  for (const place of found.places) {
    const at = place - firstUnit;
    if (at >= (unitEnds[passage] ?? 0)) {
      leave();
      passage = lowerBound(unitEnds, at + 1, passage);
    }
    if (at + found.length > (unitEnds[passage] ?? 0)) continue;
    places.push(at - (passage === 0 ? 0 : (unitEnds[passage - 1] ?? 0)));
  }
  leave();

  function leave(): void {
    const held = passages[passage];
    if (places.length === 0 || held === undefined) return;
    visit(held, places);
    places.length = 0;
  }
}

/** The first entry from `from` on that is not below `value`; near ones are found first. */
function lowerBound(list: Uint32Array, value: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < list.length && (list[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
