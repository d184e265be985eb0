import type { Cell, EntryKind } from '#lib/document/model.ts';
import type { Passage, Section } from '#lib/passage/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { passages, sections } from './schema.ts';

/*
 * Rows of the index become our types here. What stands in the rows was written by this program
 * with the same stamp, so the types are taken at their word.
 */

/** Gives a section from its row. */
export function sectionOf(row: typeof sections.$inferSelect): Section {
  return {
    sectionId: row.sectionId,
    parentId: row.parentId ?? undefined,
    level: row.level,
    kind: row.kind as EntryKind,
    label: row.label,
    heading: row.heading,
    span: { start: row.start, end: row.end },
    extent: { start: row.extentStart, end: row.extentEnd },
  };
}

/** Gives a passage from its row. */
export function passageOf(row: typeof passages.$inferSelect): Passage {
  return {
    passageId: row.passageId,
    sectionId: row.sectionId ?? undefined,
    kind: row.kind as Passage['kind'],
    span: { start: row.start, end: row.end },
    lead: spanOf(row.leadStart, row.leadEnd),
    cells: (row.cells as readonly Cell[] | null) ?? undefined,
    sectionPath: row.sectionPath as readonly string[],
  };
}

/** Gives a span from two columns that are both filled or both empty. */
export function spanOf(start: number | null, end: number | null): Span | undefined {
  return start === null || end === null ? undefined : { start, end };
}
