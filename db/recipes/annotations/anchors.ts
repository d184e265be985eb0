/**
 * Where marked places stand in other versions: computed once, kept in the index, computed anew
 * when what they rest on is another (the place, a decision, the method).
 */
import { createHash } from 'node:crypto';
import { describeSelection } from '#lib/annotation/describe-selection.ts';
import { locateAnchor } from '#lib/annotation/locate-anchor.ts';
import { type MatchingText, prepareText } from '#lib/annotation/matching-text.ts';
import { anchorStamp, type LocatedAnchor, type StoredAnchor } from '#lib/annotation/model.ts';
import { noMarks } from '#lib/text/marks.ts';
import { type AnchorRow, listAnchors, putAnchors } from '#db/index/anchors.ts';
import { readParsedVersion, readPassages, readRegions } from '#db/index/read-index.ts';
import type { StoredAnnotation, StoredDecision } from '#db/library/annotation-model.ts';
import { listDecisions } from '#db/library/anchor-decisions.ts';
import { listVersionsOf, readSourceText } from '#db/library/read-library.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import type { AnnotationPlace } from './model.ts';

/** How long locating may take before the rest is answered as `skipped`; it is done next time. */
export type Patience = { readonly clock: () => number; readonly budgetMs: number };

const keptTexts = 6; // One document with its versions; each costs about ten times its characters.
const rowsAtOnce = 50; // Half a second of work at most is lost or holds the index.

/** Locates places; keeps the texts it prepared last. */
export type Anchors = {
  /** The places of annotations of one document in one of its versions, by annotation. */
  placesIn(
    annotations: readonly StoredAnnotation[],
    versionId: string,
    patience?: Patience,
  ): ReadonlyMap<string, readonly AnnotationPlace[]>;
};

/** One place that is to be located. */
type Task = {
  readonly annotationId: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly home: StoredAnchor;
  readonly decision: StoredDecision | undefined;
  /** Decisions about this place in other versions: each makes a further home. */
  readonly elsewhere: readonly StoredDecision[];
};

/**
 * Gives what locates places.
 *
 * openAnchors(() => databases).placesIn(annotations, 'hebi@2').get(annotationId)?.[0]?.located.kind
 *   -> 'changed'
 */
export function openAnchors(databases: () => Databases): Anchors {
  const texts = new Map<string, MatchingText | undefined>();
  const prepared = (versionId: string): MatchingText | undefined => {
    const key = `${databases().index.generation} ${versionId}`;
    if (!texts.has(key)) texts.set(key, prepare(databases(), versionId));
    for (const [oldest] of texts) if (texts.size > keptTexts) texts.delete(oldest);
    return texts.get(key);
  };
  return {
    placesIn: (annotations, versionId, patience) => {
      const tasks = tasksOf(databases(), annotations, versionId);
      const located = locateAll({ databases: databases(), prepared, versionId }, tasks, patience);
      const places = tasks.map((task) => placeOf(task, versionId, located));
      return Map.groupBy(places, ({ annotationId }) => annotationId);
    },
  };
}

function placeOf(
  { annotationId, ordinal, home, decision }: Task,
  versionId: string,
  located: ReadonlyMap<string, LocatedAnchor>,
): AnnotationPlace & { readonly annotationId: string } {
  const found = located.get(keyOf({ annotationId, ordinal })) ?? skipped(home);
  return { annotationId, ordinal, home, versionId, located: found, decision };
}

function skipped({ exact }: StoredAnchor): LocatedAnchor {
  return { kind: 'skipped', homeText: exact, reason: 'budget' };
}

function prepare({ given, index }: Databases, versionId: string): MatchingText | undefined {
  const source = readSourceText(given, versionId);
  if (source === undefined) return undefined;
  const marks = readParsedVersion(index, versionId)?.marks ?? noMarks;
  return prepareText(source, { marks, regions: readRegions(index, versionId) });
}

function tasksOf(
  { given }: Databases,
  annotations: readonly StoredAnnotation[],
  versionId: string,
): Task[] {
  const [only] = annotations;
  const one = annotations.length === 1 ? only?.annotationId : undefined;
  const decisions = Map.groupBy(listDecisions(given.tables, one), keyOf);
  return annotations.flatMap(({ annotationId, documentId, targets }) =>
    targets.map((home, ordinal) => {
      const decided = decisions.get(keyOf({ annotationId, ordinal })) ?? [];
      const [here, elsewhere] = [
        decided.find((each) => each.versionId === versionId),
        decided.filter((each) => each.versionId !== versionId),
      ];
      const place = { annotationId, documentId: documentId ?? '', ordinal };
      return { ...place, home, decision: here, elsewhere };
    }),
  );
}

function keyOf(place: { readonly annotationId: string; readonly ordinal: number }): string {
  return `${place.annotationId} ${place.ordinal}`;
}

type Place = {
  readonly databases: Databases;
  readonly prepared: (versionId: string) => MatchingText | undefined;
  readonly versionId: string;
};

/** Takes what is kept and still holds; computes the rest, slice by slice, as long as it may. */
function locateAll(
  place: Place,
  tasks: readonly Task[],
  patience: Patience | undefined,
): Map<string, LocatedAnchor> {
  const { versionId } = place;
  const [home, away] = [
    tasks.filter((task) => isAtHome(task, versionId)),
    tasks.filter((task) => !isAtHome(task, versionId)),
  ];
  const all = new Map(home.map((task) => [keyOf(task), atHome(task.home)]));
  if (away.length === 0) return all;
  const { index } = place.databases;
  const kept = new Map(listAnchors(index, versionId).map((row) => [keyOf(row), row]));
  const isStale = (task: Task) => kept.get(keyOf(task))?.basis !== basisOf(task);
  const stale = away.filter(isStale);
  for (const row of kept.values()) all.set(keyOf(row), row.located);
  for (const task of stale) all.delete(keyOf(task));
  for (const rows of computeAll(place, stale, patience)) {
    putAnchors(index, rows);
    for (const row of rows) all.set(keyOf(row), row.located);
  }
  return all;
}

function* computeAll(
  place: Place,
  tasks: readonly Task[],
  patience: Patience | undefined,
): Generator<AnchorRow[]> {
  const { versionId } = place;
  const until = patience === undefined ? Infinity : patience.clock() + patience.budgetMs;
  let slice: AnchorRow[] = [];
  for (const task of tasks) {
    if (patience !== undefined && patience.clock() > until) break;
    const located = locate(task, place);
    if (located === undefined) continue;
    const { annotationId, ordinal } = task;
    slice.push({ annotationId, ordinal, versionId, basis: basisOf(task), located });
    if (slice.length < rowsAtOnce) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** At home nothing needs to be computed, unless somebody decided otherwise. */
function isAtHome({ home, decision }: Task, versionId: string): boolean {
  return home.homeVersionId === versionId && decision === undefined;
}

function atHome({ exact, span }: StoredAnchor): LocatedAnchor {
  const alike = { quoteSimilarity: 1, contextSimilarity: 1 };
  return { kind: 'found', span, text: exact, homeText: exact, ...alike, decidedBy: 'text' };
}

function basisOf({ home, decision, elsewhere }: Task): string {
  const decided = [decision, ...elsewhere].map((each) => each && [each.versionId, each.decision]);
  const basis = JSON.stringify([anchorStamp, home, decided]);
  return createHash('sha256').update(basis).digest('base64url').slice(0, 16);
}

function locate(task: Task, place: Place): LocatedAnchor | undefined {
  const text = place.prepared(place.versionId);
  if (text === undefined) return undefined;
  const { decision } = task;
  const anchor = newestHome(task, place);
  const home = decision === undefined ? place.prepared(anchor.homeVersionId) : undefined;
  const located = locateAnchor(anchor, {
    home,
    text,
    ...(decision === undefined ? {} : { decision: decision.decision }),
  });
  // What was marked first is what a person compares with, whichever home led the way.
  return { ...located, homeText: task.home.exact };
}

/**
 * A place that a person found in a version is a home from then on: the nearest such version before
 * the one asked for is the best guide.
 */
function newestHome({ documentId, home, elsewhere }: Task, place: Place): StoredAnchor {
  const here = elsewhere.filter(({ decision }) => decision.kind === 'here');
  if (here.length === 0) return home;
  const { databases, versionId } = place;
  const order = listVersionsOf(databases.given, documentId).map((each) => each.versionId);
  const before = here
    .filter((each) => order.indexOf(each.versionId) < order.indexOf(versionId))
    .toSorted((a, b) => order.indexOf(b.versionId) - order.indexOf(a.versionId));
  const [nearest] = before;
  return (nearest && describeDecided(databases, nearest)) ?? home;
}

function describeDecided(
  { given, index }: Databases,
  { versionId, decision }: StoredDecision,
): StoredAnchor | undefined {
  const text = readSourceText(given, versionId);
  if (decision.kind !== 'here' || text === undefined) return undefined;
  return describeSelection(
    { versionId, text, passages: readPassages(index, versionId) },
    decision.span,
  );
}
