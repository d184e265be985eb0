import { readFileSync } from 'node:fs';
import type { Span } from '#lib/text/span.ts';
import type { Relation } from '../model.ts';

/** Two quotations that a person set beside each other; a false friend has no relation. */
export type JudgedCase = {
  readonly documentA: string;
  readonly quoteA: string;
  readonly documentB: string;
  readonly quoteB: string;
  readonly relation?: Relation;
};

/** A link of two texts that a person looked at. */
export type JudgedLink = { readonly left: Span; readonly right: Span; readonly isRight: boolean };

/** Quotations of the sample texts that correspond, set beside each other by hand. */
export function readAlignments(): JudgedCase[] {
  return readLines('alignments.dev.jsonl');
}

/** Quotations of three plans on one task that hardly share a word, found by reading side by side. */
export function readOtherWords(): JudgedCase[] {
  return readLines('other-words.judged.jsonl');
}

/** More such quotations, written down when everything was chosen: nothing was changed for them. */
export function readUntouched(): JudgedCase[] {
  return readLines('untouched.judged.jsonl');
}

/** Quotations that look alike and are about other things. */
export function readFalseFriends(): JudgedCase[] {
  return readLines('false-friends.dev.jsonl');
}

/** Fifty links of Hebi and Puyang, drawn by chance and judged by hand. */
export function readJudgedLinks(): JudgedLink[] {
  return readLines('hebi-puyang.judged.jsonl');
}

function readLines<Line>(file: string): Line[] {
  return readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
