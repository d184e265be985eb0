import type { Span } from '#lib/text/span.ts';
import type { Caution, Form } from './form.ts';
import type { Wording } from './wording.ts';

/** One place of a leaf, in units of the skeleton or of the source text of the version. */
export type Occurrence = {
  readonly units: 'skeleton' | 'source';
  readonly span: Span;
  readonly form: Form;
  readonly caution: Caution | undefined;
  /** The wording that was found; undefined for a regular expression. */
  readonly wording: Wording | undefined;
};
