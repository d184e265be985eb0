/**
 * What happens to policy texts on their way from paper to web page to archive, and what editors do
 * to them. Each change is drawn from a seed and keeps the origin of every character.
 */
import { randomFrom } from '#lib/search/draw-sample.ts';
import { changeAgain, Tracer, type TracedText } from './traced-text.ts';

/** A source of chance: a whole number from 0 below the bound. */
export type Random = (below: number) => number;

/** One kind of change. */
export type Perturbation = {
  readonly name: string;
  /** The bar it is held to; see `bars` in bench-anchors. */
  readonly group:
    'format' | 'redaction' | 'unredaction' | 'numbers' | 'edits5' | 'edits10' | 'other';
  readonly change: (text: string, random: Random) => TracedText;
};

/** All of them, in the order in which the table shows them. */
export const perturbations: readonly Perturbation[] = [
  { name: 'width of punctuation', group: 'format', change: changeWidth },
  { name: 'line breaks every 36 characters', group: 'format', change: breakLines },
  { name: 'paragraphs joined', group: 'format', change: joinParagraphs },
  { name: 'page numbers every 620', group: 'format', change: insertPages },
  { name: 'spacing and indents', group: 'format', change: addSpaces },
  { name: 'headings renumbered', group: 'format', change: renumber },
  { name: '3,000 characters inserted in front', group: 'format', change: insertFront },
  { name: 'two blocks swapped', group: 'format', change: swapBlocks },
  { name: 'names and numbers to *', group: 'redaction', change: redact },
  { name: '* to names and numbers', group: 'unredaction', change: redact },
  { name: 'all numbers changed', group: 'numbers', change: changeNumbers },
  { name: '2 % edits', group: 'other', change: (text, random) => edit(text, random, 20) },
  { name: '5 % edits', group: 'edits5', change: (text, random) => edit(text, random, 50) },
  { name: '10 % edits', group: 'edits10', change: (text, random) => edit(text, random, 100) },
  { name: '20 % of paragraphs dropped', group: 'other', change: dropParagraphs },
  { name: 'width, breaks, 3 % edits, insertion', group: 'other', change: combine },
];

const widths: readonly (readonly [string, string])[] = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
];
const halfToFull = new Map(widths);
const fullToHalf = new Map(widths.map(([half, full]) => [full, half]));

/** Each document is turned to the form it has less of. */
function changeWidth(text: string): TracedText {
  const full = text.match(/[，；：？！（）]/gu)?.length ?? 0;
  const half = text.match(/[,;:?!()]/gu)?.length ?? 0;
  const table = full >= half ? fullToHalf : halfToFull;
  return eachUnit(text, (tracer, at) => {
    const other = table.get(text.charAt(at));
    if (other === undefined) tracer.keep(at, at + 1);
    else tracer.replace(at, at + 1, other);
  });
}

function breakLines(text: string): TracedText {
  let column = 0;
  return eachUnit(text, (tracer, at) => {
    const sign = text.charAt(at);
    column = sign === '\n' ? 0 : column + 1;
    if (column > 36) {
      tracer.insert('\n');
      column = 1;
    }
    tracer.keep(at, at + 1);
  });
}

function joinParagraphs(text: string, random: Random): TracedText {
  return replaceAll(text, /\n+/gu, () => (random(2) === 0 ? '' : undefined));
}

function insertPages(text: string, random: Random): TracedText {
  const form = ['— N —', '- N -', 'N'][random(3)] ?? 'N';
  let page = 0;
  return eachUnit(text, (tracer, at) => {
    if (at > 0 && at % 620 === 0) {
      page += 1;
      tracer.insert(`\n${form.replace('N', String(page))}\n`);
    }
    tracer.keep(at, at + 1);
  });
}

function addSpaces(text: string): TracedText {
  const han = /\p{Script=Han}/u;
  const latin = /[A-Za-z0-9]/u;
  return eachUnit(text, (tracer, at) => {
    const [before, here] = [text.charAt(at - 1), text.charAt(at)];
    if (before === '\n' && here !== '\n') tracer.insert('　　');
    else if ((han.test(before) && latin.test(here)) || (latin.test(before) && han.test(here))) {
      tracer.insert(' ');
    }
    tracer.keep(at, at + 1);
  });
}

const numerals = '一二三四五六七八九十';
const numberedLine =
  /(?<=(?:^|\n)[　 #*]*(?:第|（|\()?)(?:[一二三四五六七八九]|\d{1,2})(?=、|）|\)|\.|．|章|节|条)/gu;

function renumber(text: string): TracedText {
  return replaceAll(text, numberedLine, (number) => {
    const at = numerals.indexOf(number);
    return at < 0 ? String(Number(number) + 1) : numerals.charAt(at + 1);
  });
}

function insertFront(text: string, random: Random): TracedText {
  const tracer = new Tracer(text);
  tracer.insert(`${strangeText(text, random, 3000)}\n`);
  tracer.keep(0, text.length);
  return tracer.finish();
}

/** Clauses of the text itself, shuffled: they look like policy and say nothing of it. */
function strangeText(text: string, random: Random, length: number): string {
  const clauses = text.split(/[，。；\n]/u).filter((clause) => clause.length > 4);
  let strange = '';
  while (strange.length < length) {
    const [a, b] = [clauses[random(clauses.length)] ?? '', clauses[random(clauses.length)] ?? ''];
    strange += `${a.slice(0, a.length >> 1)}${b.slice(b.length >> 1)}${random(4) === 0 ? '。' : '，'}`;
  }
  return strange;
}

function swapBlocks(text: string, random: Random): TracedText {
  const lines = linesOf(text);
  const size = Math.max(1, Math.floor(lines.length / 7));
  const first = random(Math.max(1, lines.length - 2 * size));
  const second = first + size + random(Math.max(1, lines.length - first - 2 * size));
  const tracer = new Tracer(text);
  const keep = (from: number, to: number): void => {
    for (const { start, end } of lines.slice(from, to)) tracer.keep(start, end);
  };
  keep(0, first);
  keep(second, second + size);
  keep(first + size, second);
  keep(first, first + size);
  keep(second + size, lines.length);
  return tracer.finish();
}

const nameOrNumber =
  /[\p{Script=Han}]{2}(?:省|市|县|区)(?!\p{Script=Han}{0,1}(?:化|级|民))|\d+(?:\.\d+)?/gu;

/** Takes out place names and numbers; a run of stars stands for the whole of what was there. */
export function redact(text: string, random: Random): TracedText {
  return replaceAll(text, nameOrNumber, () => '*'.repeat(1 + random(2)));
}

function changeNumbers(text: string, random: Random): TracedText {
  return replaceAll(text, /\d+/gu, (number) => {
    const length = Math.max(1, number.length + random(3) - 1);
    const digits = Array.from({ length }, () => String(random(10)));
    return digits.join('');
  });
}

function edit(text: string, random: Random, perMille: number): TracedText {
  const strange = (): string => text.charAt(random(text.length)).replace(/\s/u, '的');
  return eachUnit(text, (tracer, at) => {
    const isSpared = /\s/u.test(text.charAt(at)) || random(1000) >= perMille;
    const kind = isSpared ? 'kept' : (['replaced', 'dropped', 'followed'] as const)[random(3)];
    if (kind === 'replaced') tracer.replace(at, at + 1, strange());
    if (kind === 'kept' || kind === 'followed') tracer.keep(at, at + 1);
    if (kind === 'followed') tracer.insert(strange());
  });
}

function dropParagraphs(text: string, random: Random): TracedText {
  const tracer = new Tracer(text);
  for (const { start, end } of linesOf(text)) if (random(5) > 0) tracer.keep(start, end);
  return tracer.finish();
}

function combine(text: string, random: Random): TracedText {
  const steps = [
    breakLines,
    (of: string) => edit(of, random, 30),
    (of: string) => insertFront(of, random),
  ];
  return steps.reduce(changeAgain, changeWidth(text));
}

/** Drops the given stretches of a text. */
export function dropSpans(
  text: string,
  spans: readonly { start: number; end: number }[],
): TracedText {
  const tracer = new Tracer(text);
  let last = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    tracer.keep(last, Math.max(last, start));
    last = Math.max(last, end);
  }
  tracer.keep(last, text.length);
  return tracer.finish();
}

/** The source of chance of one document and one change. */
export function randomOf(seed: number, name: string): Random {
  let mixed = seed;
  for (const sign of name) mixed = (Math.imul(mixed, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return randomFrom(mixed);
}

/** Lines with their breaks. */
export function linesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\n]*\n+|[^\n]+$/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function eachUnit(text: string, take: (tracer: Tracer, at: number) => void): TracedText {
  const tracer = new Tracer(text);
  for (let at = 0; at < text.length; at += 1) take(tracer, at);
  return tracer.finish();
}

/** Replaces what matches; undefined leaves it. */
function replaceAll(
  text: string,
  pattern: RegExp,
  write: (match: string) => string | undefined,
): TracedText {
  const tracer = new Tracer(text);
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const written = write(match[0]);
    if (written === undefined) continue;
    const end = match.index + match[0].length;
    tracer.keep(last, match.index);
    tracer.replace(match.index, end, written);
    last = end;
  }
  tracer.keep(last, text.length);
  return tracer.finish();
}
