import type { Span } from '#lib/text/span.ts';
import type { Fact, FactName, FactOrigin, Facts } from './model.ts';

/** Collects the facts of a document; the first that states a fact is believed. */
export class FactBook {
  readonly #facts: { [name in FactName]?: Fact } = {};

  /** The facts stated so far. */
  get facts(): Facts {
    return this.#facts;
  }

  /** Writes down what a header line states; an empty value states nothing. */
  state(name: FactName, value: string | undefined, span: Span): void {
    this.#write(name, value, { origin: 'header', span });
  }

  /** Writes down what only follows from a wording or a place. */
  guess(name: FactName, value: string | undefined, span: Span): void {
    this.#write(name, value, { origin: 'guess', span });
  }

  /** Writes down a part of a fact that is known, with the origin of the whole. */
  derive(name: FactName, whole: Fact | undefined, value: string | undefined): void {
    if (whole?.span === undefined) return;
    this.#write(name, value, { origin: whole.origin, span: whole.span });
  }

  #write(
    name: FactName,
    value: string | undefined,
    from: { readonly origin: FactOrigin; readonly span: Span },
  ): void {
    if (value !== undefined && value !== '') this.#facts[name] ??= { value, ...from };
  }
}
