import type { Span } from '#lib/text/span.ts';

/**
 * A changed text of which every unit knows where it comes from: units `from` to `to` of the home
 * text, or nowhere (-1). What is right after a change is read from here and from no matcher.
 */
export type TracedText = {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

/** Builds a traced text piece by piece. */
export class Tracer {
  readonly #home: string;
  readonly #pieces: string[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(home: string) {
    this.#home = home;
  }

  /** Takes a stretch of the home text as it is. */
  keep(start: number, end: number): void {
    this.#pieces.push(this.#home.slice(start, end));
    for (let at = start; at < end; at += 1) {
      this.#from.push(at);
      this.#to.push(at + 1);
    }
  }

  /** Writes `text` for a stretch of the home text: each unit stands for all of it. */
  replace(start: number, end: number, text: string): void {
    this.#pieces.push(text);
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#from.push(start);
      this.#to.push(end);
    }
  }

  /** Writes what the home text does not have. */
  insert(text: string): void {
    this.replace(-1, -1, text);
  }

  finish(): TracedText {
    return {
      text: this.#pieces.join(''),
      from: Int32Array.from(this.#from),
      to: Int32Array.from(this.#to),
    };
  }
}

/**
 * Gives the traced text of changing `first`, and its outcome again by `change`: origins lead to the
 * home of the first.
 */
export function changeAgain(first: TracedText, change: (text: string) => TracedText): TracedText {
  const second = change(first.text);
  const from = second.from.map((at) => (at < 0 ? -1 : (first.from[at] ?? -1)));
  const to = second.to.map((at, unit) => {
    return (second.from[unit] ?? -1) < 0 ? -1 : (first.to[at - 1] ?? -1);
  });
  return { text: second.text, from, to };
}

/** What a target has become: where it surely stands, and how far it may reach. */
export type Truth = {
  /** From its first to its last unit that is wholly its own; undefined when none is left. */
  readonly core: Span | undefined;
  /** The core with units beside it that stand for it and for its neighbours alike. */
  readonly widest: Span;
};

/** Reads what became of a target of the home text. */
export function truthOf(traced: TracedText, target: Span): Truth {
  return {
    core: reachOf(traced, ({ start, end }) => start >= target.start && end <= target.end),
    widest:
      reachOf(traced, ({ start, end }) => start < target.end && end > target.start) ?? nowhere,
  };
}

const nowhere: Span = { start: 0, end: 0 };

/** From the first to the last unit whose origin passes; what was put in has no origin. */
function reachOf({ from, to }: TracedText, passes: (origin: Span) => boolean): Span | undefined {
  let reach: Span | undefined;
  for (const [unit, start] of from.entries()) {
    if (start < 0 || !passes({ start, end: to[unit] ?? start })) continue;
    reach = { start: reach?.start ?? unit, end: unit + 1 };
  }
  return reach;
}
