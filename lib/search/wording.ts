/**
 * A wording that is looked for, made ready to be compared with skeletons.
 *
 * It is folded like the texts and cut into runs. Between two runs stands a joint: a break, where
 * the wording has a line break or a star, whose meaning only a document knows; or a gap, where it
 * has a wildcard.
 *
 *   typed      走出一条城 ⏎ 镇化后发地区        15分钟*圈
 *   runs       [走出一条城] [镇化后发地区]      [15分钟] [圈]
 *   joints     break, 0–3 signs                gap, 0–8 characters
 */
import { classOf } from '#lib/text/character-class.ts';
import { foldPoint, foldText } from '#lib/text/fold-text.ts';
import { noMarks } from '#lib/text/marks.ts';
import { endSign, skeletonOf } from '#lib/text/skeleton.ts';

/** What may stand between two runs. */
export type Joint =
  | {
      readonly kind: 'break';
      /** The most signs that may stand there. */
      readonly maxSigns: number;
      /** True when the wording itself ends a sentence there. */
      readonly needsEnd: boolean;
    }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number };

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
  /** True when nothing of it is dropped or a sign: forms need no source then. */
  readonly isPlain: boolean;
};

/** Fewest signs allowed at a break: a sentence end, a redaction and a gap sign can meet there. */
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
    if ([...run].every((unit) => unit === endSign)) continue;
    if (runs.length > 0) {
      joints.push({ kind: 'break', maxSigns: Math.max(minSigns, signs), needsEnd });
    }
    runs.push(run);
    signs = 0;
    needsEnd = piece.endsWith(endSign);
  }
  if (runs.length === 0) return undefined;
  const folded = foldText(trimToKept(text)).text;
  return { text, folded, runs, joints, isPlain: runs.length === 1 && runs[0] === folded };
}

/**
 * Joins wordings by gaps: what a word with wildcards is looked for as.
 *
 * joinWordings([readWording('15分钟'), readWording('圈')], [{ min: 0, max: 8 }])
 */
export function joinWordings(
  text: string,
  parts: readonly Wording[],
  gaps: readonly { readonly min: number; readonly max: number }[],
): Wording {
  const joints = parts.flatMap((part, index) => {
    const gap = gaps[index];
    return gap === undefined ? part.joints : [...part.joints, { kind: 'gap' as const, ...gap }];
  });
  return {
    text,
    folded: parts.map((part) => part.folded).join(''),
    runs: parts.flatMap((part) => part.runs),
    joints,
    isPlain: parts.every((part) => part.isPlain),
  };
}

/** Says whether a wording has wildcards: the source then writes more than the wording does. */
export function hasGaps(wording: Wording): boolean {
  return wording.joints.some((joint) => joint.kind === 'gap');
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

function trimToKept(text: string): string {
  const points = [...text];
  const first = points.findIndex(hasKept);
  const last = points.findLastIndex(hasKept);
  return points.slice(first, last + 1).join('');
}

function hasKept(point: string): boolean {
  return [...foldPoint(point)].some((character) => classOf(character) === 'kept');
}
