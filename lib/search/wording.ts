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
  const { runs, joints } = joinPieces(pieces);
  if (runs.length === 0) return undefined;
  const folded = foldText(trimToKept(text)).text;
  return { text, folded, runs, joints, isPlain: runs.length === 1 && runs[0] === folded };
}

/** What stands between two cores: how many breaks, and how many sentence ends around them. */
type Between = { readonly breaks: number; readonly ends: number };

/**
 * Sentence ends beside a break are one sign with it in the skeleton, so they are taken off the
 * runs and asked for by the joint. At either end of the wording they stay, or stand alone as ¶.
 */
function joinPieces(pieces: readonly string[]): { runs: string[]; joints: Joint[] } {
  const runs: string[] = [];
  const joints: Joint[] = [];
  let between: Between = { breaks: 0, ends: 0 };
  for (const [index, piece] of pieces.entries()) {
    const breaks = between.breaks + (index > 0 ? 1 : 0);
    const core = piece.replace(signsAtEnds, '');
    const lead = core === '' ? piece.length : piece.indexOf(core);
    between = { breaks, ends: between.ends + lead };
    if (core === '') continue;
    addRun(core, between);
    between = { breaks: 0, ends: piece.length - lead - core.length };
  }
  if (runs.length > 0) closeRuns(between);
  return { runs, joints };

  function addRun(core: string, { breaks, ends }: Between): void {
    const isFirst = runs.length === 0;
    if (isFirst && ends > 0 && breaks > 0) runs.push(endSign);
    if (runs.length > 0) joints.push(breakOf({ breaks, ends }, !isFirst && ends > 0));
    runs.push(isFirst && ends > 0 && breaks === 0 ? endSign + core : core);
  }

  function closeRuns({ breaks, ends }: Between): void {
    if (ends === 0) return;
    if (breaks === 0) {
      runs.push(`${runs.pop() ?? ''}${endSign}`);
      return;
    }
    joints.push(breakOf({ breaks, ends }, false));
    runs.push(endSign);
  }
}

function breakOf({ breaks, ends }: Between, needsEnd: boolean): Joint {
  return { kind: 'break', maxSigns: Math.max(minSigns, breaks + ends), needsEnd };
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
  const pieces: string[] = [];
  let piece = '';
  for (const point of text) {
    if ([...foldPoint(point)].some(isBreakCharacter)) {
      pieces.push(piece);
      piece = '';
    } else piece += point;
  }
  return [...pieces, piece];
}

function isBreakCharacter(character: string): boolean {
  const found = classOf(character);
  return found === 'line' || found === 'star';
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
