import type { CorrectionChange } from './correction.ts';
import type { Unit } from './join-lines.ts';
import type { BlockKind, EntryKind } from './model.ts';
import type { NewEntry } from './outline-stack.ts';
import type { HeadingParts, HeadingShape } from './split-heading.ts';
import type { TableDraft } from './table-draft.ts';

/** What a stretch of lines is for the reader, before the outline is built. */
export type Role =
  | 'title'
  | 'metadata'
  | 'salutation'
  | 'signature'
  | 'preface'
  | 'heading'
  | 'plainHeading'
  | 'tableCaption'
  | 'note'
  | 'item'
  | 'paragraph'
  /** A paragraph of a box, or outside all boxes, because a person says so. */
  | 'boxItem'
  | 'outsideBox';

/** Roles that are one block and nothing else. */
export const plainBlocks: { readonly [role in Role]?: BlockKind } = {
  outsideBox: 'paragraph',
  boxItem: 'boxItem',
  metadata: 'metadata',
  note: 'note',
  salutation: 'salutation',
  signature: 'signature',
};

/** A person's word that a line is an entry of the outline. */
export type ChangeToEntry = Extract<CorrectionChange, { readonly kind: 'entry' }>;

/** An entry that a person says stands here, and what it is made of. */
export type ForcedEntry = Pick<NewEntry, 'label' | 'value' | 'style'> & {
  readonly as: EntryKind;
  readonly level: number;
  readonly parts: HeadingShape;
};

/** A unit of lines with its role, or a table. */
export type Element =
  | {
      readonly kind: 'text';
      readonly unit: Unit;
      readonly role: Role;
      /** For the role `heading`. */
      readonly parts: HeadingParts | undefined;
      /** Set where a person says that it is an entry. */
      readonly forced?: ForcedEntry | undefined;
    }
  | { readonly kind: 'table'; readonly table: TableDraft };

/** A unit or a table whose role is still to be found. */
export type Draft =
  | {
      readonly kind: 'text';
      readonly unit: Unit;
      readonly parts: HeadingParts | undefined;
      /** Set where a person says what it is. */
      readonly role?: Role | undefined;
      readonly forced?: ForcedEntry | undefined;
    }
  | { readonly kind: 'table'; readonly table: TableDraft };

/** The first line of a draft. */
export function draftLine(draft: Draft): number {
  return draft.kind === 'text' ? draft.unit.first : draft.table.first;
}
