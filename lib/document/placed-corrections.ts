import type { Span } from '#lib/text/span.ts';
import { aspectOf, type Correction, type CorrectionChange } from './correction.ts';
import type { DocumentNote } from './model.ts';
import { findQuotation } from './quotation.ts';

type ChangeOf<Kind extends CorrectionChange['kind']> = Extract<
  CorrectionChange,
  { readonly kind: Kind }
>;

/** Corrections of one place and one aspect: the last one counts, the others wait for it to be undone. */
type Placed = {
  readonly span: Span;
  readonly change: CorrectionChange;
  readonly ids: readonly string[];
  /** Its place among all: of two about one line, the later one counts. */
  readonly order: number;
};

/**
 * The corrections of one text at their places. Each step of the parser asks for those that concern
 * it; what no step asked for is an orphan, like what is not found.
 */
export class PlacedCorrections {
  readonly #source: string;
  readonly #placed = new Map<string, Placed>();
  readonly #lost: string[] = [];
  readonly #used = new Set<Placed>();

  constructor(source: string, corrections: readonly Correction[]) {
    this.#source = source;
    for (const [order, { correctionId, quotation, change }] of corrections.entries()) {
      const span = findQuotation(source, quotation);
      if (span === undefined) {
        this.#lost.push(correctionId);
        continue;
      }
      const key = keyOf(aspectOf(change), span);
      const ids = [...(this.#placed.get(key)?.ids ?? []), correctionId];
      this.#placed.set(key, { span, change, ids, order });
    }
  }

  /** What the line that begins at one of these places is said to be. */
  role(starts: readonly number[]): ChangeOf<'entry' | 'block'> | undefined {
    const found = starts
      .flatMap((start) => this.#placed.get(keyOf('role', { start, end: start })) ?? [])
      .sort((a, b) => a.order - b.order);
    for (const placed of found) this.#used.add(placed);
    return found.at(-1)?.change as ChangeOf<'entry' | 'block'> | undefined;
  }

  /** What is said of the line break before the line that begins here. */
  breakBefore(start: number): 'soft' | 'hard' | undefined {
    const change = this.#take<'break'>('break', { start, end: start });
    return change?.as;
  }

  /** Which column a cell is said to stand in; it counts as heard when it is `confirmed`. */
  cell(span: Span): ChangeOf<'cell'> | undefined {
    return this.#find('cell', span)?.change as ChangeOf<'cell'> | undefined;
  }

  /** The columns that were said of these cells could be given to them. */
  confirm(cells: readonly Span[]): void {
    for (const span of cells) this.#take<'cell'>('cell', span);
  }

  /** What a row that begins here is said to be. */
  row(start: number): 'tableHead' | 'tableRow' | undefined {
    return this.#take<'row'>('row', { start, end: start })?.as;
  }

  /** Corrections that did nothing: their words are not there, or their place is no longer such a place. */
  orphans(): readonly string[] {
    const unused = [...this.#placed.values()].filter((placed) => !this.#used.has(placed));
    return [...this.#lost, ...unused.flatMap(({ ids }) => ids)];
  }

  /** Tells the reader where somebody had a hand in it. */
  notes(): readonly DocumentNote[] {
    return [...this.#used].map(({ span }) => {
      return { kind: 'corrected', span, text: this.#source.slice(span.start, span.end) };
    });
  }

  #take<Kind extends 'break' | 'cell' | 'row'>(
    aspect: Kind,
    span: Span,
  ): ChangeOf<Kind> | undefined {
    const placed = this.#find(aspect, span);
    if (placed !== undefined) this.#used.add(placed);
    return placed?.change as ChangeOf<Kind> | undefined;
  }

  #find(aspect: 'break' | 'cell' | 'row', span: Span): Placed | undefined {
    return this.#placed.size === 0 ? undefined : this.#placed.get(keyOf(aspect, span));
  }
}

/** A cell is its whole words; a line is known by where it begins. */
function keyOf(aspect: string, { start, end }: Span): string {
  return aspect === 'cell' ? `cell ${start} ${end}` : `${aspect} ${start}`;
}
