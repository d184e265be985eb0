/** Words that look alike; what is not named is as the paragraph has it. */
export type DocxRun = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Six hexadecimal digits, the colour of the letters: 9C2A1F. */
  readonly color?: string;
  /** Six hexadecimal digits, the colour behind the letters. */
  readonly shade?: string;
  /** An address that the words lead to. */
  readonly link?: string;
};

/** What a paragraph is for; each is a style of the file, so that its look is changed in one place. */
export type DocxStyle =
  'Normal' | 'Title' | 'Subtitle' | 'Quote' | 'Caption' | 'ListBullet' | 'ListNumber';

/** Something that stands on its own lines. */
export type DocxBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly DocxRun[] }
  | { readonly kind: 'paragraph'; readonly style?: DocxStyle; readonly runs: readonly DocxRun[] }
  | DocxTable;

/** A table; its first rows may be repeated on every page. */
export type DocxTable = {
  readonly kind: 'table';
  readonly headRows: number;
  /** Rows of cells of paragraphs of runs. */
  readonly rows: readonly (readonly (readonly (readonly DocxRun[])[])[])[];
  /** Shares of the width, one a column; equal ones where none are given. */
  readonly widths?: readonly number[];
};

/** A text for Word: what it is called and what stands in it. */
export type DocxText = {
  readonly title: string;
  readonly blocks: readonly DocxBlock[];
  /** Wide tables are better read across; upright where nothing is said. */
  readonly isLandscape?: boolean;
};
