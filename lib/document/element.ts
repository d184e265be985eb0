import type { Span } from '#lib/text/span.ts';
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

/** The first line of an element. */
export function firstLine(element: Element): number {
  return element.kind === 'text' ? element.unit.first : element.table.first;
}

/** Where an element stands. */
export function spanOf(element: Element): Span {
  if (element.kind === 'text') return element.unit.span;
  const { rows } = element.table;
  return { start: rows[0]?.span.start ?? 0, end: rows.at(-1)?.span.end ?? 0 };
}
