/**
 * Writes an element as lines of text: a line a paragraph, a line a table row with tabs between its
 * cells. Layout tables, which most government pages still have, are written as their contents.
 */
import {
  attributeOf,
  blockTags,
  childrenOf,
  isText,
  silentTags,
  tagOf,
  walkTree,
  type HtmlNode,
} from './html-tree.ts';

/** A longer cell is a page's column, not a value. */
const maxCellChars = 600;
/** A page that claims wider cells lies. */
const maxSpan = 60;

/** Gives the lines of an element. */
export function writeLines(root: HtmlNode): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const breakLine = (): void => {
    lines.push(tidy(line));
    line = '';
  };
  walkTree(root, {
    enter: (node) => {
      if (isText(node)) line += node.value;
      const tag = tagOf(node);
      if (tag === 'br' || blockTags.has(tag)) breakLine();
      if (tag === 'table' && isDataTable(node)) {
        lines.push('', ...writeRows(node), '');
        return false;
      }
      return !isText(node) && !silentTags.has(tag);
    },
    leave: (node) => {
      if (blockTags.has(tagOf(node))) breakLine();
    },
  });
  breakLine();
  return dropRepeatedBlanks(lines);
}

/** In a page, spaces and line breaks are one space; NBSP and U+3000 are characters. */
function tidy(text: string): string {
  return text.replaceAll(/[ \t\r\n\f]+/gu, ' ').replaceAll(/^ | $/gu, '');
}

function dropRepeatedBlanks(lines: readonly string[]): readonly string[] {
  const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
  return lines.filter((line, at) => !isBlank(line) || !isBlank(lines[at - 1]));
}

/** Two rows of two short cells at least, and no table inside. */
function isDataTable(table: HtmlNode): boolean {
  const rows = rowsOf(table).map((row) => cellsOf(row));
  if (rows.filter((cells) => cells.length >= 2).length < 2) return false;
  return rows.flat().every((cell) => !holdsTable(cell) && textOf(cell).length <= maxCellChars);
}

function writeRows(table: HtmlNode): readonly string[] {
  const lines: string[] = [];
  let hanging: readonly number[] = [];
  for (const row of rowsOf(table)) {
    const written: string[] = [];
    const below: number[] = [];
    for (const cell of cellsOf(row)) {
      skipHanging(hanging, written, below);
      const rows = spanOf(cell, 'rowspan');
      const columns = spanOf(cell, 'colspan');
      const texts = [textOf(cell), ...Array.from({ length: columns - 1 }, () => '')];
      for (const text of texts) below[written.push(text) - 1] = rows - 1;
    }
    skipHanging(hanging, written, below);
    hanging = below;
    lines.push(written.join('\t'));
  }
  return lines;
}

/** A cell of a row above reaches into this one: its column is empty here. */
function skipHanging(hanging: readonly number[], written: string[], below: number[]): void {
  for (let rows = hanging[written.length] ?? 0; rows > 0; rows = hanging[written.length] ?? 0) {
    below[written.push('') - 1] = rows - 1;
  }
}

function spanOf(cell: HtmlNode, name: string): number {
  const value = Number.parseInt(attributeOf(cell, name), 10);
  return value >= 1 && value <= maxSpan ? value : 1;
}

function rowsOf(table: HtmlNode): readonly HtmlNode[] {
  return childrenOf(table).flatMap((child) => {
    if (tagOf(child) === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(tagOf(child))
      ? childrenOf(child).filter((row) => tagOf(row) === 'tr')
      : [];
  });
}

function cellsOf(row: HtmlNode): readonly HtmlNode[] {
  return childrenOf(row).filter((child) => /^t[dh]$/u.test(tagOf(child)));
}

/** Gives the words of an element in one line; nothing is put between Chinese paragraphs. */
export function textOf(root: HtmlNode): string {
  let text = '';
  walkTree(root, {
    enter: (node) => {
      if (isText(node)) text += node.value;
      return !isText(node) && !silentTags.has(tagOf(node));
    },
    leave: () => undefined,
  });
  return text.replaceAll(/[ \t\r\n\f]+/gu, ' ').trim();
}

function holdsTable(root: HtmlNode): boolean {
  let isFound = false;
  walkTree(root, {
    enter: (node) => {
      isFound ||= tagOf(node) === 'table';
      return !isFound;
    },
    leave: () => undefined,
  });
  return isFound;
}
