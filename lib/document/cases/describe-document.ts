import type { Span } from '#lib/text/span.ts';
import type { Block, Cell, OutlineEntry, ParsedDocument } from '../model.ts';

/** How much of a long passage a golden shows: enough to know it again. */
const shownChars = 48;

/**
 * Shows a parsed document as a text to be read by eye: facts, outline, and, where `withBlocks`
 * asks for it, every block, region and decision.
 */
export function describeDocument(
  source: string,
  { document, notes }: ParsedDocument,
  withBlocks: boolean,
): string {
  const shown = (span: Span): string => shorten(source.slice(span.start, span.end));
  const facts = Object.entries(document.facts).map(
    ([name, fact]) => `${name} = ${fact.value} (${fact.origin})`,
  );
  const outline = document.outline.map((entry) => describeEntry(entry, document.outline));
  const blocks = document.blocks.map((block) => describeBlock(source, block));
  const regions = document.regions
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, span }) => `${kind}: ${shown(span)}`);
  const noted = notes.map(({ kind, span }) => `${kind}: ${shown(span)}`);
  const parts = withBlocks
    ? { facts, outline, blocks, regions, notes: noted }
    : { facts, outline, notes: noted };
  return Object.entries(parts)
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `# ${name}\n${lines.join('\n')}\n`)
    .join('\n');
}

function describeEntry(entry: OutlineEntry, outline: readonly OutlineEntry[]): string {
  const parent = entry.parent === undefined ? undefined : outline[entry.parent];
  const isChild = parent === undefined ? entry.level === 1 : parent.level + 1 === entry.level;
  const indent = '  '.repeat(entry.level - 1);
  return `${indent}${entry.kind} [${entry.label}] ${entry.heading}${isChild ? '' : ' !level'}`;
}

function describeBlock(source: string, block: Block): string {
  const entry = block.entry === undefined ? '-' : String(block.entry);
  const text =
    block.cells === undefined
      ? shorten(source.slice(block.span.start, block.span.end))
      : block.cells.map((cell) => describeCell(source, cell)).join(' | ');
  const lead =
    block.lead === undefined ? '' : ` <${source.slice(block.lead.start, block.lead.end)}>`;
  return `${entry.padStart(3)} ${block.kind}: ${text}${lead}`;
}

function describeCell(source: string, { span, column, columns, rows }: Cell): string {
  const where = column === undefined ? '?' : String(column);
  const wide = columns === undefined ? '' : `×${columns}`;
  const high = rows === undefined ? '' : `↓${rows}`;
  return `${where}${wide}${high}:${escapeBreaks(source.slice(span.start, span.end))}`;
}

function shorten(text: string): string {
  const flat = escapeBreaks(text);
  return flat.length <= shownChars ? flat : `${flat.slice(0, shownChars - 12)}…${flat.slice(-10)}`;
}

function escapeBreaks(text: string): string {
  return text.replaceAll(/[\r\n]+/gu, '⏎').replaceAll('\t', '⇥');
}
