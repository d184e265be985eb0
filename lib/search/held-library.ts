import type { BlockKind } from '#lib/document/model.ts';
import { unitsToString } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import type { CandidateSource } from './candidate-source.ts';
import { CharacterPlaces } from './character-places.ts';
import { HeadingPath, HeadingPaths } from './heading-path.ts';
import type { SearchableVersion, VersionChange } from './model.ts';
import { hasBit, type PackedPassages } from './packed-passages.ts';

/** A version in memory. Its title is found like a heading above everything. */
export class HeldVersion {
  readonly documentId: string;
  readonly versionId: string;
  readonly title: string;
  readonly documentNumber: string | undefined;
  readonly date: string;
  readonly facets: SearchableVersion['facets'];
  readonly packed: PackedPassages;
  readonly titlePath: HeadingPath;
  readonly passages: readonly HeldPassage[];
  /** By the numbers of the packed paths. */
  readonly paths: readonly HeadingPath[];
  /** How many characters of skeleton it has. */
  readonly characters: number;
  /** Where its skeletons begin among those of the library. */
  firstUnit = 0;

  constructor(given: SearchableVersion, paths: HeadingPaths) {
    this.documentId = given.documentId;
    this.versionId = given.versionId;
    this.title = given.title;
    this.documentNumber = given.documentNumber;
    this.date = given.date;
    this.facets = given.facets;
    this.packed = given.passages;
    this.titlePath = new HeadingPath([given.title]);
    this.characters = this.packed.units.length;
    this.paths = this.packed.pathNames.map((names) => paths.of(names));
    this.passages = Array.from({ length: this.packed.count }, (_, at) => new HeldPassage(this, at));
  }
}

/** A passage with the version it belongs to and the headings above it. */
export class HeldPassage {
  readonly version: HeldVersion;
  /** Its place among the passages of its version. */
  readonly number: number;
  /** Where its skeleton begins among those of its version, and how long it is. */
  readonly firstUnit: number;
  readonly length: number;

  constructor(version: HeldVersion, number: number) {
    const { unitEnds } = version.packed;
    this.version = version;
    this.number = number;
    this.firstUnit = number === 0 ? 0 : (unitEnds[number - 1] ?? 0);
    this.length = (unitEnds[number] ?? 0) - this.firstUnit;
  }

  /** A small whole number that is this passage's own for the life of the index. */
  get key(): number {
    return this.version.packed.firstKey + this.number;
  }

  get passageId(): string {
    return this.version.packed.passageIds()[this.number] ?? '';
  }

  get kind(): BlockKind {
    const { kinds, kindNames } = this.version.packed;
    return kindNames[kinds[this.number] ?? 0] ?? 'paragraph';
  }

  /** In the source text of its version. */
  get span(): Span {
    const { starts, ends } = this.version.packed;
    return { start: starts[this.number] ?? 0, end: ends[this.number] ?? 0 };
  }

  get path(): HeadingPath {
    const { packed, paths, titlePath } = this.version;
    return paths[packed.paths[this.number] ?? 0] ?? titlePath;
  }

  get hasOtherScript(): boolean {
    return this.version.packed.otherScript[this.number] === 1;
  }

  /** Its text without quotes, spaces and 、, made from units each time: a few are read as strings. */
  get skeleton(): string {
    const { firstUnit, length } = this;
    return unitsToString(this.version.packed.units.subarray(firstUnit, firstUnit + length));
  }

  /** Says whether the source has something more before any unit of its skeleton in a stretch. */
  hasSeam(start: number, end: number): boolean {
    const { firstUnit } = this;
    return hasBit(this.version.packed.seams, firstUnit + start, firstUnit + end);
  }

  /** Says whether that something is a 、. */
  hasList(start: number, end: number): boolean {
    const { firstUnit } = this;
    return hasBit(this.version.packed.lists, firstUnit + start, firstUnit + end);
  }
}

/**
 * Called for each passage that holds a run, with the places in its skeleton; the list is the same
 * one for all passages.
 */
export type VisitPassage = (held: HeldPassage, places: readonly number[]) => void;

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
    const found = this.#places.find(run);
    let order = -1;
    for (let at = 0; at < found.length;) {
      order = this.#orderOf(found[at] ?? 0, order);
      const version = this.#inOrder[order];
      if (version === undefined) return;
      const end = lowerBound(found, version.firstUnit + version.characters, at);
      const places = found.subarray(at, end);
      if (this.#isCurrent(version)) readVersion(version, { places, length: run.length }, visit);
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
      while (at >= (unitEnds[passage] ?? Infinity)) passage += 1;
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
