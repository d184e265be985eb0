/**
 * Where candidates come from: passages that may hold a wording.
 *
 * A source may name too many passages, never too few: the engine verifies each on the text. Two
 * are built on this: FlexSearch in memory, and SQLite's full-text search for large libraries.
 */
export type CandidateSource = {
  /** Adds a passage; a key is added once in the life of an index. */
  add(key: number, skeleton: string): void;
  /** How many passages `candidates` would have to offer for this run: an upper bound, cheap. */
  estimate(run: string): number;
  /**
   * Keys of all passages whose skeleton holds every run, and perhaps others; undefined where
   * reading every passage is quicker than asking. Runs are not empty.
   */
  candidates(runs: readonly string[]): readonly number[] | undefined;
};

/** A stored part of a source; opaque. */
export type IndexChunk = { readonly key: string; readonly data: string };
