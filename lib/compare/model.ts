import type { Passage, Section } from '#lib/passage/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';

/** One version of a document as it is compared. */
export type CompareText = {
  readonly text: string;
  readonly marks: Marks;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
};

/** How near two places are to each other, the nearest first. */
export const relations = ['same', 'variant', 'related'] as const;
/** `same`: one wording; `variant`: one task, worded otherwise; `related`: one subject. */
export type Relation = (typeof relations)[number];

/** Why two places are linked, or what keeps them from being called more than related. */
export const reasonKinds = [
  'sameWording', // Folded and without punctuation they are equal.
  'sharedWording', // The longest wording that both have.
  'sharedShare', // How much of the shorter one stands in the other, from 0 to 1.
  'sections', // They stand in sections that are each other's nearest.
  'context', // What stands around them is alike.
  'shortForm', // One writes the short form of what the other writes out: 两高.
  'synonym', // One writes 农民工 where the other writes 农业转移人口.
  'redaction', // A redaction on one side stands for something of the other.
  'onlySlogan', // They share a name in quotes and nothing else: never more than related.
  'otherNumbers', // Their numbers differ.
  'decision', // A person said so.
] as const;
/** One of them. */
export type ReasonKind = (typeof reasonKinds)[number];

/** One reason: its wording where it has one, its share where it is a matter of degree. */
export type Reason = {
  readonly kind: ReasonKind;
  readonly text?: string;
  readonly share?: number;
};

/** In what way two wordings of one task differ. */
export const differenceKinds = [
  'number', // 50% and 65%
  'strength', // 探索 and 全面推进
  'level', // 全省 and 全市
  'list', // an item more or less in a list
  'order', // the same parts in another order
  'shortForm', // “两高” and 高耗能、高排放
  'character', // 四水同治 and 四水共治
  'quotes', // with quotes or without
  'added', // words that only one has
  'wording', // other words
] as const;
/** One of them. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** A part of a wording, set beside another wording. Parts follow each other and leave nothing out. */
export type DiffPart =
  | { readonly kind: 'kept'; readonly left: Span; readonly right: Span }
  | {
      readonly kind: 'changed';
      readonly difference: DifferenceKind;
      /** Empty where only the other side has something. */
      readonly left: Span;
      readonly right: Span;
    };

/** A sentence of a text: what is linked. */
export type Unit = {
  readonly span: Span;
  /** Place of its passage, and of the innermost section, among those of the text. */
  readonly passage: number;
  readonly section: number | undefined;
  readonly isHeading: boolean;
};
