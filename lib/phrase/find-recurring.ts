import { joint, type WordStream } from './word-stream.ts';
import { PairCounter } from './pair-counter.ts';

/** A row of words that stands more than once, and how free it stands. */
export type RecurringRow = {
  readonly start: number;
  readonly length: number;
  readonly count: number;
  readonly documents: number;
  /** How firmly one and the same word goes before it, and follows it: 1 is always. */
  readonly boundLeft: number;
  readonly boundRight: number;
  /** How often a clause, a quote or 、 ends right behind it. */
  readonly ends: number;
};

/** What a row of words must be to be handed on, and which words do not bind their neighbours. */
export type RecurringOptions = {
  readonly minCount: number;
  readonly longest: number;
  /** By word number: 推进 before a row says nothing about where the row begins. */
  readonly freesRight: (word: number) => boolean;
  readonly freesLeft: (word: number) => boolean;
  readonly take: (row: RecurringRow) => void;
};

/** All rows of one length, by their numbers. */
type Level = {
  readonly length: number;
  /** The number of the row that begins at a place; -1 for one that stands only once. */
  readonly rowAt: Int32Array;
  readonly count: Int32Array;
  readonly documents: Int32Array;
  readonly first: Int32Array;
  readonly ends: Int32Array;
};

/**
 * Finds all rows of two to `longest` words that stand at least `minCount` times.
 *
 * A row of n+1 words is the pair of the two rows of n words in it, and can only recur where both
 * do: each length is counted from the one before, exactly, without a string.
 *
 *   四 水 同 治      [四 水 同] + [水 同 治]
 *
 * A row is free where its neighbours differ. Its most frequent neighbour is the most frequent row
 * that is one word longer, so the next length tells it for free.
 */
export function findRecurring(stream: WordStream, options: RecurringOptions): void {
  const documentAt = documentsOf(stream);
  let level: Level = { length: 1, rowAt: stream.words.subarray(0, stream.length), ...noRows };
  for (;;) {
    const longer = longerRows(stream, level, { ...options, documentAt });
    if (level.length > 1) handOn(level, boundsOf(stream, { level, longer, options }), options);
    if (longer.count.length === 0 || level.length === options.longest) return;
    level = longer;
  }
}

const noRows = {
  count: new Int32Array(0),
  documents: new Int32Array(0),
  first: new Int32Array(0),
  ends: new Int32Array(0),
};

function documentsOf(stream: WordStream): Int32Array {
  const documentAt = new Int32Array(stream.length);
  stream.starts.forEach((start, document) => {
    documentAt.fill(document, start, stream.starts[document + 1] ?? stream.length);
  });
  return documentAt;
}

type CountOptions = RecurringOptions & { readonly documentAt: Int32Array };

function longerRows(stream: WordStream, level: Level, options: CountOptions): Level {
  const length = level.length + 1;
  const { rowAt, pairs } = numberPairs(stream, level);
  const rows = keepFrequent(rowAt, pairs, options.minCount);
  return { length, rowAt, ...countFacts(stream, { length, rowAt, rows }, options.documentAt) };
}

/** Gives each place the number of the pair of shorter rows that begins there. */
function numberPairs(stream: WordStream, { rowAt, length }: Level) {
  const pairs = new PairCounter();
  const numbers = new Int32Array(stream.length).fill(-1);
  for (let at = 0; at + length < stream.length; at += 1) {
    const first = rowAt[at] ?? -1;
    const second = rowAt[at + 1] ?? -1;
    if (first < 0 || second < 0 || stream.joints[at + length] === joint.clause) continue;
    numbers[at] = pairs.place(first, second);
  }
  return { rowAt: numbers, pairs: pairs.size };
}

/** Renumbers in place the rows that are frequent enough, and gives how many there are. */
function keepFrequent(rowAt: Int32Array, pairs: number, minCount: number): number {
  const counts = new Int32Array(pairs);
  for (const row of rowAt) if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
  const renumbered = new Int32Array(pairs).fill(-1);
  let kept = 0;
  for (let row = 0; row < pairs; row += 1) {
    if ((counts[row] ?? 0) >= minCount) renumbered[row] = kept++;
  }
  for (let at = 0; at < rowAt.length; at += 1) {
    const row = rowAt[at] ?? -1;
    if (row >= 0) rowAt[at] = renumbered[row] ?? -1;
  }
  return kept;
}

type Rows = { readonly length: number; readonly rowAt: Int32Array; readonly rows: number };

function countFacts(stream: WordStream, { length, rowAt, rows }: Rows, documentAt: Int32Array) {
  const count = new Int32Array(rows);
  const documents = new Int32Array(rows);
  const last = new Int32Array(rows).fill(-1);
  const first = new Int32Array(rows);
  const ends = new Int32Array(rows);
  for (let at = 0; at < rowAt.length; at += 1) {
    const row = rowAt[at] ?? -1;
    if (row < 0) continue;
    if (count[row] === 0) first[row] = at;
    count[row] = (count[row] ?? 0) + 1;
    if (last[row] !== documentAt[at]) documents[row] = (documents[row] ?? 0) + 1;
    last[row] = documentAt[at] ?? -1;
    if (isBorder(stream, at + length)) ends[row] = (ends[row] ?? 0) + 1;
  }
  return { count, documents, first, ends };
}

function isBorder(stream: WordStream, at: number): boolean {
  return at >= stream.length || stream.joints[at] !== joint.none;
}

type Bounds = { readonly left: Float32Array; readonly right: Float32Array };
type BoundParts = {
  readonly level: Level;
  readonly longer: Level;
  readonly options: RecurringOptions;
};

/** How firmly each row is bound by its most frequent neighbour. */
function boundsOf(stream: WordStream, { level, longer, options }: BoundParts): Bounds {
  const left = new Float32Array(level.count.length);
  const right = new Float32Array(level.count.length);
  const { before, after } = joinedCounts(stream, level, longer);
  for (let row = 0; row < longer.count.length; row += 1) {
    const at = longer.first[row] ?? 0;
    if (!options.freesLeft(stream.words[at + level.length] ?? 0)) {
      raise(right, { level, longer, shorter: level.rowAt[at] ?? -1, row, joined: after });
    }
    if (!options.freesRight(stream.words[at] ?? 0)) {
      raise(left, { level, longer, shorter: level.rowAt[at + 1] ?? -1, row, joined: before });
    }
  }
  return { left, right };
}

type Extension = {
  readonly level: Level;
  readonly longer: Level;
  /** The row that is extended, and the row that it is extended to. */
  readonly shorter: number;
  readonly row: number;
  /** How often the extension is joined without a quote or 、, by row. */
  readonly joined: Int32Array;
};

const looser = 0.8; // 基本公共服务均等化 follows 城镇 in five of seven places, yet one text says it without.

/** A document that says the row without the neighbour shows that it can stand alone. */
function raise(bounds: Float32Array, { level, longer, shorter, row, joined }: Extension): void {
  if (shorter < 0) return;
  const share = (joined[row] ?? 0) / (level.count[shorter] ?? 1);
  const isWider = (longer.documents[row] ?? 0) < (level.documents[shorter] ?? 0);
  bounds[shorter] = Math.max(bounds[shorter] ?? 0, isWider ? share * looser : share);
}

/** A neighbour beyond a quote or 、 does not bind. */
function joinedCounts(stream: WordStream, level: Level, longer: Level) {
  const before = new Int32Array(longer.count.length);
  const after = new Int32Array(longer.count.length);
  for (let at = 0; at < longer.rowAt.length; at += 1) {
    const row = longer.rowAt[at] ?? -1;
    if (row < 0) continue;
    if (stream.joints[at + 1] === joint.none) before[row] = (before[row] ?? 0) + 1;
    if (stream.joints[at + level.length] === joint.none) after[row] = (after[row] ?? 0) + 1;
  }
  return { before, after };
}

function handOn(level: Level, { left, right }: Bounds, { take }: RecurringOptions): void {
  for (let row = 0; row < level.count.length; row += 1) {
    const count = level.count[row] ?? 0;
    take({
      start: level.first[row] ?? 0,
      length: level.length,
      count,
      documents: level.documents[row] ?? 0,
      boundLeft: left[row] ?? 0,
      boundRight: right[row] ?? 0,
      ends: level.ends[row] ?? 0,
    });
  }
}
