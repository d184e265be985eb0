import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decode } from '#lib/decode/decode.ts';
import { printFigure } from './print-figures.ts';

/** A text that came as a Word file and as plain text, and how far the two agree. */
type Pair = {
  readonly name: string;
  readonly hasSameCharacters: boolean;
  readonly ours: number;
  /** Blocks of ours: a paragraph with line breaks inside is one. */
  readonly blocks: number;
  readonly theirs: number;
  /** Borders of paragraphs, as numbers of characters before them, that only one of them has. */
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
};

/**
 * Prints how the Word files of a folder compare with the plain texts beside them: `docx/贺州.docx` with
 * `txt/贺州.txt`. White space is not compared, because the two say borders in their own ways.
 */
export function comparePairs(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name))
    .filter((path) => existsSync(textOf(path)));
  if (files.length === 0) return;
  const pairs = files.toSorted().map((path) => compare(path, relative(folder, path)));
  const same = pairs.filter(({ hasSameCharacters }) => hasSameCharacters);
  const equal = same.filter(({ onlyOurs, onlyTheirs }) => onlyOurs + onlyTheirs === 0);
  printFigure('Word files beside plain texts', pairs.length);
  printFigure('with the same characters in order', same.length);
  printFigure('and with the same borders of paragraphs', equal.length);
  printFigure('of these, one paragraph with line breaks', pairs.filter(isOneParagraph).length);
  for (const pair of pairs.filter((each) => !equal.includes(each))) console.log(sentenceOf(pair));
}

function textOf(path: string): string {
  return path.replace(/docx([/\\])([^/\\]+)\.docx$/u, 'txt$1$2.txt');
}

function compare(path: string, name: string): Pair {
  const text = readText(path);
  const ours = linesOf(text);
  const theirs = linesOf(readText(textOf(path)));
  const [ourBorders, theirBorders] = [bordersOf(ours), bordersOf(theirs)];
  return {
    name,
    hasSameCharacters: ours.join('') === theirs.join(''),
    ours: ours.length,
    blocks: text.split('\n\n').length,
    theirs: theirs.length,
    onlyOurs: countMissing(ourBorders, theirBorders),
    onlyTheirs: countMissing(theirBorders, ourBorders),
  };
}

function readText(path: string): string {
  const decoded = decode(readFileSync(path), path);
  if (decoded.kind === 'refused') throw new Error(`${path} was refused: ${decoded.code}`);
  return decoded.text;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s/gu, ''))
    .filter((line) => line !== '');
}

/** Reports that were pasted from a page have line breaks where paragraphs should be. */
function isOneParagraph({ ours, blocks }: Pair): boolean {
  return ours >= 10 && blocks <= ours / 10;
}

function bordersOf(paragraphs: readonly string[]): ReadonlySet<number> {
  let place = 0;
  return new Set(paragraphs.map((paragraph) => (place += paragraph.length)));
}

function countMissing(borders: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...borders].filter((border) => !others.has(border)).length;
}

function sentenceOf(pair: Pair): string {
  const characters = pair.hasSameCharacters ? '' : ' characters differ;';
  const borders = `borders that only one has: ${String(pair.onlyOurs)} and ${String(pair.onlyTheirs)}`;
  return `  ${pair.name}:${characters} paragraphs: ${String(pair.ours)} and ${String(pair.theirs)}, ${borders}`;
}
