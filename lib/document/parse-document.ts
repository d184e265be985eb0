/**
 * Turns a source text into a policy document: outline, blocks, marks, facts.
 *
 * Each step decides one thing and hands on what it found; no step changes the text.
 *
 *   lines -> stars -> bare lines -> contents -> tables -> joined lines -> roles -> outline
 *                                            ▲            ▲            ▲
 *                                            └── corrections by hand ──┘
 */
import type { Format } from '#lib/decode/model.ts';
import type { Span } from '#lib/text/span.ts';
import { buildOutline } from './build-outline.ts';
import type { Correction } from './correction.ts';
import { correctDraft } from './correct-draft.ts';
import { correctTables } from './correct-tables.ts';
import { coverText } from './cover-text.ts';
import { decideStars, type Stars } from './decide-stars.ts';
import type { Draft } from './element.ts';
import { findColumnTables } from './find-column-tables.ts';
import { findFurniture } from './find-furniture.ts';
import { findContents, type ContentsPage } from './find-contents.ts';
import { findFrontMatter } from './front-matter.ts';
import { findPipeTables } from './find-pipe-tables.ts';
import { findRoles } from './find-roles.ts';
import { findTabTables } from './find-tab-tables.ts';
import { joinLines, type Unit } from './join-lines.ts';
import { readLines } from './lines.ts';
import { markLeads } from './mark-leads.ts';
import type { DocumentNote, ParsedDocument, Region } from './model.ts';
import { PlacedCorrections } from './placed-corrections.ts';
import { readFacts } from './read-facts.ts';
import { splitInline } from './split-inline.ts';
import { splitHeading } from './split-heading.ts';
import type { TableDraft } from './table-draft.ts';
import { trustNumbering } from './trust-numbering.ts';
import { undressLines, type BareLine } from './undress-lines.ts';

const noOutline: DocumentNote = { kind: 'noOutline', span: { start: 0, end: 0 }, text: '' };

/** How a text came, and what people corrected in it, in their order. */
export type ParseOptions = {
  readonly format: Format;
  readonly corrections?: readonly Correction[];
};

/**
 * Parses a source text. Every text yields a document; what is unclear becomes a note.
 *
 * parseDocument('第一章  发展基础\n第一节  取得成效', { format: 'txt' }).document.outline
 *   -> [{ label: '第一章', heading: '发展基础', level: 1, … }, { label: '第一节', level: 2, … }]
 *
 * The format says only how the text came; what stands in it decides how it is read, because
 * plain text files carry Markdown and Markdown files carry hidden names. What people corrected
 * beats every step's own finding.
 */
export function parseDocument(source: string, { corrections = [] }: ParseOptions): ParsedDocument {
  const said = new PlacedCorrections(source, corrections);
  const physical = readLines(source);
  const stars = decideStars(source, physical);
  const lines = undressLines(source, physical, stars);
  const front = findFrontMatter(source, physical);
  const contents = findContents(lines);
  const unread = [front, contents].filter((range) => range !== undefined);
  const tables = correctTables(findTables(source, lines, unread), said);
  const isFree = outside([...unread, ...tables]);
  const furniture = findFurniture(lines, isFree);
  const joined = joinLines({ source, lines, isFree }, furniture, said);
  const units = joined.flatMap((unit) => splitInline(source, unit));
  const starsAreBold = stars.kind === 'bold';
  const drafts = [
    ...units.map((unit): Draft => {
      const parts = splitHeading(source, unit, starsAreBold);
      return correctDraft({ source, unit, parts, starsAreBold }, said);
    }),
    ...tables.map((table): Draft => ({ kind: 'table', table })),
  ];
  const elements = findRoles(drafts, contents?.first);
  const built = buildOutline(source, elements, { starsAreBold, trust: trustNumbering(elements) });
  const blocks = markLeads(source, built.blocks);
  const regions = [
    ...lines.flatMap((line) => line.regions),
    ...built.markup,
    ...regionOf(lines, front, 'markup'),
    ...regionOf(lines, contents, 'contents'),
    ...furnitureRegions(lines, furniture),
  ];
  return {
    document: {
      facts: readFacts(elements, front && physical.slice(front.first, front.last)),
      outline: built.outline,
      blocks,
      regions: coverText(source, blocks, regions),
      marks: { softLines: softLinesOf(source, units, tables), bold: stars.bold },
      isRedacted: stars.kind === 'redaction',
    },
    notes: inTextOrder([
      ...(built.outline.length === 0 ? [noOutline] : []),
      ...built.notes,
      ...starNotes(source, stars),
      ...joinNotes(source, units),
      ...regionNotes(source, regions),
      ...said.notes(),
    ]),
    orphans: said.orphans(),
  };
}

function findTables(
  source: string,
  lines: readonly BareLine[],
  unread: readonly LineRange[],
): readonly TableDraft[] {
  const page = { source, lines, isFree: outside(unread) };
  const columnTables = findColumnTables(page);
  const tabTables = findTabTables({ ...page, isFree: outside([...unread, ...columnTables]) });
  const known = [...columnTables, ...tabTables];
  const pipeTables = findPipeTables({ ...page, isFree: outside([...unread, ...known]) });
  return [...known, ...pipeTables].sort((a, b) => a.first - b.first);
}

/** Lines that are no prose: front matter, a contents page, a table. */
type LineRange = Pick<ContentsPage, 'first' | 'last'>;

/** Says of a line whether it is free: in none of these. */
function outside(ranges: readonly LineRange[]): (at: number) => boolean {
  const taken = new Set<number>();
  for (const { first, last } of ranges) for (let at = first; at <= last; at += 1) taken.add(at);
  return (at) => !taken.has(at);
}

function regionOf(
  lines: readonly BareLine[],
  range: LineRange | undefined,
  kind: Region['kind'],
): Region[] {
  if (range === undefined) return [];
  const start = lines[range.first]?.content.start ?? 0;
  const end = lines[range.last]?.content.end ?? start;
  return [{ kind, span: { start, end } }];
}

function furnitureRegions(lines: readonly BareLine[], furniture: ReadonlySet<number>): Region[] {
  return [...furniture].flatMap((at) => {
    const line = lines[at];
    return line === undefined ? [] : [{ kind: 'pageFurniture', span: line.body }];
  });
}

function softLinesOf(
  source: string,
  units: readonly Unit[],
  tables: readonly TableDraft[],
): readonly Span[] {
  const inUnits = units.flatMap((unit) => unit.softLines);
  const inCells = tables.flatMap((table) => breaksInCells(source, table));
  return [...inUnits, ...inCells].sort((a, b) => a.start - b.start);
}

/** 面积⏎（平方千米） is one cell: nothing ends at the break. */
function breaksInCells(source: string, table: TableDraft): Span[] {
  const cells = table.rows.flatMap((row) => row.cells);
  return cells.flatMap(({ span }) =>
    [...source.slice(span.start, span.end).matchAll(/\s*[\n\r]\s*/gu)].map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    })),
  );
}

function starNotes(source: string, stars: Stars): DocumentNote[] {
  const [first] = stars.runs;
  if (first === undefined || stars.kind === 'none') return [];
  return [noteOf(source, stars.kind, first)];
}

function joinNotes(source: string, units: readonly Unit[]): DocumentNote[] {
  return units.flatMap((unit) => unit.softLines.map((span) => noteOf(source, 'joinedLines', span)));
}

function regionNotes(source: string, regions: readonly Region[]): DocumentNote[] {
  return regions.flatMap(({ kind, span }) =>
    kind === 'blank' || kind === 'markup' ? [] : [noteOf(source, kind, span)],
  );
}

function noteOf(source: string, kind: DocumentNote['kind'], span: Span): DocumentNote {
  return { kind, span, text: source.slice(span.start, span.end) };
}

function inTextOrder(notes: readonly DocumentNote[]): readonly DocumentNote[] {
  return notes.toSorted((a, b) => a.span.start - b.span.start);
}
