import type { NoteView } from '#app/_server/view-notes.ts';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { Span } from '#lib/text/span.ts';

/** Gives the name of a place of a note on the page. */
export function markAnchor(noteId: string, ordinal: number): string {
  return `mark-${noteId}-${ordinal}`;
}

/** Gives the marks that notes leave on the source, the longer ones below. */
export function noteMarks(notes: readonly NoteView[]): readonly MarkLayer[] {
  const marks = notes.flatMap((note) =>
    note.places.flatMap(({ span, ordinal }) =>
      span === undefined ? [] : [markOf(note, span, ordinal)],
    ),
  );
  return marks.toSorted((a, b) => lengthOf(b.span) - lengthOf(a.span));
}

function markOf({ id, codes }: NoteView, span: Span, ordinal: number) {
  return {
    kind: 'annotation' as const,
    span,
    colour: codes[0]?.colour ?? 0,
    noteId: id,
    anchor: markAnchor(id, ordinal),
  };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/**
 * Gives the notes by the block they begin in: each is shown once, behind the last block that begins
 * before its first place. `starts` are the beginnings of the blocks, in order.
 *
 * notesByBlock(notes, [0, 40]).get(40) -> the notes whose first place begins at 40 or later
 */
export function notesByBlock(
  notes: readonly NoteView[],
  starts: readonly number[],
): ReadonlyMap<number, readonly NoteView[]> {
  const placed = notes
    .flatMap((note) => {
      const first = Math.min(...note.places.flatMap(({ span }) => span?.start ?? []));
      return Number.isFinite(first) ? [{ note, first }] : [];
    })
    .sort((a, b) => a.first - b.first);
  const groups = Map.groupBy(placed, ({ first }) => starts.findLast((start) => start <= first));
  return new Map(
    [...groups].map(([start, own]) => [start ?? starts[0] ?? 0, own.map(({ note }) => note)]),
  );
}
