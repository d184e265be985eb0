/** What the sentence of an error speaks of: file names, numbers, limits. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A broken promise with a name: a code, the values its sentence needs, and its cause.
 *
 * The sentence itself stands in the catalogues, so that each person reads it in their language:
 * `new NamedError('portInUse', { port: 3000 })` is shown through `formatMessage` with the key
 * `error.portInUse`.
 */
export class NamedError extends Error {
  readonly code: string;
  readonly values: MessageValues;

  constructor(code: string, values: MessageValues = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = 'NamedError';
    this.code = code;
    this.values = values;
  }
}
