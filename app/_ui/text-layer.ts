import type { Form } from '#lib/search/form.ts';
import type { Span } from '#lib/text/span.ts';

/** The colours of codes, by the number of their key; 0 is plain ink, for what has no code. */
export type CodeColour = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Kinds of difference, named by the character of their seal: 数 figures, 力 force, 级 level, … */
export type DifferenceSeal = '数' | '力' | '级' | '单' | '序' | '简' | '字' | '标' | '增' | '换';

type Laid = {
  readonly span: Span;
  /** The name that leads to where it begins; undefined where nothing leads there. */
  readonly anchor?: string | undefined;
};

/** What lies on a text: it may overlap others, and is cut where it does. */
export type MarkLayer =
  | (Laid & { readonly kind: 'hit'; readonly form: Form; readonly isCurrent: boolean })
  /** What a permanent link points at. */
  | (Laid & { readonly kind: 'target' })
  | (Laid & {
      readonly kind: 'annotation';
      readonly colour: CodeColour;
      /** Whose mark it is, for whoever points at it; absent where nobody can. */
      readonly noteId?: string;
    })
  /** `name` is the key of the phrase, by which a list of phrases is opened at it. */
  | (Laid & { readonly kind: 'phrase'; readonly name?: string })
  /** Wording that another text has too. */
  | (Laid & Linked & { readonly kind: 'shared' })
  | (Laid &
      Linked & {
        readonly kind: 'difference';
        readonly seal: DifferenceSeal;
        readonly means: string;
      });

/** What carries the same number in texts beside each other belongs together. */
type Linked = { readonly link?: number | undefined };

/**
 * What the text itself is, inside whatever marks lie on it: `hidden` is in the source but not to
 * be seen (the stars of bold, a line break inside a sentence), `ignored` are characters that
 * matching passed over, `control` turns the direction of writing and would otherwise be invisible.
 */
export type InkLayer = {
  readonly kind: 'hidden' | 'bold' | 'redaction' | 'ignored' | 'control';
  readonly span: Span;
};
