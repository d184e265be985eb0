/**
 * The open entries of an outline while a text is read from top to bottom.
 *
 * A new number closes whatever cannot contain it. Rank decides (see numbering.ts), with three
 * exceptions: a box and a table close as soon as the numbering around them goes on; a new series
 * of points belongs to whatever is open; an annex or a title in the middle closes everything.
 */
import type { EntryKind, OutlineEntry } from './model.ts';
import type { Numbering, NumberStyle } from './numbering.ts';

/** An entry that is still open. */
export type Open = {
  readonly entry: number;
  readonly kind: EntryKind;
  readonly style: NumberStyle | 'plain' | 'preface';
  readonly rank: number;
  readonly value: number | undefined;
  /** True for a point that has said what it says: the next paragraph is not its own. */
  readonly isSealed: boolean;
};

/** What a new entry brings with it. */
export type NewEntry = Omit<OutlineEntry, 'level' | 'parent'> & {
  readonly style: Open['style'];
  readonly rank: number;
  readonly value: number | undefined;
  readonly isSealed?: boolean;
};

/** Headings of unnumbered texts stand where 一、 would. */
const plainRank = 50;

/** Grows an outline entry by entry. */
export class OutlineStack {
  readonly outline: OutlineEntry[] = [];
  readonly #open: Open[] = [];

  /** The innermost open entry. */
  get top(): Open | undefined {
    return this.#open.at(-1);
  }

  /** The innermost open box, if nothing but its own points is open in it. */
  get box(): Open | undefined {
    return this.#open.findLast((open) => open.kind === 'box');
  }

  /** Opens an entry below the innermost open one and gives its place in the outline. */
  push({ style, rank, value, isSealed = false, ...entry }: NewEntry): number {
    const parent = this.top?.entry;
    const level = parent === undefined ? 1 : (this.outline[parent]?.level ?? 0) + 1;
    const at = this.outline.push({ ...entry, level, parent }) - 1;
    this.#open.push({ entry: at, kind: entry.kind, style, rank, value, isSealed });
    return at;
  }

  /** Closes everything: a title, an annex. */
  clear(): void {
    this.#open.length = 0;
  }

  /** Closes what cannot contain `numbering`, and gives the sibling it follows, if there is one. */
  closeFor(numbering: Numbering): Open | undefined {
    if (numbering.style === 'annex') this.clear();
    if (this.#startsPoints(numbering)) {
      this.closeWhile((open) => open.kind === 'table' || open.kind === 'preface');
      return undefined;
    }
    let closed: Open | undefined;
    for (let top = this.top; top !== undefined; top = this.top) {
      if (this.#contains(top, numbering) || this.#goesOnInBox(closed, numbering)) break;
      closed = this.#open.pop();
    }
    return closed?.style === numbering.style ? closed : undefined;
  }

  /** Closes open entries from the innermost outwards as long as `isClosed` says so. */
  closeWhile(isClosed: (open: Open) => boolean): void {
    for (let top = this.top; top !== undefined && isClosed(top); top = this.top) this.#open.pop();
  }

  /** Closes what is so deep or deeper, and gives the rank of an entry that stands there. */
  closeForLevel(level: number): number {
    let closed: Open | undefined;
    for (let top = this.top; top !== undefined; top = this.top) {
      if (this.#levelOf(top) < level) break;
      closed = this.#open.pop();
    }
    if (closed !== undefined && this.#levelOf(closed) === level) return closed.rank;
    return this.top === undefined ? plainRank : this.top.rank + 1;
  }

  #levelOf({ entry }: Open): number {
    return this.outline[entry]?.level ?? 0;
  }

  /** Closes boxes and tables, and points: a heading without number stands outside them. */
  closeForPlain(isSibling: boolean): number {
    this.closeWhile((open) => open.kind !== 'heading' && open.kind !== 'annex');
    const top = this.top;
    if (top === undefined) return plainRank;
    if (isSibling && top.kind === 'heading') {
      this.#open.pop();
      return top.rank;
    }
    if (top.style === 'plain') this.#open.pop();
    return (this.top?.rank ?? plainRank) + 1;
  }

  /** A first point, of a style that is not open, is a new list inside whatever is open. */
  #startsPoints({ kind, value, style }: Numbering): boolean {
    return kind === 'point' && value === 1 && !this.#open.some((open) => open.style === style);
  }

  #contains(open: Open, numbering: Numbering): boolean {
    if (open.kind === 'table' || open.kind === 'preface' || open.style === numbering.style) {
      return false;
    }
    if (numbering.kind === 'box' || numbering.kind === 'table') {
      return open.kind === 'box' ? numbering.kind === 'table' : open.kind !== 'point';
    }
    if (open.kind === 'box') return !this.#continuesAround(open, numbering);
    return open.rank < numbering.rank;
  }

  /** 1. and 2. inside a box: the second follows the first, even where 2. is due around the box. */
  #goesOnInBox(closed: Open | undefined, { style, value }: Numbering): boolean {
    if (this.top?.kind !== 'box' || closed?.style !== style) return false;
    return closed.value !== undefined && value === closed.value + 1;
  }

  /** After 3. and a box, 4. goes on around the box; 1. would begin a list inside it. */
  #continuesAround(box: Open, { rank, style, value }: Numbering): boolean {
    if (rank <= 40) return true;
    const around = this.#open.slice(0, this.#open.indexOf(box));
    const sibling = around.findLast((open) => open.style === style);
    return sibling?.value !== undefined && value === sibling.value + 1;
  }
}
