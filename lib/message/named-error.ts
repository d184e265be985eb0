/** What the sentence of an error speaks of: file names, numbers, limits. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Symbol.for gives every copy of this module the same sign. */
const sign = Symbol.for('zhengci.NamedError');

/**
 * A broken promise with a name: a code, the values its sentence needs, and its cause.
 *
 * The sentence itself stands in the catalogues, so that each person reads it in their language:
 * `new NamedError('portInUse', { port: 3000 })` is shown through `formatMessage` with the key
 * `error.portInUse`.
 *
 * `instanceof` goes by a sign, not by the class: pages and routes are built as separate programs,
 * each with a copy of this class, and they share one open library.
 */
export class NamedError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && sign in value;
  }

  readonly [sign] = true;
  readonly code: string;
  readonly values: MessageValues;

  constructor(code: string, values: MessageValues = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = 'NamedError';
    this.code = code;
    this.values = values;
  }
}
