import type { HeldPassage, HeldVersion } from './held-passage.ts';
import type { Occurrence } from './occurrence.ts';
import type { Caution, Form } from './form.ts';
import type { Wording } from './wording.ts';

/** A passage that answers the query, as ranking sees it. */
export type MatchedPassage = {
  readonly held: HeldPassage;
  /** How often each leaf stands in it; a leaf that is found only in headings has none. */
  readonly frequencies: readonly number[];
  /** The surest form of its hits. */
  readonly bestForm: Form;
};

/** What ranking needs to know of a match before it looks at it. */
export type Measured = Pick<MatchedPassage, 'frequencies' | 'bestForm'> & {
  /** Of its skeleton. */
  readonly length: number;
};

/** How a walk over matches goes: only those that are worth it are looked at. */
export type MatchWalk = {
  /** Is given one and the same object each time. */
  readonly isWorth: (measured: Measured) => boolean;
  readonly take: (match: MatchedPassage) => void;
};

/** How many hits of each form; also the order of sureness. */
export type FormCounts = { [form in Form]: number };

/**
 * What was found in one document, counted while it is found: the counts of a common word are the
 * sum of a few thousand of these, not of a hundred thousand hits.
 */
export class DocumentTally {
  readonly version: HeldVersion;
  readonly #matches: MatchedPassage[] = [];
  /** Passages that were counted and are no matches yet: number, count, number, count … */
  #counted: Uint32Array = new Uint32Array(0);
  readonly byForm: FormCounts = { exact: 0, punctuation: 0, script: 0, number: 0, possible: 0 };
  readonly byCaution: { [caution in Caution]: number } = { insideNumber: 0, acrossList: 0 };
  /** Hits by wording, those left out included, so that a switch can say what it would bring. */
  readonly byWording = new Map<Wording | undefined, number>();
  /** Passages with a sure hit. */
  passages = 0;

  constructor(version: HeldVersion) {
    this.version = version;
  }

  /** Sure hits: a count that someone cites must not contain a guess. */
  get hits(): number {
    const { exact, punctuation, script, number } = this.byForm;
    return exact + punctuation + script + number;
  }

  /** The passages that answer the query, in the order they were found. */
  get matches(): readonly MatchedPassage[] {
    const counted = this.#counted;
    for (let at = 0; at < counted.length; at += 2) this.#matches.push(this.#matchOf(counted, at));
    this.#counted = counted.subarray(0, 0);
    return this.#matches;
  }

  get matchCount(): number {
    return this.#matches.length + this.#counted.length / 2;
  }

  /** In how many matches a leaf of the query stands. */
  countWith(leaf: number): number {
    const counted = leaf === 0 ? this.#counted.length / 2 : 0;
    return this.#matches.reduce(
      (sum, { frequencies }) => sum + ((frequencies[leaf] ?? 0) > 0 ? 1 : 0),
      counted,
    );
  }

  /** Puts the matches into the order of the text. */
  sortMatches(): void {
    this.#matches.sort((a, b) => a.held.number - b.held.number);
  }

  /** Walks over the matches without making those that are not worth it. */
  walk({ isWorth, take }: MatchWalk): void {
    const measured = { length: 0, frequencies: once, bestForm: 'exact' as Form };
    for (const match of this.#matches) {
      measured.length = match.held.length;
      measured.frequencies = match.frequencies;
      measured.bestForm = match.bestForm;
      if (isWorth(measured)) take(match);
    }
    const counted = this.#counted;
    const { unitEnds } = this.version.packed;
    measured.bestForm = 'exact';
    for (let at = 0; at < counted.length; at += 2) {
      const number = counted[at] ?? 0;
      measured.length = (unitEnds[number] ?? 0) - (unitEnds[number - 1] ?? 0);
      measured.frequencies = frequenciesOf(counted[at + 1] ?? 0);
      if (isWorth(measured)) take(this.#matchOf(counted, at));
    }
  }

  #matchOf(counted: Uint32Array, at: number): MatchedPassage {
    const held = this.version.passages[counted[at] ?? 0];
    if (held === undefined) throw new Error('A passage was counted that its version does not have');
    return { held, frequencies: frequenciesOf(counted[at + 1] ?? 0), bestForm: 'exact' };
  }

  /** Adds one hit. */
  add({ form, caution }: Pick<Occurrence, 'form' | 'caution'>): void {
    this.addForm(form, 1);
    this.addCaution(caution);
  }

  /** Adds many hits of one form. */
  addForm(form: Form, count: number): void {
    this.byForm[form] += count;
  }

  /** Adds a caution of a hit that was added. */
  addCaution(caution: Caution | undefined): void {
    if (caution !== undefined) this.byCaution[caution] += 1;
  }

  /** Adds hits to a wording. */
  addWording(wording: Wording | undefined, count: number): void {
    this.byWording.set(wording, (this.byWording.get(wording) ?? 0) + count);
  }

  /** Adds a passage whose hits were added. */
  addMatch(match: MatchedPassage): void {
    this.#matches.push(match);
    if (match.bestForm !== 'possible') this.passages += 1;
  }

  /**
   * Adds all passages of a character that stands there letter for letter, and their hits: number,
   * count, number, count … A common one stands in a hundred thousand passages, of which a page
   * shows twenty; the others never become objects.
   */
  addCounted(counted: Uint32Array, hits: number): void {
    this.#counted = counted;
    this.passages += counted.length / 2;
    this.addForm('exact', hits);
  }
}

/** Most passages hold a word once or twice: one list serves them all. */
const sharedFrequencies: (readonly number[])[] = [];
const once: readonly number[] = [1];

/** Gives the frequencies of a query of one leaf. */
export function frequenciesOf(count: number): readonly number[] {
  return (sharedFrequencies[count] ??= [count]);
}
