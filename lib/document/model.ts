import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';

/** What an outline entry is: DESIGN words, one for one. */
export type EntryKind = 'preface' | 'heading' | 'box' | 'table' | 'annex' | 'article' | 'point';

/** One line of the outline, found by its numbering. */
export type OutlineEntry = {
  readonly kind: EntryKind;
  /** Depth in the tree, from 1. */
  readonly level: number;
  /** Place of the parent in the outline; undefined at the first level. */
  readonly parent: number | undefined;
  /** The number as written, without white space: 第一章, （一）, 1., 专栏4, 表1; '' where it is lost. */
  readonly label: string;
  /** The words after the number, without separator and white space at the ends. */
  readonly heading: string;
  /** Where label and heading stand in the source text, markup left out. */
  readonly span: Span;
};

/** What a block of text is. */
export type BlockKind =
  | 'title'
  | 'metadata'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'tableRow'
  | 'tableHead'
  | 'tableCaption'
  | 'boxItem'
  | 'note'
  | 'salutation'
  | 'signature';

/** A stretch of text that is read, found and cited as one. */
export type Block = {
  readonly kind: BlockKind;
  readonly span: Span;
  /** The outline entry that governs it (a heading block: its own entry); undefined before the first. */
  readonly entry: number | undefined;
  /** The bold or unnumbered lead of a paragraph: 城镇化水平显著提升。 */
  readonly lead: Span | undefined;
  /** The cells of a table row, in order; undefined for other blocks. */
  readonly cells: readonly Cell[] | undefined;
};

/** One cell of a table row. */
export type Cell = {
  readonly span: Span;
  /** Its column, from 0; undefined where the source does not say it with certainty. */
  readonly column: number | undefined;
  /** Over how many columns it reaches; absent: one. */
  readonly columns?: number;
  /** Over how many rows it reaches; absent: one. */
  readonly rows?: number;
};

/** Why a stretch of text is kept in the source but out of reading and search. */
export type RegionKind = 'blank' | 'markup' | 'contents' | 'pageFurniture' | 'debris';

/** A stretch of source text that belongs to no block. */
export type Region = { readonly kind: RegionKind; readonly span: Span };

/** What the parser wants a reader to know: a repair, a doubt, a loss. */
export type DocumentNote = {
  readonly kind:
    | 'joinedLines'
    | 'lostNumber'
    | 'skippedNumber'
    | 'restartedNumber'
    | 'guessedBoxEnd'
    | 'wrongMarkdownLevel'
    | 'contents'
    | 'pageFurniture'
    | 'debris'
    | 'redaction'
    | 'bold'
    | 'unassignedCells'
    | 'noOutline'
    | 'corrected';
  readonly span: Span;
  /** The words concerned, as they stand in the source. */
  readonly text: string;
};

/** Where a fact about the document comes from; an earlier one beats a later one. */
export type FactOrigin = 'given' | 'header' | 'guess';

/** A fact about the document, with the place that states it. */
export type Fact = {
  readonly value: string;
  readonly origin: FactOrigin;
  /** Where the source text says it; undefined for a given one. */
  readonly span: Span | undefined;
};

/** The facts that the text itself states or suggests. */
export type FactName =
  | 'title'
  | 'place'
  | 'issuer'
  | 'author'
  | 'documentNumber'
  | 'issuedOn'
  | 'publishedOn'
  | 'year'
  | 'genre'
  | 'status'
  | 'subject'
  | 'indexNumber'
  | 'validity'
  | 'origin';

/** The facts of one document; what nobody says is absent. */
export type Facts = { readonly [name in FactName]?: Fact };

/**
 * A source text, understood. Blocks and regions together cover every character of the source
 * exactly once, in text order.
 */
export type PolicyDocument = {
  readonly facts: Facts;
  readonly outline: readonly OutlineEntry[];
  readonly blocks: readonly Block[];
  readonly regions: readonly Region[];
  readonly marks: Marks;
  /** True when `*` stands for names or numbers that were taken out. */
  readonly isRedacted: boolean;
};

/** Parsing never fails: a document, and notes about what was unclear. */
export type ParsedDocument = {
  readonly document: PolicyDocument;
  readonly notes: readonly DocumentNote[];
  /** Corrections by hand whose words are not in this text, or not at such a place any more. */
  readonly orphans: readonly string[];
};
