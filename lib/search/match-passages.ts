/**
 * Reads the candidates of a query and counts what stands in them, document by document.
 */
import type { CandidateSource } from './candidate-source.ts';
import { cautionEdges, cautionOf } from './cautions.ts';
import { DocumentTally, frequenciesOf } from './document-tally.ts';
import { forms } from './form.ts';
import { isLeaf, type Expression, type Leaf } from './expression.ts';
import { findLeaf } from './find-leaf.ts';
import type { Occurrence } from './occurrence.ts';
import { isScriptPlain } from './form-of.ts';
import type { HeldLibrary } from './held-library.ts';
import type { HeldPassage, HeldVersion } from './held-passage.ts';
import { matchExpression } from './match-expression.ts';
import type { PageRequest, Query, ReadText } from './model.ts';
import type { Form } from './form.ts';
import { distinctPlaces } from './places.ts';
import { planCandidates } from './plan-candidates.ts';
import type { Wording } from './wording.ts';
import type { Segment } from './word-frequencies.ts';

/** Where passages are looked up and read. */
export type Sources = {
  readonly library: HeldLibrary;
  readonly candidates: CandidateSource | undefined;
  readonly readText: ReadText;
  readonly segment?: Segment | undefined;
};

/** What is looked for, and what is not to be counted. */
export type Question = {
  readonly expression: Expression;
  /** Only this document; undefined means all. */
  readonly documentId: string | undefined;
  /** Only these documents; undefined means all. */
  readonly documentIds: ReadonlySet<string> | undefined;
  /** Forms, cautions and wordings that are left out. */
  readonly leaveOut: readonly string[];
};

/**
 * Gives the question that a query asks under a page's restrictions.
 */
export function questionOf(
  { expression }: Pick<Query, 'expression'>,
  page: Pick<PageRequest, 'documentId' | 'documentIds' | 'leaveOut'>,
): Question {
  const { documentId, documentIds, leaveOut = [] } = page;
  return {
    ...{ expression, documentId, leaveOut },
    documentIds: documentIds === undefined ? undefined : new Set(documentIds),
  };
}

/**
 * Gives a tally of each document in which something was found, in no particular order. Where all of
 * it is left out the tally has no matches; it still says how often each wording was found.
 */
export function matchPassages(question: Question, sources: Sources): DocumentTally[] {
  const tallies = new Map<string, DocumentTally>();
  let lastTally: DocumentTally | undefined;
  const plain = plainWording(question);
  const leaves = leavesOf(question.expression);
  const count = { question, leaves, sources, tallyOf };
  if (plain !== undefined) matchPlain(plain, count);
  else {
    for (const key of planCandidates(question.expression, sources)) {
      const held = sources.library.passage(key);
      if (held === undefined || !isAsked(held.version.documentId, question)) continue;
      countPlaces(held, count);
    }
  }
  if (plain === undefined) for (const tally of tallies.values()) tally.sortMatches();
  return [...tallies.values()];

  function tallyOf({ version }: Pick<HeldPassage, 'version'>): DocumentTally {
    const last = lastTally;
    if (last?.version === version) return last;
    lastTally = tallies.get(version.documentId) ?? new DocumentTally(version);
    tallies.set(version.documentId, lastTally);
    return lastTally;
  }
}

/** Gives the leaves that can have places, in the order of the query: those under NOT have none. */
export function leavesOf(expression: Expression): Leaf[] {
  if (isLeaf(expression)) return [expression];
  return 'parts' in expression ? expression.parts.flatMap(leavesOf) : [];
}

/** Gives the places of a passage that answers the question, in text order, each once. */
export function placesIn(held: HeldPassage, question: Question, sources: Sources): Occurrence[] {
  const { expression, leaveOut } = question;
  const found = isLeaf(expression)
    ? findLeaf(expression, held, sources.readText)
    : [...(matchExpression(expression, held, sources.readText)?.values() ?? [])].flat();
  return distinctPlaces(found).filter((place) => isWanted(place, leaveOut));
}

/** Says whether a question is about a document. */
export function isAsked(
  documentId: string,
  question: Pick<Question, 'documentId' | 'documentIds'>,
): boolean {
  if (question.documentId !== undefined && question.documentId !== documentId) return false;
  return question.documentIds?.has(documentId) ?? true;
}

/** The one unbroken wording of a query that is nothing else: it is counted without noting places. */
function plainWording({ expression, leaveOut }: Question): Wording | undefined {
  if (expression.kind !== 'folded' || leaveOut.length > 0) return undefined;
  const [only] = expression.alternatives;
  const isOnly = expression.alternatives.length === 1 && only?.form === undefined;
  return isOnly && only?.wording.runs.length === 1 && isScriptPlain(only.wording)
    ? only.wording
    : undefined;
}

/** Counts a wording that is all of the query, looked up once or read. */
function matchPlain(wording: Wording, count: Count): void {
  const { library, candidates } = count.sources;
  const run = wording.runs[0] ?? '';
  const keys = candidates?.candidates([run]);
  if (keys !== undefined) library.readThese(keys, run, visit);
  else if (isBareCharacter(wording)) library.countAll(run, visitVersion);
  else library.readAll(run, visit);

  function visitVersion(version: HeldVersion, counted: Uint32Array, hits: number): void {
    if (!isAsked(version.documentId, count.question)) return;
    const tally = count.tallyOf({ version });
    if (!version.hasOtherScript) {
      tally.addCounted(counted.slice(), hits);
      tally.addWording(wording, hits);
      return;
    }
    // Where the other script is written a character is looked at in the source.
    for (let at = 0; at < counted.length; at += 2) {
      const held = version.passages[counted[at] ?? 0];
      if (held?.hasOtherScript === true) countPlaces(held, count);
      else if (held !== undefined) countExact(held, counted[at + 1] ?? 0, { tally, wording });
    }
  }

  function visit(held: HeldPassage, places: readonly number[]): void {
    if (!isAsked(held.version.documentId, count.question)) return;
    const isTold = wording.isPlain || isVerbatim(held, wording, places.length);
    if (held.hasOtherScript || !isTold) countPlaces(held, count);
    else countPlain(held, { places, wording }, count.tallyOf(held));
  }

  /** Where the source has the wording letter for letter as often as its skeleton, all are exact. */
  function isVerbatim({ version, span }: HeldPassage, { text }: Wording, times: number): boolean {
    const source = count.sources.readText(version.versionId).text;
    let found = 0;
    for (
      let at = source.indexOf(text, span.start);
      at >= 0 && at + text.length <= span.end;
      at = source.indexOf(text, at + 1)
    ) {
      found += 1;
    }
    return found === times;
  }
}

/** One character of a text has no seam inside, and only digits stand in something longer. */
function isBareCharacter(wording: Wording): boolean {
  return wording.isPlain && wording.runs[0]?.length === 1 && !cautionEdges(wording);
}

type CharacterTally = { readonly tally: DocumentTally; readonly wording: Wording };

function countExact(held: HeldPassage, times: number, { tally, wording }: CharacterTally): void {
  tally.addForm('exact', times);
  tally.addWording(wording, times);
  tally.addMatch({ held, frequencies: frequenciesOf(times), bestForm: 'exact' });
}

type PlainPlaces = { readonly places: readonly number[]; readonly wording: Wording };

/**
 * Counts where nobody writes the other script: seams tell form and caution without the source. A
 * wording that is not plain is known to stand there letter for letter.
 */
function countPlain(held: HeldPassage, { places, wording }: PlainPlaces, tally: DocumentTally) {
  const length = wording.runs[0]?.length ?? 0;
  const hasEdges = cautionEdges(wording);
  const skeleton = hasEdges ? held.skeleton : ''; // Only numbers are looked at from both sides.
  let seamed = 0;
  for (const start of places) {
    const end = start + length;
    const isSeamed = wording.isPlain && length > 1 && held.hasSeam(start + 1, end);
    if (isSeamed) seamed += 1;
    if (!isSeamed && !hasEdges) continue;
    const hasList = isSeamed && held.hasList(start + 1, end);
    tally.addCaution(cautionOf(skeleton, { start, end }, { hasList, wording }));
  }
  tally.addForm('exact', places.length - seamed);
  tally.addForm('punctuation', seamed);
  tally.addWording(wording, places.length);
  const bestForm = seamed < places.length ? 'exact' : 'punctuation';
  tally.addMatch({ held, frequencies: frequenciesOf(places.length), bestForm });
}

type Count = {
  readonly question: Question;
  readonly leaves: readonly Leaf[];
  readonly sources: Sources;
  readonly tallyOf: (held: Pick<HeldPassage, 'version'>) => DocumentTally;
};

function countPlaces(held: HeldPassage, { question, leaves, sources, tallyOf }: Count): void {
  const { expression, leaveOut } = question;
  const found = matchExpression(expression, held, sources.readText);
  if (found === undefined) return;
  const all = distinctPlaces([...found.values()].flat());
  const places = all.filter((place) => isWanted(place, leaveOut));
  const tally = tallyOf(held);
  for (const { wording } of all) tally.addWording(wording, 1);
  for (const place of places) tally.add(place);
  if (places.length === 0) return;
  const frequencies = leaves.map((leaf) => wantedCount(found.get(leaf) ?? [], leaveOut));
  tally.addMatch({ held, frequencies, bestForm: bestOf(places) });
}

function wantedCount(places: readonly Occurrence[], leaveOut: readonly string[]): number {
  return places.filter((place) => isWanted(place, leaveOut)).length;
}

function isWanted({ form, caution, wording }: Occurrence, leaveOut: readonly string[]): boolean {
  if (leaveOut.length === 0) return true;
  const names = [form, caution, wording?.text];
  return !names.some((name) => name !== undefined && leaveOut.includes(name));
}

function bestOf(places: readonly Occurrence[]): Form {
  return forms.find((form) => places.some((place) => place.form === form)) ?? 'possible';
}
