/**
 * A note is Markdown, in the subset that people write by hand:
 *
 *   **strong** *emphasis* ~~strike~~ `code` [words](address) https://…  \* (a star)
 *   > quotation     - list     1. list
 *
 * Everything else, HTML above all, is text. A line break is a line break.
 */
import { type NoteInline, parseInline } from './parse-note-inline.ts';

/** What stands on its own lines in a note. */
export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'quote'; readonly children: readonly NoteInline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly NoteInline[])[];
    };

type LineKind = 'paragraph' | 'quote' | 'bullet' | 'number';
type Line = { readonly kind: LineKind; readonly text: string };

/**
 * Reads a note into nodes that a page shows as elements; it never fails. The time is linear in the
 * length of the note, whatever it holds.
 *
 * parseNote('**另见**濮阳')
 *   -> [{ kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text: '另见' }] },
 *        { kind: 'text', text: '濮阳' }] }]
 */
export function parseNote(note: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (const paragraph of note.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)) {
    for (const run of runsOf(paragraph.split('\n').filter(isFilled).map(readLine))) {
      blocks.push(blockOf(run));
    }
  }
  return blocks;
}

/**
 * Gives the words of a note without its marks, for a line of a list or a cell of a table.
 *
 * plainNote('**另见** [濮阳](/documents/puyang)') -> '另见 濮阳'
 */
export function plainNote(note: string): string {
  return parseNote(note)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.children]))
    .map(plainInline)
    .join('\n');
}

function plainInline(nodes: readonly NoteInline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text' || node.kind === 'code') return node.text;
      return node.kind === 'break' ? '\n' : plainInline(node.children);
    })
    .join('');
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function readLine(line: string): Line {
  const [, mark, rest] = /^\s{0,3}(>|[-*•](?=\s)|\d{1,9}[.)](?=\s))\s?(.*)$/u.exec(line) ?? [];
  if (mark === undefined || rest === undefined) return { kind: 'paragraph', text: line };
  if (mark === '>') return { kind: 'quote', text: rest };
  return { kind: /^\d/.test(mark) ? 'number' : 'bullet', text: rest };
}

/** Lines of one kind that follow each other are one block. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === line.kind) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function blockOf(run: readonly Line[]): NoteBlock {
  const kind = run[0]?.kind ?? 'paragraph';
  if (kind === 'paragraph' || kind === 'quote') {
    return { kind, children: parseInline(run.map(({ text }) => text).join('\n')) };
  }
  const items = run.map(({ text }) => parseInline(text));
  return { kind: 'list', isOrdered: kind === 'number', items };
}
