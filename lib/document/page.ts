import type { BareLine } from './undress-lines.ts';

/** The lines of a text, and which of them are still free to be understood. */
export type Page = {
  readonly source: string;
  readonly lines: readonly BareLine[];
  /** False for a line that belongs to a contents page or to a table found before. */
  readonly isFree: (at: number) => boolean;
};
