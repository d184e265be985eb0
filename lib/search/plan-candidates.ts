/**
 * Chooses the passages that are worth reading for a query: a superset of those that answer it.
 *
 * Of several words that must all stand in a passage the rarest is looked up, and the rest is left
 * to verification. Since a heading counts for the passages below it, a rare word in a heading
 * brings in the passages of its document.
 */
import type { CandidateSource } from './candidate-source.ts';
import { isLeaf, type Expression, type Leaf } from './expression.ts';
import { gramsOf } from './grams.ts';
import type { HeldLibrary } from './held-library.ts';
import { readWording } from './wording.ts';

/** Where candidates are looked up. */
export type Planner = {
  readonly library: HeldLibrary;
  /** Undefined where reading is quickest. */
  readonly candidates: CandidateSource | undefined;
};

const bodyKinds = new Set(['paragraph', 'item', 'tableRow', 'tableHead', 'boxItem', 'note']);

/** Gives keys of passages, each once, among them all that answer the expression. */
export function planCandidates(expression: Expression, planner: Planner): Iterable<number> {
  const runs = isLeaf(expression) ? runsOf(expression) : [];
  const [only] = runs;
  // One look-up names each passage once.
  if (runs.length === 1 && only?.some(hasGrams) === true) {
    return keysFor(only, planner);
  }
  return new Set(keysOf(expression, planner));
}

function keysOf(expression: Expression, planner: Planner): Iterable<number> {
  switch (expression.kind) {
    case 'and':
      return withHeaded(keysOf(rarest(expression.parts, planner), planner), planner);
    case 'near':
      return keysOf(rarest(expression.parts, planner), planner);
    case 'within':
      return expression.scope === 'section'
        ? union(expression.parts, planner)
        : keysOf(rarest(expression.parts, planner), planner);
    case 'or':
      return union(expression.parts, planner);
    case 'not':
    case 'field':
      return allKeys(planner.library);
    default:
      return leafKeys(expression, planner);
  }
}

function rarest(parts: readonly Expression[], planner: Planner): Expression {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('An operator without operands was planned');
  return others.reduce(
    (best, part) => (estimate(part, planner) < estimate(best, planner) ? part : best),
    first,
  );
}

/** About how many passages would have to be read. */
function estimate(expression: Expression, planner: Planner): number {
  switch (expression.kind) {
    case 'and':
    case 'near':
      return Math.min(...expression.parts.map((part) => estimate(part, planner)));
    case 'or':
    case 'within':
      return expression.parts.reduce((sum, part) => sum + estimate(part, planner), 0);
    case 'not':
    case 'field':
      return Infinity;
    default:
      return runsOf(expression).reduce((sum, runs) => sum + estimateRuns(runs, planner), 0);
  }
}

function estimateRuns(runs: readonly string[], { library, candidates }: Planner): number {
  const source = candidates ?? library;
  const counts = runs.filter(hasGrams).map((run) => source.estimate(run));
  return counts.length === 0 ? library.passageCount : Math.min(...counts);
}

function* union(parts: readonly Expression[], planner: Planner): Generator<number> {
  for (const part of parts) yield* keysOf(part, planner);
}

function* leafKeys(leaf: Leaf, planner: Planner): Generator<number> {
  for (const runs of runsOf(leaf)) {
    yield* keysFor(runs, planner);
  }
}

function keysFor(runs: readonly string[], { library, candidates }: Planner): Iterable<number> {
  const findable = runs.filter(hasGrams);
  const [first, ...others] = findable;
  if (first === undefined) return allKeys(library);
  const keys = candidates?.candidates(findable);
  if (keys !== undefined) return keys;
  const rarest = others.reduce(
    (best, run) => (library.estimate(run) < library.estimate(best) ? run : best),
    first,
  );
  return library.keysWith(rarest);
}

/** One list of runs a way of writing; an empty list means that nothing can be looked up. */
function runsOf(leaf: Leaf): (readonly string[])[] {
  switch (leaf.kind) {
    case 'folded':
      return leaf.alternatives.map(({ wording }) => wording.runs);
    case 'regex':
      return [leaf.literals.flatMap((literal) => readWording(literal)?.runs ?? [])];
    default:
      return [leaf.wording?.runs ?? []];
  }
}

function hasGrams(run: string): boolean {
  return gramsOf(run).size > 0;
}

function* withHeaded(keys: Iterable<number>, { library }: Planner): Generator<number> {
  const headed = new Set<string>();
  for (const key of keys) {
    yield key;
    const held = library.passage(key);
    if (held === undefined || bodyKinds.has(held.kind)) continue;
    if (headed.has(held.version.versionId)) continue;
    headed.add(held.version.versionId);
    for (const passage of held.version.passages) yield passage.key;
  }
}

function* allKeys(library: HeldLibrary): Generator<number> {
  for (const version of library.versions()) {
    for (const passage of version.passages) yield passage.key;
  }
}
