import { isInside, shiftSpan, sliceSpan, type Span } from '#lib/text/span.ts';
import { type DiffToken, diffTokens, joinPhrases, phraseWordings } from './diff-tokens.ts';
import { markQuotes } from './mark-quotes.ts';
import { matchTokens, type TokenMatch } from './match-tokens.ts';
import type { DifferenceKind, DiffPart } from './model.ts';
import { nameDifferences, type RawChange } from './name-difference.ts';

/** A wording with its place in the source, and whether stars in it are redactions. */
export type Wording = {
  readonly text: string;
  readonly start: number;
  readonly isRedacted: boolean;
  /** Phrases in the source, each of which is one word to be compared; absent: none is known. */
  readonly phrases?: readonly Span[];
};

/** What two wordings keep and change. */
export type Differences = {
  /** They follow each other on both sides, and leave nothing out. */
  readonly parts: readonly DiffPart[];
  /** How much of the shorter one is kept, in characters of words, from 0 to 1. */
  readonly share: number;
};

const leastKept = 0.35; // Below, a reader sees two wordings, and nothing is gained by weaving them …
const longRun = 8; // … but for whole clauses that stand in both.

/**
 * Sets two wordings side by side and names what differs. Words are never cut; punctuation, width
 * and spaces are no difference, quotes alone are one of their own kind; a redaction is equal to
 * whatever stands in its place.
 *
 * findDifferences(wording('严控三条控制线'), wording('严守三条控制线')).parts
 *   -> [{ kind: 'changed', difference: 'strength', … }, { kind: 'kept', … }]
 */
export function findDifferences(left: Wording, right: Wording): Differences {
  const tokens = tokensOf(left, right);
  const matches = matchTokens(...tokens);
  const share = keptShare(tokens, matches);
  const kept = share >= leastKept ? matches : longRuns(matches, tokens[0]);
  if (matches.length === tokens[0].length && matches.length === tokens[1].length) {
    return { parts: shifted(markQuotes(left.text, right.text), [left, right]), share };
  }
  const pieces = cutPieces([left, right], tokens, kept);
  const named = nameDifferences(pieces.filter((piece) => piece.kind === 'changed'));
  let at = 0;
  const parts = pieces.map((piece): DiffPart => {
    const spans = {
      left: shiftSpan(piece.left, left.start),
      right: shiftSpan(piece.right, right.start),
    };
    if (piece.kind === 'kept') return { kind: 'kept', ...spans };
    const difference: DifferenceKind = named[at] ?? 'wording';
    at += 1;
    return { kind: 'changed', difference, ...spans };
  });
  return { parts, share };
}

function shifted(
  parts: readonly DiffPart[],
  [left, right]: readonly [Wording, Wording],
): DiffPart[] {
  return parts.map((part) => ({
    ...part,
    left: shiftSpan(part.left, left.start),
    right: shiftSpan(part.right, right.start),
  }));
}

/** Words of both, phrases whole that both have a reading of. */
function tokensOf(left: Wording, right: Wording): Tokens {
  const words = [left, right].map(({ text, isRedacted }) => diffTokens(text, isRedacted));
  const [l = [], r = []] = words;
  const [a, b] = [phrasesIn(left), phrasesIn(right)];
  if (a.length === 0 || b.length === 0) return [l, r];
  return [
    joinPhrases(l, { own: a, others: phraseWordings(r, b) }),
    joinPhrases(r, { own: b, others: phraseWordings(l, a) }),
  ];
}

function phrasesIn({ text, start, phrases = [] }: Wording): Span[] {
  const whole = { start, end: start + text.length };
  return phrases.filter((span) => isInside(span, whole)).map((span) => shiftSpan(span, -start));
}

/** Words that are kept side by side, as many as make a clause. */
function longRuns(matches: readonly TokenMatch[], left: readonly DiffToken[]): TokenMatch[] {
  const runs: TokenMatch[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && last[0] + 1 === match[0] && last[1] + 1 === match[1];
    if (isNext) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  const lengthOf = (run: readonly TokenMatch[]) =>
    run.reduce((sum, [at]) => sum + (left[at]?.text.length ?? 0), 0);
  return runs.filter((run) => lengthOf(run) >= longRun).flat();
}

type Tokens = readonly [readonly DiffToken[], readonly DiffToken[]];
type Piece = RawChange | { readonly kind: 'kept'; readonly left: Span; readonly right: Span };

function keptShare([left, right]: Tokens, matches: readonly TokenMatch[]): number {
  const length = (tokens: readonly DiffToken[]) =>
    tokens.reduce((sum, { text, isRedaction }) => sum + (isRedaction ? 0 : text.length), 0);
  const shorter = Math.min(length(left), length(right));
  const kept = length(matches.flatMap(([at]) => left[at] ?? []));
  return shorter === 0 ? 1 : Math.min(1, kept / shorter);
}

/** Where a kept run or a change begins and ends, as numbers of tokens. */
type Stretch = {
  readonly isKept: boolean;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
};

/**
 * Kept runs and changes between them, as spans of the two texts. Signs between two words go with
 * the kept words where there are such on one side, so that a change begins and ends with a word.
 */
function cutPieces(
  wordings: readonly [Wording, Wording],
  tokens: Tokens,
  matches: readonly TokenMatch[],
): Piece[] {
  const stretches = stretchesOf(tokens, matches);
  const cuts = ([0, 1] as const).map((side) =>
    spansOf(wordings[side].text, tokens[side], {
      stretches,
      side: side === 0 ? 'left' : 'right',
    }),
  );
  return stretches.flatMap((stretch, at): Piece[] => {
    const [l, r] = [cuts[0]?.[at] ?? empty, cuts[1]?.[at] ?? empty];
    if (stretch.isKept) return [{ kind: 'kept', left: l, right: r }];
    return [
      {
        kind: 'changed',
        left: l,
        right: r,
        leftTokens: tokens[0].slice(...stretch.left),
        rightTokens: tokens[1].slice(...stretch.right),
        around: aroundOf([wordings[0].text, wordings[1].text], [l, r]),
        texts: [sliceSpan(wordings[0].text, l), sliceSpan(wordings[1].text, r)],
      },
    ];
  });
}

const empty: Span = { start: 0, end: 0 };

/** The signs that touch a change: 、 tells that it is an item of a list. */
function aroundOf(texts: readonly [string, string], spans: readonly [Span, Span]): string {
  return texts
    .map((text, side) => {
      const { start, end } = spans[side] ?? empty;
      return text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1);
    })
    .join('');
}

function stretchesOf([left, right]: Tokens, matches: readonly TokenMatch[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [l, r] = [0, 0];
  const change = (toLeft: number, toRight: number) => {
    if (toLeft > l || toRight > r) {
      const isHidden = isRedacted(left.slice(l, toLeft), right.slice(r, toRight));
      put(stretches, { isKept: isHidden, left: [l, toLeft], right: [r, toRight] });
    }
    [l, r] = [toLeft, toRight];
  };
  for (const [nextLeft, nextRight] of matches) {
    change(nextLeft, nextRight);
    put(stretches, { isKept: true, left: [l, l + 1], right: [r, r + 1] });
    [l, r] = [l + 1, r + 1];
  }
  change(left.length, right.length);
  // Two texts without a word differ in signs at most.
  return stretches.length > 0 ? stretches : [{ isKept: true, left: [0, 0], right: [0, 0] }];
}

/** Neighbours of one kind are one stretch. */
function put(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last === undefined || last.isKept !== next.isKept) {
    stretches.push(next);
    return;
  }
  const left = [last.left[0], next.left[1]] as const;
  const right = [last.right[0], next.right[1]] as const;
  stretches[stretches.length - 1] = { isKept: last.isKept, left, right };
}

const hiddenWords = 4; // A name or a number: more than that is not what a redaction hides.

/** A redaction alone on one side stands for the few words on the other. */
function isRedacted(left: readonly DiffToken[], right: readonly DiffToken[]): boolean {
  const isHiding = (tokens: readonly DiffToken[]) =>
    tokens.length > 0 && tokens.every(({ isRedaction }) => isRedaction);
  return (
    (isHiding(left) && right.length <= hiddenWords) ||
    (isHiding(right) && left.length <= hiddenWords)
  );
}

type Side = { readonly stretches: readonly Stretch[]; readonly side: 'left' | 'right' };

/**
 * The stretches of one side as spans that leave nothing out: a changed stretch reaches from its
 * first to its last word, with the quotes around it; a kept one takes the signs up to the changes.
 */
function spansOf(
  text: string,
  tokens: readonly DiffToken[],
  { stretches, side }: Side,
): readonly Span[] {
  const borders: number[] = [0];
  for (let at = 1; at < stretches.length; at += 1) {
    const [before, after] = [stretches[at - 1], stretches[at]];
    if (before === undefined || after === undefined) continue;
    const previous = lastToken(tokens, before[side]) ?? borders.at(-1) ?? 0;
    const next = nextToken(tokens, stretches.slice(at), side) ?? text.length;
    borders.push(
      after.isKept ? closeQuotes(text, previous, next) : openQuotes(text, previous, next),
    );
  }
  borders.push(text.length);
  return stretches.map((_, at) => ({ start: borders[at] ?? 0, end: borders[at + 1] ?? 0 }));
}

function lastToken(tokens: readonly DiffToken[], [from, to]: readonly [number, number]) {
  return to > from ? tokens[to - 1]?.span.end : undefined;
}

function firstToken(tokens: readonly DiffToken[], [from, to]: readonly [number, number]) {
  return to > from ? tokens[from]?.span.start : undefined;
}

/** Where the first word of what follows stands. */
function nextToken(
  tokens: readonly DiffToken[],
  stretches: readonly Stretch[],
  side: 'left' | 'right',
): number | undefined {
  for (const stretch of stretches) {
    const start = firstToken(tokens, stretch[side]);
    if (start !== undefined) return start;
  }
  return undefined;
}

const closing = /^[”’」』》）)\]】%％]+/u;
const opening = /[“‘「『《（(\[【]+$/u;

/** A change ends behind the quotes that its last word closes. */
function closeQuotes(text: string, from: number, to: number): number {
  const [signs = ''] = closing.exec(text.slice(from, Math.max(from, to))) ?? [];
  return from + signs.length;
}

/** A change begins with the quotes that its first word opens. */
function openQuotes(text: string, from: number, to: number): number {
  const [signs = ''] = opening.exec(text.slice(from, Math.max(from, to))) ?? [];
  return Math.max(from, to - signs.length);
}
