import type { Say } from '#lib/message/say-in.ts';

/** What the bar under chosen documents says. */
export function shelfWords(say: Say) {
  return {
    label: say('shelf.label'),
    chosen: say('shelf.chosen', { count: '{count}' }),
    all: say('shelf.all'),
    none: say('shelf.none'),
    state: say('shelf.state'),
    stateAll: say('shelf.stateAll'),
    fields: {
      place: say('library.column.place'),
      genre: say('library.column.genre'),
      year: say('manifest.column.year'),
      issuer: say('manifest.column.issuer'),
      issuedOn: say('manifest.column.issuedOn'),
      status: say('manifest.column.status'),
    },
    collect: say('shelf.collect'),
    collectName: say('shelf.collectName'),
    join: say('shelf.join'),
    joinHelp: say('shelf.joinHelp'),
    remove: say('shelf.remove'),
    ...doneWords(say),
  };
}

/** What the table in which facts are edited says. */
export function gridWords(say: Say) {
  return {
    label: say('grid.label'),
    help: say('grid.help'),
    document: say('library.column.document'),
    columns: Object.fromEntries(
      gridColumns.map((column) => [column, say(`manifest.column.${column}`)]),
    ) as Record<GridColumn, string>,
    cell: say('grid.cell', { column: '{column}', title: '{title}' }),
    guess: say('library.origin.guess'),
    changed: say('grid.changed', { count: '{count}' }),
    save: say('grid.save'),
    revert: say('grid.revert'),
    ...doneWords(say),
  };
}

function doneWords(say: Say) {
  return {
    stated: say('shelf.stated', { count: '{count}' }),
    collected: say('shelf.collected', { count: '{count}', name: '{name}' }),
    joined: say('shelf.joined'),
    removed: say('shelf.removed', { count: '{count}' }),
    undo: say('shelf.undo'),
    unreachable: say('intake.unreachable'),
  };
}

/** The columns in which facts are edited; dates and numbers are what files lack most. */
export const gridColumns = [
  'title',
  'place',
  'genre',
  'issuer',
  'documentNumber',
  'issuedOn',
  'year',
  'status',
  'versionLabel',
] as const;

/** A column in which facts are edited. */
export type GridColumn = (typeof gridColumns)[number];

/** What the bar says. */
export type ShelfWords = ReturnType<typeof shelfWords>;

/** What the table says. */
export type GridWords = ReturnType<typeof gridWords>;
