import type { BlockKind } from '#lib/document/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';

/** The current version of a document as phrases are looked for in it. */
export type PhraseText = {
  readonly documentId: string;
  readonly text: string;
  readonly marks: Marks;
  readonly passages: readonly { readonly kind: BlockKind; readonly span: Span }[];
};

/** How a phrase is recognised: by its shape, by quotes, by its returning, or by a person. */
export type PhraseType = 'numeral' | 'plus' | 'parallel' | 'quoted' | 'recurring' | 'added';

/** A wording that may be a phrase, with what speaks for it before its places are counted. */
export type Candidate = {
  /** What remains of it without quotes, spaces and 、: the key that all its writings share. */
  readonly key: string;
  readonly type: PhraseType;
  /** The words it consists of. */
  readonly words: readonly string[];
  /** How often it was seen, and in how many documents: enough to say which are worth counting. */
  readonly seen: { readonly count: number; readonly documents: number };
  /** In how many documents it was seen in quotes, alone or with its head. */
  readonly quotedIn: number;
  /** Keys of the wordings in quotes that it is made of: 人地钱 of “人地钱”挂钩. */
  readonly parts: readonly string[];
  /** The short form that it is the full form of: 三权分置 for 所有权、资格权、使用权分置. */
  readonly fullOf: string | undefined;
  /** The share of its rarest word's uses that stand in it: 1 where the word is used for it alone. */
  readonly anchor: number;
  /** The share of its places that a clause, a quote or 、 ends. */
  readonly closed: number;
};

/** One place of one wording. */
export type Occurrence = {
  readonly documentId: string;
  /** Place of its passage among the passages of the document. */
  readonly passage: number;
  readonly span: Span;
  readonly surface: string;
  /** Stands in quotes, wholly or in part. */
  readonly isQuoted: boolean;
};

/** What binds a wording to the phrase it is shown with. */
export type VariantKind = 'itself' | 'part' | 'full' | 'order' | 'number' | 'character' | 'decided';

/** One wording of a phrase; its writings with and without quotes, spaces and 、 are one. */
export type Variant = {
  readonly key: string;
  /** As it is written most often: “人地钱”挂钩. */
  readonly text: string;
  readonly kind: VariantKind;
  readonly occurrences: number;
  /** How many of the occurrences stand in quotes, wholly or in part. */
  readonly quoted: number;
  /** Who says it, in the order of the texts. */
  readonly documentIds: readonly string[];
};

/** A phrase as it is published; its first variant gives it key and name. */
export type Phrase = {
  readonly key: string;
  readonly text: string;
  readonly type: PhraseType;
  /** The pattern it fills beside others, 'N分钟X圈'; '' for none. */
  readonly family: string;
  readonly variants: readonly Variant[];
  /** Keys of phrases that are near, and yet another wording: 人地挂钩 beside 人地钱挂钩. */
  readonly related: readonly string[];
  /** Places of all variants; a place inside another one counts once. */
  readonly occurrences: number;
  readonly documentIds: readonly string[];
};

/** One place of one variant of one phrase. */
export type PhraseOccurrence = Occurrence & {
  readonly phraseKey: string;
  readonly variantKey: string;
  /** Stands inside another place of the same phrase, and is not counted for the phrase again. */
  readonly isInside: boolean;
};

/** The phrases of a library, the surest first, and all their places in text order. */
export type ExtractedPhrases = {
  readonly phrases: readonly Phrase[];
  readonly occurrences: () => Iterable<PhraseOccurrence>;
};
