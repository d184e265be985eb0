/** What stands in a cell; null where nothing is known. */
export type ExportCell = string | number | null;

/** A column: its name for programs, its heading for people. */
export type ExportColumn = {
  readonly name: string;
  readonly heading: string;
  /** How wide a spreadsheet shows it, in digits; Chinese takes two a character. */
  readonly width: number;
};

/** A table before it is written in any format: cells in the order of the columns. */
export type ExportTable = {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** What people must know of the whole, in a last line: that rows are missing, and where they are. */
  readonly remark?: string | undefined;
};
