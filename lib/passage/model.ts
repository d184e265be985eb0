import type { BlockKind, Cell, EntryKind } from '#lib/document/model.ts';
import type { Span } from '#lib/text/span.ts';

/** A heading and what it governs. */
export type Section = {
  /** Stable for an unchanged text: the version's id, `/s` and the place in the outline from 1. */
  readonly sectionId: string;
  readonly parentId: string | undefined;
  readonly level: number;
  readonly kind: EntryKind;
  readonly label: string;
  readonly heading: string;
  /** Where label and heading stand. */
  readonly span: Span;
  /** From the heading to the end of what it governs, sections below it included. */
  readonly extent: Span;
};

/** The unit that is found, compared and cited. */
export type Passage = {
  /** Stable for an unchanged text: the version's id, `/p` and the place in the text from 1. */
  readonly passageId: string;
  /** The innermost section it stands in; undefined before the first heading. */
  readonly sectionId: string | undefined;
  readonly kind: BlockKind;
  readonly span: Span;
  readonly lead: Span | undefined;
  readonly cells: readonly Cell[] | undefined;
  /** Label and heading of each section from the root down: ['第五章 高品质建设现代化城市', …]. */
  readonly sectionPath: readonly string[];
};

/** A document cut into what is found and what governs it. */
export type Passages = {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
};
