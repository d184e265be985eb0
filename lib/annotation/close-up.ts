/**
 * Keeps a quotation in one piece where an alignment leaves the choice.
 *
 *   home     …；（四）擅自改换；（五）提供气瓶；        quotation: （五）提供气瓶；
 *   other    …；（五）提供气瓶；
 *
 * The bracket in the other text may be that of （四） or that of （五）: both cost the same. What was
 * dropped is then taken to lie outside the quotation, and so is what was put in.
 */
import type { Alignment } from './alignment.ts';
import type { Window } from './find-candidates.ts';

/** More than this at the edge of a quotation is no leftover of a label. */
const maxEdge = 24;

/**
 * Moves gaps that begin or end within the edges of the quotation out of it, where that is free.
 * `region` is the text that the window was laid on; the alignment is changed in place.
 */
export function closeUp(window: Window, region: string, alignment: Alignment): void {
  for (const step of [1, -1] as const) {
    const edge = new Edge(window, { region, alignment, step });
    edge.takeDropped();
    edge.passInserted();
  }
}

type Laid = { readonly region: string; readonly alignment: Alignment; readonly step: 1 | -1 };

/** One end of a quotation, walked inwards by `step`: 1 from its start, -1 from its end. */
class Edge {
  readonly #window: Window;
  readonly #laid: Laid;
  readonly #first: number;

  constructor(window: Window, laid: Laid) {
    this.#window = window;
    this.#laid = laid;
    this.#first = laid.step === 1 ? window.quote.start : window.quote.end - 1;
  }

  /**
   * First units of the quotation have no counterpart, while the same units before the gap have:
   * they change places.
   */
  takeDropped(): void {
    const { step, alignment } = this.#laid;
    const missing = this.#countMissing();
    if (missing === 0) return;
    const outer = this.#nearestLaidOutside();
    const moves = Array.from({ length: missing }, (_, moved) => ({
      from: outer - moved * step,
      to: this.#first + (missing - 1 - moved) * step,
    }));
    if (moves.every((move) => this.#canMove(move))) for (const each of moves) move(alignment, each);
  }

  /** First units of the quotation stand before an insertion that ends with the same units. */
  passInserted(): void {
    const { step, alignment, region } = this.#laid;
    const last = this.#lastBeforeInsertion();
    if (last === undefined) return;
    const next = last + step;
    const beside = step === 1 ? this.#from(next) - 1 : (alignment.to[next] ?? 0);
    const count = Math.abs(last - this.#first) + 1;
    const steps = Array.from({ length: count }, (_, back) => back * step);
    const isSame = (back: number): boolean =>
      region[beside - back] === this.#window.text[last - back];
    if (!steps.every(isSame)) return;
    for (const back of steps) {
      alignment.from[last - back] = beside - back;
      alignment.to[last - back] = beside - back + 1;
    }
  }

  /** How many units from the end of the quotation have no counterpart; 0 where none has one. */
  #countMissing(): number {
    for (let count = 0; count <= maxEdge; count += 1) {
      const at = this.#first + count * this.#laid.step;
      if (!this.#isInQuote(at)) return 0;
      if (this.#from(at) >= 0) return count;
    }
    return 0;
  }

  #nearestLaidOutside(): number {
    let at = this.#first - this.#laid.step;
    while (at >= 0 && at < this.#window.text.length && this.#from(at) < 0) at -= this.#laid.step;
    return at;
  }

  #canMove({ from, to }: Move): boolean {
    const { text } = this.#window;
    const place = this.#from(from);
    return place >= 0 && text[to] === text[from] && text[to] === this.#laid.region[place];
  }

  /** The unit of the quotation after which the region holds something of its own. */
  #lastBeforeInsertion(): number | undefined {
    const { step, alignment } = this.#laid;
    for (let count = 0; count < maxEdge; count += 1) {
      const at = this.#first + count * step;
      const next = at + step;
      if (!this.#isInQuote(next) || this.#from(at) < 0 || this.#from(next) < 0) return undefined;
      const [low, high] = step === 1 ? [at, next] : [next, at];
      if (this.#from(high) > (alignment.to[low] ?? 0)) return at;
    }
    return undefined;
  }

  #from(at: number): number {
    return this.#laid.alignment.from[at] ?? -1;
  }

  #isInQuote(at: number): boolean {
    return at >= this.#window.quote.start && at < this.#window.quote.end;
  }
}

type Move = { readonly from: number; readonly to: number };

function move({ from, to }: Alignment, places: Move): void {
  from[places.to] = from[places.from] ?? -1;
  to[places.to] = to[places.from] ?? -1;
  from[places.from] = -1;
  to[places.from] = -1;
}
