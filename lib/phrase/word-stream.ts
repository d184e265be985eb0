import { policyWords } from './policy-words.ts';

/** What stands before a word: nothing, a quote or 、, or something that ends a clause. */
export const joint = { none: 0, soft: 1, clause: 2 } as const;

/** Between two words of one formula: 工农互促、城乡互补. */
const softOnly = /^[“”‘’"'「」『』、]+$/u;
/** The name of a document is a name; what stands in it is no wording of this text. */
const bookTitle = /《[^《》]{1,80}》/gu;

/**
 * All words of a library in one long row, as numbers.
 *
 *   words    四 水 同治 | 坚持 四 水 同治 |        documents   0 … 0 1 …
 *   joints   2  0  0     2    0  0  0
 */
export class WordStream {
  length = 0;
  words = new Int32Array(1 << 16);
  joints = new Uint8Array(1 << 16);
  /** Where each document begins. */
  readonly starts: number[] = [];
  readonly lexicon: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Begins a document, to which belongs what is added from now on, and gives its number. */
  begin(): number {
    return this.starts.push(this.length) - 1;
  }

  /** Adds the words of one passage. */
  add(plain: string): void {
    const text = plain.replaceAll(bookTitle, '，');
    let end = 0;
    let isFirst = true;
    for (const { text: word, span } of policyWords(text)) {
      this.#push(word, isFirst ? joint.clause : jointOf(text.slice(end, span.start)));
      isFirst = false;
      end = span.end;
    }
  }

  /** Gives the words of a stretch. */
  wordsAt(start: number, count: number): string[] {
    return Array.from(this.words.subarray(start, start + count), (n) => this.lexicon[n] ?? '');
  }

  #push(word: string, before: number): void {
    if (this.length === this.words.length) this.#grow();
    this.words[this.length] = this.#numberOf(word);
    this.joints[this.length] = before;
    this.length += 1;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.lexicon.push(word);
    this.#numbers.set(word, this.lexicon.length - 1);
    return this.lexicon.length - 1;
  }

  #grow(): void {
    const words = new Int32Array(this.words.length * 2);
    words.set(this.words);
    const joints = new Uint8Array(words.length);
    joints.set(this.joints);
    this.words = words;
    this.joints = joints;
  }
}

function jointOf(between: string): number {
  if (between === '') return joint.none;
  return softOnly.test(between) ? joint.soft : joint.clause;
}
