import { readFileSync } from 'node:fs';
import type { Json } from '#lib/export/annotations-json-ld.ts';

/** What the copy holds: annotations, and what they name. */
export type CopiedKind = 'annotation' | 'code' | 'link' | 'collection';

/** One line of the copy, as it lies in the file. */
export type CopyLine = {
  readonly kind: CopiedKind;
  readonly id: string;
  /** What tells one change from the next; where there are revisions, it begins with theirs. */
  readonly state: string;
  readonly line: string;
};

// The head of a line tells what it is about: whoever only compares need not read all of it.
const head =
  /^\{"kind":"(annotation|code|link|collection)","id":("(?:[^"\\]|\\.)*"),"state":"([^"\\]*)",.*\}$/;

/**
 * Writes one line: what it is, whose, which state, whether it lies in the bin, and all of it.
 *
 * copyLine({ kind: 'annotation', id, state: '3/', deletedAt: null, item }).line
 *   -> '{"kind":"annotation","id":"1f0c…","state":"3/","deletedAt":null,"item":{…}}'
 */
export function copyLine(of: Omit<CopyLine, 'line'> & CopiedItem): CopyLine {
  const { kind, id, state, deletedAt, item } = of;
  return { kind, id, state, line: JSON.stringify({ kind, id, state, deletedAt, item }) };
}

/** What stands behind the head of a line. */
export type CopiedItem = { readonly deletedAt: string | null; readonly item: Json };

/**
 * Reads the lines of a copy; one that was torn by a power cut, or damaged, is left out.
 *
 * readCopyLines('{"kind":"code","id":"a","state":"1/",…}\n{"kind":"anno').length -> 1
 */
export function readCopyLines(text: string): CopyLine[] {
  return text.split('\n').flatMap((line) => {
    const [, kind, id = '""', state = ''] = head.exec(line) ?? [];
    if (kind === undefined) return [];
    const name = parsedName(id);
    return name === undefined ? [] : [{ kind: kind as CopiedKind, id: name, state, line }];
  });
}

/** Gives the text of a file; empty where there is none. */
export function textOfCopy(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Gives the lines that count: of each thing the last one, and the one of the highest revision where
 * that is another. After an old library was put in place, what it has lost stands only there.
 *
 * livingLines([revision1, revision3, revision2]) -> [revision3, revision2]
 */
export function livingLines(lines: readonly CopyLine[]): CopyLine[] {
  const groups = Map.groupBy(lines, keyOfLine);
  const living = new Set([...groups.values()].flatMap((of) => [newest(of), of.at(-1)]));
  return lines.filter((line) => living.has(line));
}

/**
 * Gives the line of the highest revision; of equal ones the last.
 *
 * newest([revision1, revision3, revision2]) -> revision3
 */
export function newest(lines: readonly CopyLine[]): CopyLine | undefined {
  const highest = Math.max(...lines.map(revisionOf));
  return lines.findLast((line) => revisionOf(line) === highest);
}

/** Gives what a line is about. */
export function keyOfLine({ kind, id }: Pick<CopyLine, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function revisionOf({ state }: CopyLine): number {
  return Number.parseInt(state, 10) || 0;
}

function parsedName(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}
