/**
 * A wording that is looked for, made ready to be compared with skeletons.
 *
 * It is folded like the texts and cut at line breaks and stars, whose meaning only a document
 * knows. Between two runs the skeleton may show signs, or nothing where a line was soft:
 *
 *   typed      走出一条城 ⏎ 镇化后发地区        skeleton   …走出一条城镇化后发地区…
 *   runs       [走出一条城] [镇化后发地区]
 */
import { classOf } from '#lib/text/character-class.ts';
import { foldPoint, foldText } from '#lib/text/fold-text.ts';
import { noMarks } from '#lib/text/marks.ts';
import { endSign, gapSign, redactionSign, skeletonOf } from '#lib/text/skeleton.ts';

/** What may stand between two runs. */
export type Joint = {
  /** The most signs that may stand there. */
  readonly maxSigns: number;
  /** True when the wording itself ends a sentence there. */
  readonly needsEnd: boolean;
};

/** A wording, ready to be looked for. */
export type Wording = {
  /** As typed. */
  readonly text: string;
  /** Folded, from its first to its last kept character: equal text is written the same way. */
  readonly folded: string;
  /** Stretches of skeleton that must follow each other; at least one, none of them empty. */
  readonly runs: readonly string[];
  /** One between each two runs. */
  readonly joints: readonly Joint[];
  /** True when it is one run whose skeleton is its folded form: forms need no source then. */
  readonly isPlain: boolean;
};

/** Fewest signs allowed between runs: a sentence end, a redaction and a gap can meet at a break. */
const minSigns = 3;
const signsAtEnds = new RegExp(`^${endSign}+|${endSign}+$`, 'g');

/**
 * Makes a wording ready, or gives undefined when it has no character that is kept.
 *
 * readWording('“人地钱”挂钩')?.runs -> ['人地钱挂钩']
 * readWording('、。') -> undefined
 */
export function readWording(text: string): Wording | undefined {
  const pieces = cutAtBreaks(text).map((piece) => skeletonOf(piece, noMarks).text);
  const runs: string[] = [];
  const joints: Joint[] = [];
  let signs = 0;
  let needsEnd = false;
  for (const [index, piece] of pieces.entries()) {
    const run = trimAtBreaks(piece, index, pieces.length);
    needsEnd ||= runs.length > 0 && piece.startsWith(endSign);
    signs += 1 + countEnds(piece);
    if (isOnlySigns(run)) continue;
    if (runs.length > 0) joints.push({ maxSigns: Math.max(minSigns, signs), needsEnd });
    runs.push(run);
    signs = 0;
    needsEnd = piece.endsWith(endSign);
  }
  if (runs.length === 0) return undefined;
  const folded = foldText(trimToKept(text)).text;
  return { text, folded, runs, joints, isPlain: runs.length === 1 && runs[0] === folded };
}

/** Cuts where the text has a line break or a star; those characters belong to no piece. */
function cutAtBreaks(text: string): string[] {
  const pieces = [''];
  for (const point of text) {
    const isBreak = [...foldPoint(point)].some(isBreakCharacter);
    if (isBreak) pieces.push('');
    else pieces[pieces.length - 1] += point;
  }
  return pieces;
}

function isBreakCharacter(character: string): boolean {
  const found = classOf(character);
  return found === 'line' || found === 'star';
}

/** A sentence end beside a break may be one sign with it: the joint asks for it instead. */
function trimAtBreaks(piece: string, index: number, count: number): string {
  return piece.replace(signsAtEnds, (signs, at: number) => {
    const isOuter = at === 0 ? index === 0 : index === count - 1;
    return isOuter ? signs : '';
  });
}

function countEnds(piece: string): number {
  return piece.split(endSign).length - 1;
}

function isOnlySigns(run: string): boolean {
  return [...run].every((sign) => sign === endSign || sign === gapSign || sign === redactionSign);
}

function trimToKept(text: string): string {
  const points = [...text];
  const first = points.findIndex(hasKept);
  const last = points.findLastIndex(hasKept);
  return points.slice(first, last + 1).join('');
}

function hasKept(point: string): boolean {
  return [...foldPoint(point)].some((character) => classOf(character) === 'kept');
}
