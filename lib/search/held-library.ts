import type { CandidateSource } from './candidate-source.ts';
import type { SearchablePassage, SearchableVersion, VersionChange } from './model.ts';

/** A passage with the version it belongs to. */
export type HeldPassage = {
  readonly version: SearchableVersion;
  readonly passage: SearchablePassage;
};

/**
 * The current versions in memory: what a candidate's key leads to.
 *
 * A passage that was removed or replaced is no longer known by its key; that is how stale
 * candidates are recognised.
 */
export class HeldLibrary {
  readonly #source: CandidateSource;
  readonly #versions = new Map<string, SearchableVersion>();
  readonly #passages = new Map<number, HeldPassage>();
  /** Keys that the candidate source knows already, also of passages that are gone. */
  readonly #known: Set<number>;
  #characters = 0;

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

  versions(): IterableIterator<SearchableVersion> {
    return this.#versions.values();
  }

  version(documentId: string): SearchableVersion | undefined {
    return this.#versions.get(documentId);
  }

  passage(key: number): HeldPassage | undefined {
    return this.#passages.get(key);
  }

  get documentCount(): number {
    return this.#versions.size;
  }

  get passageCount(): number {
    return this.#passages.size;
  }

  /** How many characters of skeleton are held. */
  get characterCount(): number {
    return this.#characters;
  }

  #put(version: SearchableVersion): void {
    this.#versions.set(version.documentId, version);
    for (const passage of version.passages) {
      this.#passages.set(passage.key, { version, passage });
      this.#characters += passage.skeleton.length;
      if (this.#known.has(passage.key)) continue;
      this.#known.add(passage.key);
      this.#source.add(passage.key, passage.skeleton);
    }
  }

  #remove(documentId: string): void {
    const version = this.#versions.get(documentId);
    if (version === undefined) return;
    this.#versions.delete(documentId);
    for (const passage of version.passages) {
      this.#passages.delete(passage.key);
      this.#characters -= passage.skeleton.length;
    }
  }
}
