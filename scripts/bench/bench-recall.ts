/**
 * Draws literal queries from a whole library and compares counts with a reading of its passages
 * that shares no code with the engine: 0 missed, 0 wrong.
 */
import type { Library } from '#db/recipes/model.ts';
import { oraclePattern, oracleUnits } from '#lib/search/testing/oracle.ts';
import { drawQueries } from './draw-queries.ts';
import { printFigure } from './print-figures.ts';
import { requestOf } from './request-of.ts';

const draw = { count: 2000, minChars: 1, maxChars: 12, seed: 20_222 };

/** Prints how many queries are counted as a reading counts them, and each that is not. */
export async function benchRecall(library: Library): Promise<void> {
  const texts: string[] = [];
  const skeletons: string[] = [];
  for (const { documentId } of library.listDocuments()) {
    const document = library.readDocument(documentId);
    if (document === undefined) continue;
    texts.push(document.text);
    const { text, marks, passages } = document;
    const silent = [...marks.softLines, ...marks.bold].toSorted((a, b) => a.start - b.start);
    for (const { span } of passages) skeletons.push(readPassage(text, span, silent));
  }
  const all = skeletons.join('\u0001');
  const queries = drawQueries(texts, draw);
  const wrong: string[] = [];
  for (const query of queries) {
    const { counts } = await library.search({ ...requestOf(query), limit: 1 });
    const read = countIn(all, query);
    if (counts.hits !== read) wrong.push(`${query}: ours ${counts.hits}, read ${read}`);
  }
  printFigure(
    'literal queries counted as a reading counts them',
    `${queries.length - wrong.length} of ${queries.length}`,
  );
  for (const difference of wrong.slice(0, 20)) console.log(`    ${difference}`);
}

type Place = { readonly start: number; readonly end: number };

/** What each character leaves alone; what depends on neighbours is done while they are joined. */
const known = new Map<string, string>();

function readPassage(text: string, span: Place, silent: readonly Place[]): string {
  const within = silent.filter((mark) => mark.start < span.end && mark.end > span.start);
  let skeleton = '';
  let isDropped = false;
  for (let at = span.start; at < span.end;) {
    const mark = within.find(({ start, end }) => start <= at && at < end);
    if (mark !== undefined) {
      at = mark.end;
      continue;
    }
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += point.length;
    for (const sign of signsOf(point)) {
      if (sign === '\0') isDropped = true;
      else [skeleton, isDropped] = joined(skeleton, sign, isDropped);
    }
  }
  return skeleton;
}

function joined(skeleton: string, sign: string, isDropped: boolean): [string, boolean] {
  const last = skeleton.at(-1) ?? '';
  if (sign === last && (sign === '¶' || sign === '□')) return [skeleton, true];
  const gap = isDropped && /^\d\d$/.test(last + sign) ? '␣' : '';
  return [skeleton + gap + sign, false];
}

/** One sign for each character that is kept, NUL for one that is dropped. */
function signsOf(point: string): string {
  const found = known.get(point);
  if (found !== undefined) return found;
  const signs = oracleUnits(point, []).map((unit) => unit.sign);
  const made = signs.length === 0 ? '\0' : signs.join('');
  known.set(point, made);
  return made;
}

function countIn(all: string, query: string): number {
  const pattern = oraclePattern(query);
  const plain = /^\(\?=\(((?:[^\\[]|\\.)*)\)\)$/u.exec(pattern.source)?.[1];
  if (plain === undefined) return [...all.matchAll(pattern)].length;
  const run = plain.replaceAll(/\\(.)/gu, '$1');
  let count = 0;
  for (let at = all.indexOf(run); at >= 0; at = all.indexOf(run, at + 1)) count += 1;
  return count;
}
