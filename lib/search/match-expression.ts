/**
 * Decides whether one passage answers a query, and where.
 *
 * The answer of a node is undefined (no), or the places of its leaves (yes, perhaps none: a leaf
 * that stands in the headings above the passage is answered without a place).
 */
import type { Expression, FieldName, FieldTest, Leaf, Scope } from './expression.ts';
import { findLeaf, isInHeading, skeletonOfPassage, type Occurrence } from './find-leaf.ts';
import { hasOccurrence } from './find-occurrences.ts';
import type { HeadingSkeletons } from './heading-skeletons.ts';
import type { HeldPassage } from './held-library.ts';
import type { ReadText } from './model.ts';
import { distanceBetween, isInOneSentence } from './places.ts';
import { readWording } from './wording.ts';

/** What is needed to judge a passage. */
export type Judge = { readonly readText: ReadText; readonly headings: HeadingSkeletons };

/** The places of each leaf of a query in a passage that answers it. */
export type LeafPlaces = ReadonlyMap<Leaf, readonly Occurrence[]>;

type Answer = readonly (readonly [Leaf, readonly Occurrence[]])[];

/** Gives the places of all leaves, or undefined where the passage does not answer the query. */
export function matchExpression(
  expression: Expression,
  held: HeldPassage,
  judge: Judge,
): LeafPlaces | undefined {
  const answer = answerOf(expression, held, judge);
  if (answer === undefined || !answer.some(([, places]) => places.length > 0)) return undefined;
  return new Map(answer);
}

function answerOf(expression: Expression, held: HeldPassage, judge: Judge): Answer | undefined {
  switch (expression.kind) {
    case 'and':
      return all(expression.parts.map((part) => answerOf(part, held, judge)));
    case 'or':
      return any(expression.parts.map((part) => answerOf(part, held, judge)));
    case 'not':
      return answerOf(expression.part, held, judge) === undefined ? [] : undefined;
    case 'near':
      return answerNear(expression, held, judge);
    case 'within':
      return answerWithin(expression.scope, expression.parts, { held, judge });
    case 'field':
      return isFact(expression.name, expression.test, { held, judge }) ? [] : undefined;
    default:
      return answerLeaf(expression, held, judge);
  }
}

function answerLeaf(leaf: Leaf, held: HeldPassage, judge: Judge): Answer | undefined {
  const places = findLeaf(leaf, held, judge.readText);
  if (places.length > 0) return [[leaf, places]];
  const path = judge.headings.ofPath(held.passage.sectionPath);
  return isInHeading(leaf, path) ? [[leaf, []]] : undefined;
}

function all(answers: readonly (Answer | undefined)[]): Answer | undefined {
  const given = answers.filter((answer) => answer !== undefined);
  return given.length === answers.length ? given.flat() : undefined;
}

function any(answers: readonly (Answer | undefined)[]): Answer | undefined {
  const given = answers.filter((answer) => answer !== undefined);
  return given.length > 0 ? given.flat() : undefined;
}

type Place = { readonly leaf: Leaf; readonly occurrence: Occurrence };
type Scene = { readonly held: HeldPassage; readonly judge: Judge };

function answerNear(
  near: Expression & { readonly kind: 'near' },
  held: HeldPassage,
  judge: Judge,
): Answer | undefined {
  const toUnits = unitsOf(held, judge);
  return pairs(near.parts, { held, judge }, (left, right) => {
    const distance = distanceBetween(toUnits(left), toUnits(right), near.isOrdered);
    return distance !== undefined && distance <= near.distance;
  });
}

function answerWithin(
  scope: Scope,
  parts: readonly [Expression, Expression],
  scene: Scene,
): Answer | undefined {
  const { held, judge } = scene;
  if (scope === 'section') return answerInSection(parts, scene);
  if (scope === 'paragraph') return pairs(parts, scene, () => true);
  const toUnits = unitsOf(held, judge);
  const { skeleton } = held.passage;
  return pairs(parts, scene, (a, b) => isInOneSentence(skeleton, toUnits(a), toUnits(b)));
}

/** A side that the passage does not answer may be answered by another one of its section. */
function answerInSection(parts: readonly Expression[], { held, judge }: Scene): Answer | undefined {
  return all(
    parts.map((part) => {
      const own = answerOf(part, held, judge);
      if (own !== undefined) return own;
      const others = passagesOfSection(held).map((other) => answerOf(part, other, judge));
      return others.some((answer) => answer !== undefined) ? [] : undefined;
    }),
  );
}

function passagesOfSection({ version, passage }: HeldPassage): HeldPassage[] {
  const path = passage.sectionPath.join('\n');
  return version.passages
    .filter((other) => other !== passage && other.sectionPath.join('\n') === path)
    .map((other) => ({ version, passage: other }));
}

/** Keeps the places of both sides that have a partner on the other one. */
function pairs(
  parts: readonly [Expression, Expression],
  { held, judge }: Scene,
  isPair: (left: Occurrence, right: Occurrence) => boolean,
): Answer | undefined {
  const [left, right] = parts.map((part) => placesOf(answerOf(part, held, judge) ?? []));
  const kept = new Set<Place>();
  for (const first of left ?? []) {
    for (const second of right ?? []) {
      if (first.occurrence !== second.occurrence && isPair(first.occurrence, second.occurrence)) {
        kept.add(first).add(second);
      }
    }
  }
  return kept.size === 0 ? undefined : byLeaf([...kept]);
}

function placesOf(answer: Answer): Place[] {
  return answer.flatMap(([leaf, occurrences]) =>
    occurrences.map((occurrence) => ({ leaf, occurrence })),
  );
}

function byLeaf(places: readonly Place[]): Answer {
  const leaves = Map.groupBy(places, ({ leaf }) => leaf);
  return [...leaves].map(([leaf, found]) => [leaf, found.map(({ occurrence }) => occurrence)]);
}

/** Distances are counted in the skeleton; places known in the source are led there. */
function unitsOf(held: HeldPassage, judge: Judge) {
  return (occurrence: Occurrence) =>
    occurrence.units === 'skeleton'
      ? occurrence.span
      : skeletonOfPassage(held, judge.readText).map.toDerived({
          start: occurrence.span.start - held.passage.span.start,
          end: occurrence.span.end - held.passage.span.start,
        });
}

function isFact(name: FieldName, test: FieldTest, { held, judge }: Scene): boolean {
  const { version, passage } = held;
  if (test.kind === 'years') {
    const year = Number(version.facets.year.slice(0, 4));
    return version.facets.year !== '' && year >= test.from && year <= test.to;
  }
  const texts: { readonly [field in FieldName]: string } = {
    place: version.facets.place,
    year: version.facets.year,
    genre: version.facets.genre,
    title: version.title,
    section: passage.sectionPath.join('\n'),
    documentNumber: version.documentNumber ?? '',
  };
  const wording = readWording(test.text);
  return wording !== undefined && hasOccurrence(judge.headings.ofText(texts[name]), wording);
}
