/**
 * Reads a word that may have wildcards.
 *
 *   ?        one character               15分钟?活圈
 *   *        up to eight, in a sentence  15分钟*圈
 *   …        anything in a sentence      以…为核心
 *   {a,b}    one of these                {加快,大力}推进
 *   □        something taken out         □分钟
 *   \*       a star that stands for something taken out, like □
 *   \        any other character after it as text  \?
 */
import { redactionSign } from '#lib/text/skeleton.ts';
import { joinWordings, readWording, type Wording } from './wording.ts';

/** A star bridges a modifier (社区居家养老服务), not a clause. */
export const maxStarChars = 8;
/** A sentence of a policy text is rarely longer. */
const maxEllipsisChars = 300;
/** More readings than this are a list, which is better searched in parts. */
export const maxReadings = 64;

/** What a word with wildcards may be read as, or why it cannot be read. */
export type PatternReading =
  | { readonly kind: 'wordings'; readonly wordings: readonly Wording[] }
  | { readonly kind: 'tooMany'; readonly readings: number };

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number };

const wildcard = /((?:\\\*)+)|\\(.)|\{([^{}]*[,，、][^{}]*)\}|\?|\*|…+/gu;

/**
 * Gives the wordings that a word stands for: one a combination of its alternatives, and the word
 * as it stands, because a pasted sentence may hold these signs as text.
 *
 * readPattern('{加快,大力}推进') -> 加快推进, 大力推进, and the word itself
 */
export function readPattern(word: string): PatternReading {
  const choices = choicesOf(word);
  const readings = choices.reduce((product, { length }) => product * length, 1);
  if (readings > maxReadings) return { kind: 'tooMany', readings };
  const hasWildcards = choices.some((choice) => choice.length > 1 || choice[0]?.kind === 'gap');
  const wordings = combine(choices).map((pieces) => wordingOf(word, pieces));
  const asText = hasWildcards ? [readWording(word)] : [];
  const all = [...wordings, ...asText].filter((wording) => wording !== undefined);
  return { kind: 'wordings', wordings: all };
}

/** One list of possible pieces a place: most have one, braces have several. */
function choicesOf(word: string): Piece[][] {
  const choices: Piece[][] = [];
  let end = 0;
  for (const found of word.matchAll(wildcard)) {
    choices.push([{ kind: 'text', text: word.slice(end, found.index) }]);
    choices.push(piecesFor(found));
    end = found.index + found[0].length;
  }
  return [...choices, [{ kind: 'text', text: word.slice(end) }]];
}

function piecesFor(found: RegExpExecArray): Piece[] {
  const [sign, stars, escaped, list] = found;
  if (stars !== undefined) return [{ kind: 'text', text: redactionSign }];
  if (escaped !== undefined) return [{ kind: 'text', text: escaped }];
  if (list !== undefined) {
    return list.split(/[,，、]/).map((text) => ({ kind: 'text', text: text.trim() }));
  }
  if (sign === '?') return [{ kind: 'gap', min: 1, max: 1 }];
  return [{ kind: 'gap', min: 0, max: sign === '*' ? maxStarChars : maxEllipsisChars }];
}

function combine(choices: readonly (readonly Piece[])[]): Piece[][] {
  return choices.reduce<Piece[][]>(
    (paths, choice) => paths.flatMap((path) => choice.map((piece) => [...path, piece])),
    [[]],
  );
}

/** Neighbouring texts are one text and neighbouring gaps one gap; gaps at the ends say nothing. */
function wordingOf(word: string, pieces: readonly Piece[]): Wording | undefined {
  const parts: Wording[] = [];
  const gaps: { min: number; max: number }[] = [];
  let text = '';
  let gap: { min: number; max: number } | undefined;
  for (const piece of [...pieces, { kind: 'gap', min: 0, max: 0 } as const]) {
    if (piece.kind === 'text') {
      text += piece.text;
      continue;
    }
    const part = readWording(text);
    if (part !== undefined) {
      if (parts.length > 0) gaps.push(gap ?? { min: 0, max: 0 });
      parts.push(part);
      gap = undefined;
    }
    text = '';
    gap = { min: (gap?.min ?? 0) + piece.min, max: (gap?.max ?? 0) + piece.max };
  }
  const [only] = parts;
  return parts.length === 1
    ? only
    : parts.length === 0
      ? undefined
      : joinWordings(word, parts, gaps);
}
