/**
 * What a query means: a tree whose leaves are wordings to be found in a passage.
 *
 * A passage answers a node or not; where it answers, the node gives the places of its leaves.
 * NOT, NEAR and scopes are judged on verified places, never on candidates: a passage may hold all
 * grams of a wording without holding the wording.
 */
import type { Form } from './form.ts';
import type { LinearRegex } from './linear-regex.ts';
import type { Wording } from './wording.ts';

/** One way in which a wording may be written; a form set here is the form of its hits. */
export type Alternative = {
  readonly wording: Wording;
  /** What the hit is called; undefined: told from how the source writes it. */
  readonly form: Form | undefined;
};

/** A leaf: something that stands at places of a passage. */
export type Leaf =
  | {
      readonly kind: 'folded';
      readonly text: string;
      readonly alternatives: readonly Alternative[];
    }
  | { readonly kind: 'exact'; readonly text: string; readonly wording: Wording | undefined }
  | { readonly kind: 'raw'; readonly text: string; readonly wording: Wording | undefined }
  | {
      readonly kind: 'regex';
      readonly text: string;
      readonly literals: readonly string[];
      /** Compiled once for all passages. */
      readonly find: LinearRegex;
    };

/** Within what two wordings must both stand. */
export type Scope = 'sentence' | 'paragraph' | 'section';

/** Facts of a document, and its headings, that a query can name. */
export type FieldName = 'place' | 'year' | 'genre' | 'title' | 'section' | 'documentNumber';

/** What a field asks for: words in a text, or a range of years. */
export type FieldTest =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'years'; readonly from: number; readonly to: number };

/** A query as a tree. */
export type Expression =
  | Leaf
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | {
      readonly kind: 'near';
      readonly parts: readonly [Expression, Expression];
      /** The most characters of skeleton between the two. */
      readonly distance: number;
      /** True when the first must stand before the second. */
      readonly isOrdered: boolean;
    }
  | {
      readonly kind: 'within';
      readonly scope: Scope;
      readonly parts: readonly [Expression, Expression];
    }
  | { readonly kind: 'field'; readonly name: FieldName; readonly test: FieldTest };

/** Says whether an expression is something that stands at places. */
export function isLeaf(expression: Expression): expression is Leaf {
  return ['folded', 'exact', 'raw', 'regex'].includes(expression.kind);
}
