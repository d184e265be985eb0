import type { CandidateSource } from './candidate-source.ts';
import { HeadingPath, HeadingPaths } from './heading-path.ts';
import type { SearchablePassage, SearchableVersion, VersionChange } from './model.ts';

/** A version in memory. Its title is found like a heading above everything. */
export type HeldVersion = Omit<SearchableVersion, 'passages'> & {
  readonly passages: readonly HeldPassage[];
  readonly titlePath: HeadingPath;
  /** How many characters of skeleton it has: counted once, said with every answer. */
  readonly characters: number;
};

/** A passage with the version it belongs to and the headings above it. */
export type HeldPassage = Omit<SearchablePassage, 'sectionPath'> & {
  readonly version: HeldVersion;
  readonly path: HeadingPath;
};

/**
 * The current versions in memory: what a candidate's key leads to.
 *
 * A passage that was removed or replaced is no longer known by its key; that is how stale
 * candidates are recognised.
 */
export class HeldLibrary {
  readonly #source: CandidateSource;
  readonly #versions = new Map<string, HeldVersion>();
  /** By key: keys are small whole numbers, so a list is faster than a map. */
  readonly #passages: (HeldPassage | undefined)[] = [];
  readonly #paths = new HeadingPaths();
  /** Keys that the candidate source knows already, also of passages that are gone. */
  readonly #known: Set<number>;
  #characters = 0;
  #count = 0;

  constructor(source: CandidateSource, known: Iterable<number> = []) {
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

  #put(given: SearchableVersion): void {
    const passages: HeldPassage[] = [];
    const characters = given.passages.reduce((sum, { skeleton }) => sum + skeleton.length, 0);
    const titlePath = new HeadingPath([given.title]);
    const version = { ...given, passages, titlePath, characters };
    for (const { sectionPath, ...passage } of given.passages) {
      const held = { ...passage, version, path: this.#paths.of(sectionPath) };
      passages.push(held);
      this.#passages[held.key] = held;
      this.#offer(held);
    }
    this.#count += passages.length;
    this.#characters += characters;
    this.#versions.set(version.documentId, version);
  }

  #offer({ key, skeleton }: HeldPassage): void {
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#source.add(key, skeleton);
  }

  #remove(documentId: string): void {
    const version = this.#versions.get(documentId);
    if (version === undefined) return;
    this.#versions.delete(documentId);
    this.#count -= version.passages.length;
    this.#characters -= version.characters;
    for (const { key } of version.passages) this.#passages[key] = undefined;
  }
}
