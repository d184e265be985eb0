import { oraclePattern, oracleUnits } from './oracle.ts';

/** What is read of a document: its text, its passages, and the marks that leave nothing. */
type ReadDocument = {
  readonly text: string;
  readonly passages: readonly { readonly span: Place }[];
  readonly marks: { readonly softLines: readonly Place[]; readonly bold: readonly Place[] };
};

/**
 * Reads the passages of a document as one string in which no query goes from one into the next.
 *
 * readPassages(hebi).length -> 52113
 */
export function readPassages({ text, marks, passages }: ReadDocument): string {
  const silent = [...marks.softLines, ...marks.bold].toSorted((a, b) => a.start - b.start);
  return passages.map(({ span }) => `${readPassage(text, span, silent)}\u0001`).join('');
}

/**
 * Counts the places of a literal query in passages that were read.
 *
 * countByReading(readPassages(hebi), '人地钱挂钩') -> 1
 */
export function countByReading(all: string, query: string): number {
  const pattern = oraclePattern(query);
  const plain = /^\(\?=\(((?:[^\\[]|\\.)*)\)\)$/u.exec(pattern.source)?.[1];
  if (plain === undefined) return [...all.matchAll(pattern)].length;
  const run = plain.replaceAll(/\\(.)/gu, '$1');
  let count = 0;
  for (let at = all.indexOf(run); at >= 0; at = all.indexOf(run, at + 1)) count += 1;
  return count;
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
