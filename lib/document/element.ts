import type { Unit } from './join-lines.ts';
import type { HeadingParts } from './split-heading.ts';
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
  | 'paragraph';

/** A unit of lines with its role, or a table. */
export type Element =
  | {
      readonly kind: 'text';
      readonly unit: Unit;
      readonly role: Role;
      /** For the role `heading`. */
      readonly parts: HeadingParts | undefined;
    }
  | { readonly kind: 'table'; readonly table: TableDraft };

/** A unit or a table whose role is still to be found. */
export type Draft =
  | { readonly kind: 'text'; readonly unit: Unit; readonly parts: HeadingParts | undefined }
  | { readonly kind: 'table'; readonly table: TableDraft };

/** The first line of a draft. */
export function draftLine(draft: Draft): number {
  return draft.kind === 'text' ? draft.unit.first : draft.table.first;
}
