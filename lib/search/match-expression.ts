/**
 * Decides whether one passage answers a query, and where.
 *
 * The answer of a node is undefined (no), or the places of its leaves (yes, perhaps none: a leaf
 * that stands in the headings above the passage is answered without a place).
 */
import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import type { Expression, FieldName, FieldTest, Leaf, Scope } from './expression.ts';
import { findLeaf, isInHeading, skeletonOfPassage } from './find-leaf.ts';
import type { Occurrence } from './occurrence.ts';
import { hasOccurrence } from './find-occurrences.ts';
import type { HeadingPath } from './heading-path.ts';
import type { HeldPassage, HeldVersion } from './held-passage.ts';
import type { ReadText } from './model.ts';
import { distanceBetween, isInOneSentence } from './places.ts';
import { readWording } from './wording.ts';

/** The places of each leaf of a query in a passage that answers it. */
export type LeafPlaces = ReadonlyMap<Leaf, readonly Occurrence[]>;

type Answer = readonly (readonly [Leaf, readonly Occurrence[]])[];

/** Gives the places of all leaves, or undefined where the passage does not answer the query. */
export function matchExpression(
  expression: Expression,
  held: HeldPassage,
  readText: ReadText,
): LeafPlaces | undefined {
  const answer = answerOf(expression, held, readText);
  if (answer === undefined || !answer.some(([, places]) => places.length > 0)) return undefined;
  return new Map(answer);
}

function answerOf(
  expression: Expression,
  held: HeldPassage,
  readText: ReadText,
): Answer | undefined {
  switch (expression.kind) {
    case 'and':
      return all(expression.parts.map((part) => answerOf(part, held, readText)));
    case 'or':
      return any(expression.parts.map((part) => answerOf(part, held, readText)));
    case 'not':
      return answerOf(expression.part, held, readText) === undefined ? [] : undefined;
    case 'near':
      return answerNear(expression, held, readText);
    case 'within':
      return answerWithin(expression.scope, expression.parts, { held, readText });
    case 'field':
      return isFact(expression.name, expression.test, held) ? [] : undefined;
    default:
      return answerLeaf(expression, held, readText);
  }
}

function answerLeaf(leaf: Leaf, held: HeldPassage, readText: ReadText): Answer | undefined {
  const places = findLeaf(leaf, held, readText);
  if (places.length > 0) return [[leaf, places]];
  return isInHeading(leaf, held.path.skeleton) ? [[leaf, []]] : undefined;
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
type Scene = { readonly held: HeldPassage; readonly readText: ReadText };

function answerNear(
  near: Expression & { readonly kind: 'near' },
  held: HeldPassage,
  readText: ReadText,
): Answer | undefined {
  const toUnits = unitsOf(held, readText);
  return pairs(near.parts, { held, readText }, (left, right) => {
    const distance = distanceBetween(toUnits(left), toUnits(right), near.isOrdered);
    return distance !== undefined && distance <= near.distance;
  });
}

function answerWithin(
  scope: Scope,
  parts: readonly [Expression, Expression],
  scene: Scene,
): Answer | undefined {
  const { held, readText } = scene;
  if (scope === 'section') return answerInSection(parts, scene);
  if (scope === 'paragraph') return pairs(parts, scene, () => true);
  const toUnits = unitsOf(held, readText);
  const { skeleton } = held;
  return pairs(parts, scene, (a, b) => isInOneSentence(skeleton, toUnits(a), toUnits(b)));
}

/** A side that the passage does not answer may be answered by another one of its section. */
function answerInSection(
  parts: readonly Expression[],
  { held, readText }: Scene,
): Answer | undefined {
  return all(
    parts.map((part) => {
      const own = answerOf(part, held, readText);
      if (own !== undefined) return own;
      return isInSection(part, held, readText) ? [] : undefined;
    }),
  );
}

/** Each passage of a section asks the same of all the others: it is found out once. */
const answered = new WeakMap<Expression, WeakMap<readonly HeldPassage[], boolean>>();

function isInSection(part: Expression, held: HeldPassage, readText: ReadText): boolean {
  const section = sectionOf(held);
  const known = answered.get(part) ?? new WeakMap<readonly HeldPassage[], boolean>();
  answered.set(part, known);
  const found =
    known.get(section) ?? section.some((each) => answerOf(part, each, readText) !== undefined);
  known.set(section, found);
  return found;
}

const sections = new WeakMap<HeldVersion, ReadonlyMap<HeadingPath, readonly HeldPassage[]>>();

function sectionOf({ version, path }: HeldPassage): readonly HeldPassage[] {
  const known = sections.get(version) ?? Map.groupBy(version.passages, (each) => each.path);
  sections.set(version, known);
  return known.get(path) ?? [];
}

/** Keeps the places of both sides that have a partner on the other one. */
function pairs(
  parts: readonly [Expression, Expression],
  { held, readText }: Scene,
  isPair: (left: Occurrence, right: Occurrence) => boolean,
): Answer | undefined {
  const [left, right] = parts.map((part) => placesOf(answerOf(part, held, readText) ?? []));
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
function unitsOf(held: HeldPassage, readText: ReadText) {
  return (occurrence: Occurrence) =>
    occurrence.units === 'skeleton'
      ? occurrence.span
      : skeletonOfPassage(held, readText).map.toDerived({
          start: occurrence.span.start - held.span.start,
          end: occurrence.span.end - held.span.start,
        });
}

/**
 * Says whether a document can answer a query at all, by the facts the query asks for.
 *
 * mayAnswer(expression of '地区:鹤壁 人地钱', a version of 濮阳市) -> false
 */
export function mayAnswer(expression: Expression, version: HeldVersion): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.parts.every((part) => mayAnswer(part, version));
    case 'or':
      return expression.parts.some((part) => mayAnswer(part, version));
    case 'not':
      return !isFactOfDocument(expression.part) || !mayAnswer(expression.part, version);
    case 'field':
      if (!isFactOfDocument(expression)) return true;
      return isFact(expression.name, expression.test, { version, path: version.titlePath });
    default:
      return true;
  }
}

/** Headings are no facts of a document: other passages of it may stand under other ones. */
function isFactOfDocument(expression: Expression): boolean {
  return expression.kind === 'field' && expression.name !== 'section';
}

function isFact(
  name: FieldName,
  test: FieldTest,
  { version, path }: Pick<HeldPassage, 'version' | 'path'>,
): boolean {
  if (test.kind === 'years') {
    const year = Number(version.facets.year.slice(0, 4));
    return version.facets.year !== '' && year >= test.from && year <= test.to;
  }
  const texts: { readonly [field in FieldName]: string } = {
    ...version.facets,
    title: version.title,
    section: path.names.join('\n'),
    documentNumber: version.documentNumber ?? '',
  };
  const wording = readWording(test.text);
  return wording !== undefined && hasOccurrence(skeletonOf(texts[name], noMarks).text, wording);
}
