import { groupRows, type ColumnUnit, type RowLink, type UnitRow } from '#lib/compare/group-rows.ts';
import type { DifferenceKind } from '#lib/compare/model.ts';
import { nearestUnits } from '#lib/compare/nearest-units.ts';
import { UnitScorer } from '#lib/compare/score-units.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import type { ComparedText } from './compared-texts.ts';
import { findFalseFriends } from './false-friends.ts';
import { findTask } from './find-task.ts';
import type { ComparedRows, Row, RowsRequest } from './model.ts';
import { layRow, type NearestReader, type RowColumn } from './row-cells.ts';
import type { CompareScene } from './scene.ts';
import { placeOf, unitsIn } from './text-places.ts';

/** More columns than that nobody reads side by side; a coverage matrix takes them. */
export const columnLimit = 40;
const columnsUnasked = 4; // Where nobody says which documents: what fits on a screen.
const patienceMs = 2_000; // Links of many documents are computed over several answers.
const leastNear = 0.08; // Below, the nearest passage has nothing to do with the task.

/**
 * Lays a task side by side, a column a document: what is linked stands in one row.
 *
 * (await compareRows(scene, request)).rows[0]?.cells.length -> 3
 */
export async function compareRows(
  scene: CompareScene,
  request: RowsRequest,
): Promise<ComparedRows> {
  if (request.documentIds.length > columnLimit) {
    throw new NamedError('tooManyColumns', {
      max: columnLimit,
      columns: request.documentIds.length,
    });
  }
  const asked = [...new Set(request.documentIds.map((id) => id.normalize('NFC')))];
  const texts = asked.map((id) => scene.texts.read(id));
  const found = await findTask(scene.host, request.source, asked);
  const chosen = asked.length > 0 ? texts : choose(scene, [...found.keys()]);
  const hits =
    asked.length > 0
      ? found
      : await findTask(
          scene.host,
          request.source,
          chosen.map(({ documentId }) => documentId),
        );
  const progress = scene.link(chosen, patienceMs);
  const grouped = group(scene, chosen, { hits, source: request.source });
  const page = grouped.slice(request.offset, request.offset + request.limit);
  const nearest = nearestReader();
  const rows = page.map((row) =>
    layRow(columnsOf(chosen, row, hits), {
      ...{ links: scene.linksOf, phrases: scene.phrasesOf, nearest },
    }),
  );
  return {
    columns: chosen.map(({ document }, at) => ({
      summary: document.summary,
      rows: grouped.filter((row) => (row[at]?.length ?? 0) > 0).length,
    })),
    rows,
    totalRows: grouped.length,
    differences: sumOf(rows),
    falseFriends: findFalseFriends(chosen, seedsOf(chosen, hits), grouped),
    otherDocuments: [...found.keys()].filter((id) =>
      chosen.every((text) => text.documentId !== id),
    ),
    progress,
  };
}

function choose({ texts }: CompareScene, documentIds: readonly string[]): ComparedText[] {
  return documentIds.slice(0, columnsUnasked).map((id) => texts.read(id));
}

type Found = {
  readonly hits: ReadonlyMap<string, readonly Span[]>;
  readonly source: RowsRequest['source'];
};

function group(scene: CompareScene, texts: readonly ComparedText[], found: Found): UnitRow[] {
  const columns = texts.map(({ units }) => units);
  const seeds = seedsOf(texts, found.hits);
  const links: RowLink[] = found.source.kind === 'passages' ? joinChosen(seeds) : [];
  texts.forEach((left, a) => {
    texts.slice(a + 1).forEach((right, next) => {
      const b = a + 1 + next;
      for (const { left: l, right: r, score, isReciprocal, relation } of scene.linksOf(
        left,
        right,
      )) {
        if (!isReciprocal && relation === 'related') continue;
        links.push({ a: { column: a, unit: l }, b: { column: b, unit: r }, score });
      }
    });
  });
  return groupRows({ columns, seeds, links });
}

const chosenScore = 2; // More than any link: a person laid them side by side.

/** The first chosen passage of each column belongs together, the second ones too, and so on. */
function joinChosen(seeds: readonly ColumnUnit[]): RowLink[] {
  const byColumn = [...Map.groupBy(seeds, ({ column }) => column).values()];
  const [first = [], ...others] = byColumn;
  return others.flatMap((column) =>
    column.flatMap((b, at) => {
      const a = first[Math.min(at, first.length - 1)];
      return a === undefined ? [] : [{ a, b, score: chosenScore }];
    }),
  );
}

function seedsOf(
  texts: readonly ComparedText[],
  hits: ReadonlyMap<string, readonly Span[]>,
): ColumnUnit[] {
  return texts.flatMap((text, column) => {
    const units = (hits.get(text.documentId) ?? []).flatMap((span) => unitsIn(text.units, span));
    return [...new Set(units)].map((unit) => ({ column, unit }));
  });
}

function columnsOf(
  texts: readonly ComparedText[],
  row: UnitRow,
  hits: ReadonlyMap<string, readonly Span[]>,
): RowColumn[] {
  return texts.map((text, at) => ({
    text,
    units: row[at] ?? [],
    hits: hits.get(text.documentId) ?? [],
  }));
}

/** Two texts are weighed against each other once an answer, whatever number of rows asks. */
function nearestReader(): NearestReader {
  const scorers = new Map<ComparedText, Map<ComparedText, UnitScorer>>();
  const scorerOf = (left: ComparedText, right: ComparedText) => {
    const known = scorers.get(left) ?? new Map<ComparedText, UnitScorer>();
    scorers.set(left, known);
    const scorer = known.get(right) ?? new UnitScorer(left.prepared, right.prepared);
    known.set(right, scorer);
    return scorer;
  };
  return (base, column) => {
    const [unit] = base.units;
    if (unit === undefined) return undefined;
    const [best] = nearestUnits(scorerOf(base.text, column.text), unit, 1);
    const found = best && column.text.units[best.unit];
    if (best === undefined || found === undefined || best.score.total < leastNear) return undefined;
    return { ...placeOf(column.text.document, found.span), score: best.score.total };
  };
}

function sumOf(rows: readonly Row[]): Row['differences'] {
  const sums: { [kind in DifferenceKind]?: number } = {};
  for (const { differences } of rows) {
    for (const [kind, count] of Object.entries(differences)) {
      sums[kind as DifferenceKind] = (sums[kind as DifferenceKind] ?? 0) + count;
    }
  }
  return sums;
}
