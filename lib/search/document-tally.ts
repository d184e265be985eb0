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

/** How many hits of each form; also the order of sureness. */
export type FormCounts = { [form in Form]: number };

/**
 * What was found in one document, counted while it is found: the counts of a common word are the
 * sum of a few thousand of these, not of a hundred thousand hits.
 */
export class DocumentTally {
  readonly version: HeldVersion;
  readonly matches: MatchedPassage[] = [];
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
    this.matches.push(match);
    if (match.bestForm !== 'possible') this.passages += 1;
  }
}
