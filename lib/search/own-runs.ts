import { isSign } from '#lib/text/skeleton.ts';
import type { Expression, Leaf } from './expression.ts';
import { leavesOf } from './match-passages.ts';
import { readWording } from './wording.ts';

/** Longer wordings are pasted texts, of which the beginning tells enough. */
const maxRunChars = 100;

/**
 * Gives the unbroken stretches of each word of a query as it was typed, without its variants and
 * without what must not be found.
 *
 * ownRuns(expression of '人地钱 15分钟*圈 -试点') -> ['人地钱', '15分钟', '圈']
 */
export function ownRuns(expression: Expression): string[] {
  return leavesOf(expression).flatMap(runsOf);
}

function runsOf(leaf: Leaf): string[] {
  const runs =
    leaf.kind === 'folded'
      ? leaf.alternatives.filter(({ form }) => form === undefined).flatMap(runsOfWording)
      : leaf.kind === 'regex'
        ? leaf.literals.flatMap((literal) => readWording(literal)?.runs ?? [])
        : (leaf.wording?.runs ?? []);
  return runs.flatMap(betweenSigns).map((run) => [...run].slice(0, maxRunChars).join(''));
}

function runsOfWording({ wording }: { readonly wording: { readonly runs: readonly string[] } }) {
  return wording.runs;
}

/** A sentence end inside a wording is no character that a person would see in a part of it. */
function betweenSigns(run: string): string[] {
  const pieces = [''];
  for (const unit of run) {
    if (isSign(unit)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + unit);
  }
  return pieces.filter((piece) => piece !== '');
}
