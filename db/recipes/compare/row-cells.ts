import { type CellPart, cellParts, type SetBeside } from '#lib/compare/cell-parts.ts';
import { liftClauses } from '#lib/compare/lift-clauses.ts';
import { commonWording, keptOfLeft } from '#lib/compare/common-wording.ts';
import { findDifferences, type Wording } from '#lib/compare/find-differences.ts';
import type { DifferenceKind, Reason, Relation } from '#lib/compare/model.ts';
import type { UnitLink } from '#lib/compare/link-texts.ts';
import { wordsAsRead } from '#lib/export/words-as-read.ts';
import { hasOverlap, shiftSpan, sliceSpan, type Span } from '#lib/text/span.ts';
import type { ComparedText } from './compared-texts.ts';
import type { Cell, CellPassage, Row } from './model.ts';
import type { DecidedLink } from './scene.ts';
import { placeOf } from './text-places.ts';

/** A column of a row: its text, and the units of it that stand in the row. */
export type RowColumn = {
  readonly text: ComparedText;
  readonly units: readonly number[];
  readonly hits: readonly Span[];
};

/** Links of two columns of a row, seen from the first, and what people decided about them. */
export type LinkReader = (left: ComparedText, right: ComparedText) => readonly DecidedLink[];

/** Places of phrases in a text. */
export type PhraseReader = (text: ComparedText) => readonly Span[];

/** What is asked while a row is laid. */
export type LayingReaders = {
  readonly links: LinkReader;
  readonly phrases: PhraseReader;
  readonly nearest: NearestReader;
};

/**
 * Lays the cells of a row side by side: each is set beside the first column that says something.
 *
 * layRow(columns, { links, phrases, nearest }).common -> ['放开', '落户限制']
 */
export function layRow(
  columns: readonly RowColumn[],
  { links, phrases, nearest }: LayingReaders,
): Row {
  const base = columns.find(({ units }) => units.length > 0);
  if (base === undefined) throw new Error('A row without a place');
  const others = columns.filter((column) => column !== base && column.units.length > 0);
  const laid = new Map(
    others.map((column) => [column, setBeside(base, column, { links, phrases })]),
  );
  const { documentId } = base.text.document.summary;
  const cells = columns.map((column): Cell => {
    if (column.units.length === 0) {
      return { kind: 'silent', documentId: idOf(column), nearest: nearest(base, column) };
    }
    return column === base
      ? baseCell(base, [...laid.values()])
      : otherCell(column, laid.get(column));
  });
  const common = commonOf(base, [...laid.values()]);
  const withVerbatim = markVerbatim(cells);
  return {
    rowId: `${documentId}:${String(firstSpan(base).start)}-${String(firstSpan(base).end)}`,
    name: nameOf(base, common),
    comparedWith: documentId,
    common,
    cells: withVerbatim,
    differences: countDifferences(withVerbatim),
  };
}

/** Gives what comes nearest to the base of a row in a column that does not say it. */
export type NearestReader = (
  base: RowColumn,
  column: RowColumn,
) => Extract<Cell, { readonly kind: 'silent' }>['nearest'];

/** A cell set beside the base, sentence by sentence. */
type Laid = {
  readonly beside: readonly SetBeside[];
  readonly parts: { readonly base: readonly CellPart[]; readonly own: readonly CellPart[] };
  readonly relation: Relation;
  readonly share: number;
  readonly reasons: readonly Reason[];
  readonly decided: DecidedLink | undefined;
};

function setBeside(
  base: RowColumn,
  column: RowColumn,
  { links, phrases }: Omit<LayingReaders, 'nearest'>,
): Laid {
  const met = links(base.text, column.text).filter(
    ({ left, right }) => base.units.includes(left) && column.units.includes(right),
  );
  const pairs = pairUp(base, column, met);
  const clauses = clauseStarts(base);
  const linkOf = (span: Span) => clauses.filter((start) => start <= span.start).length;
  const beside = pairs.map(([left, right]): SetBeside => ({
    differences: findDifferences(
      wordingOf(base.text, left, phrases),
      wordingOf(column.text, right, phrases),
    ),
    linkOf,
    texts: { base: base.text.document.text, own: column.text.document.text },
    read: { base: readerOf(base), own: readerOf(column) },
  }));
  const [best] = met.toSorted((a, b) => b.score - a.score);
  const shares = beside.map(({ differences }) => differences.share);
  const side = (each: RowColumn, name: 'base' | 'own') => ({
    text: each.text.document.text,
    parts: cellParts(firstSpan(each), beside, name),
  });
  return {
    beside,
    parts: liftClauses(side(base, 'base'), side(column, 'own'), linkOf),
    relation: best?.relation ?? 'related',
    share: Math.round(Math.max(0, ...shares) * 100) / 100,
    reasons: best?.reasons ?? [],
    decided: met.find(({ decision }) => decision !== undefined),
  };
}

function readerOf({ text: { document } }: RowColumn): (span: Span) => string {
  return (span) => wordsAsRead(document, span);
}

/** Each unit of the column beside one of the base: the strongest links first, each unit once. */
function pairUp(
  base: RowColumn,
  column: RowColumn,
  met: readonly UnitLink[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (const { left, right } of met.toSorted((a, b) => b.score - a.score)) {
    if (pairs.every(([l, r]) => l !== left && r !== right)) pairs.push([left, right]);
  }
  const [l, r] = [base.units[0], column.units[0]];
  if (pairs.length === 0 && l !== undefined && r !== undefined) pairs.push([l, r]);
  return pairs;
}

function wordingOf(text: ComparedText, unit: number, phrases: PhraseReader): Wording {
  const { document, units } = text;
  const span = units[unit]?.span ?? { start: 0, end: 0 };
  const isRedacted = document.summary.redacted;
  return {
    ...{ text: sliceSpan(document.text, span), start: span.start },
    ...{ isRedacted, phrases: phrases(text) },
  };
}

function baseCell(base: RowColumn, laid: readonly Laid[]): Cell {
  const [nearest] = laid.toSorted((a, b) => b.share - a.share);
  return {
    kind: 'said',
    documentId: idOf(base),
    passages: [passageOf(base, nearest?.parts.base)],
    relation: undefined,
    share: undefined,
    ...{ reasons: [], verbatimWith: [], decision: undefined, decisionId: undefined },
  };
}

function otherCell(column: RowColumn, laid: Laid | undefined): Cell {
  return {
    kind: 'said',
    documentId: idOf(column),
    passages: [passageOf(column, laid?.parts.own)],
    relation: laid?.relation,
    share: laid?.share,
    reasons: laid?.reasons ?? [],
    verbatimWith: [],
    decision: laid?.decided?.decision,
    decisionId: laid?.decided?.decisionId,
  };
}

function passageOf(column: RowColumn, parts: readonly CellPart[] | undefined): CellPassage {
  const span = firstSpan(column);
  return {
    ...placeOf(column.text.document, span),
    parts: parts ?? [{ kind: 'plain', span }],
    hits: column.hits.filter((hit) => hasOverlap(hit, span)),
  };
}

/** From the first unit of the row to its last one: they stand in one passage. */
function firstSpan({ text, units }: RowColumn): Span {
  const spans = units.flatMap((unit) => text.units[unit]?.span ?? []);
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function idOf({ text }: RowColumn): string {
  return text.document.summary.documentId;
}

const clauseEnd = /[，,；;：:。]/gu;

/** Where the clauses of the base begin: what one clause shares lights up together. */
function clauseStarts(base: RowColumn): number[] {
  const span = firstSpan(base);
  const text = sliceSpan(base.text.document.text, span);
  return [span.start, ...[...text.matchAll(clauseEnd)].map(({ index }) => span.start + index + 1)];
}

function commonOf(base: RowColumn, laid: readonly Laid[]): string[] {
  const span = firstSpan(base);
  const kept = laid.map(({ beside }) =>
    beside.flatMap(({ differences }) =>
      keptOfLeft(differences.parts).map((each) => shiftSpan(each, -span.start)),
    ),
  );
  return commonWording(sliceSpan(base.text.document.text, span), kept);
}

const nameLength = 18; // Characters of a row's name: what stands on one line beside its number.

function nameOf(base: RowColumn, common: readonly string[]): string {
  const [longest] = common.toSorted((a, b) => b.length - a.length);
  const text = sliceSpan(base.text.document.text, firstSpan(base)).replaceAll(/[\s*]+/gu, '');
  const [clause = text] = text.split(/[，,。；;：:]/u);
  const name = longest !== undefined && longest.length >= 4 ? longest : clause;
  const [first = name] = name.split(/[，,。；;：:]/u);
  return first.length <= nameLength ? first : `${first.slice(0, nameLength)}…`;
}

const words = /[\p{L}\p{N}]/gu;

/** Cells whose words are the same, whatever stands between them. */
function markVerbatim(cells: readonly Cell[]): Cell[] {
  const wordsOf = (cell: Cell) =>
    cell.kind === 'said'
      ? (cell.passages
          .map(({ text }) => text)
          .join('')
          .match(words)
          ?.join('') ?? '')
      : '';
  const written = cells.map(wordsOf);
  return cells.map((cell, at) => {
    if (cell.kind === 'silent') return cell;
    const verbatimWith = cells.flatMap((other, place) =>
      place !== at && other.kind === 'said' && written[place] === written[at]
        ? [other.documentId]
        : [],
    );
    return { ...cell, verbatimWith };
  });
}

function countDifferences(cells: readonly Cell[]): Row['differences'] {
  const counts: { [kind in DifferenceKind]?: number } = {};
  const compared = cells.filter((cell) => cell.kind === 'said' && cell.relation !== undefined);
  const parts = compared.flatMap((cell) => (cell.kind === 'said' ? cell.passages : []));
  for (const part of parts.flatMap((passage) => passage.parts)) {
    if (part.kind === 'different') counts[part.difference] = (counts[part.difference] ?? 0) + 1;
  }
  return counts;
}
