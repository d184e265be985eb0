import type { ColumnUnit, UnitRow } from '#lib/compare/group-rows.ts';
import type { ComparedText } from './compared-texts.ts';
import type { FalseFriend } from './model.ts';
import { placeOf } from './text-places.ts';

/**
 * Finds names in quotes that several columns use for what is not linked: “四大工程” of two cities.
 * They are shown as such, so that nobody takes them for one thing.
 *
 * findFalseFriends(texts, seeds, rows)[0]?.text -> '四大工程'
 */
export function findFalseFriends(
  texts: readonly ComparedText[],
  seeds: readonly ColumnUnit[],
  rows: readonly UnitRow[],
): FalseFriend[] {
  const uses = new Map<string, ColumnUnit[]>();
  for (const seed of seeds) {
    const slogans = texts[seed.column]?.prepared.units[seed.unit]?.slogans ?? [];
    for (const slogan of new Set(slogans)) {
      if (slogan.length > 1) uses.set(slogan, [...(uses.get(slogan) ?? []), seed]);
    }
  }
  return [...uses]
    .filter(([, places]) => new Set(places.map(({ column }) => column)).size > 1)
    .filter(([, places]) => rows.every((row) => heldBy(row, places) < 2))
    .map(([text, places]) => ({
      text,
      places: places.flatMap(({ column, unit }) => {
        const found = texts[column];
        const span = found?.units[unit]?.span;
        return found === undefined || span === undefined ? [] : [placeOf(found.document, span)];
      }),
    }));
}

/** In how many columns a row holds one of the places. */
function heldBy(row: UnitRow, places: readonly ColumnUnit[]): number {
  return new Set(
    places.filter(({ column, unit }) => row[column]?.includes(unit)).map(({ column }) => column),
  ).size;
}
