import type { Form } from '#lib/search/form.ts';
import type { Span } from '#lib/text/span.ts';

/** What lies on a text as a mark of its own: it may overlap others and is cut where it does. */
export type MarkLayer = {
  readonly kind: 'hit' | 'target';
  readonly span: Span;
  /** The name that leads to where it begins; undefined where nothing leads there. */
  readonly anchor: string | undefined;
  /** How the source writes what was asked; undefined for a permanent link. */
  readonly form: Form | undefined;
  readonly isCurrent: boolean;
};

/**
 * What the text itself is, inside whatever marks lie on it: `hidden` is in the source but not to
 * be seen (the stars of bold, a line break inside a sentence), `ignored` are characters that
 * matching passed over.
 */
export type InkLayer = {
  readonly kind: 'hidden' | 'bold' | 'redaction' | 'ignored';
  readonly span: Span;
};
