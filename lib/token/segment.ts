/**
 * Cuts text into words: for suggestions, ranking and phrases, never for finding.
 *
 * The segmenter is nodejieba with its hidden Markov model on: without it digits and Latin letters
 * fall apart (1/5/分钟). What it still splits, runs of digits and Latin letters with their joints
 * (2021-2035, 7·20, 60.98%), is kept whole by cutting the text at such runs first. Words are cut
 * from the folded text, so that full-width digits are digits, and lead back to the source.
 */
import nodejieba from 'nodejieba';
import { foldText } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';

/** Changes with the segmenter or its dictionary: an index made with another stamp is stale. */
export const lexiconStamp = 'nodejieba-3.5.8-default-1';

/** A word as the source writes it after folding, and where it stands. */
export type Token = { readonly text: string; readonly span: Span };

/** Numbers and Latin words, with the signs that hold them together inside. */
const wholeRun = /[0-9a-z]+(?:[.·:/+~-][0-9a-z]+)*[%+]?/g;
/** A word has a letter or digit; what has none is punctuation. */
const wordLike = /[\p{L}\p{N}]/u;

/**
 * Gives the words of `text` in order, punctuation and white space left out.
 *
 * segment('打造15分钟生活圈。').map((token) => token.text) -> ['打造', '15', '分钟', '生活圈']
 */
export function segment(text: string): Token[] {
  const folded = foldText(text);
  const words: Token[] = [];
  let start = 0;
  for (const piece of piecesOf(folded.text)) {
    const span = { start, end: start + piece.length };
    if (wordLike.test(piece)) words.push({ text: piece, span: folded.map.toSource(span) });
    start = span.end;
  }
  return words;
}

function piecesOf(folded: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const run of folded.matchAll(wholeRun)) {
    pieces.push(...cutHan(folded.slice(end, run.index)), run[0]);
    end = run.index + run[0].length;
  }
  return [...pieces, ...cutHan(folded.slice(end))];
}

/** NUL would end the text for the segmenter, which is written in C++; a space is as wordless. */
function cutHan(folded: string): string[] {
  return folded === ''
    ? []
    : repairLengths(folded, nodejieba.cut(folded.replaceAll('\0', ' '), true));
}

/** Unpaired surrogates cannot be handed to C++ and back: then each unit stands alone. */
function repairLengths(folded: string, pieces: string[]): string[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length === folded.length ? pieces : folded.split('');
}
