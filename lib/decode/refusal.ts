import type { RefusalCode } from './model.ts';

/** Thrown by a reader for a file that cannot or must not be read; `decode` makes it a value. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
