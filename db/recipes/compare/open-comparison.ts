import type { UnitLink } from '#lib/compare/link-texts.ts';
import type { Span } from '#lib/text/span.ts';
import { readLinks } from '#db/index/read-links.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import { phrasePlaces } from '../phrases/phrase-places.ts';
import { guardPart } from '../guard-part.ts';
import type { Databases } from '../index-document.ts';
import { permissions } from '../permissions.ts';
import { compareCoverage } from './compare-coverage.ts';
import { comparePair } from './compare-pair.ts';
import { compareQuote } from './compare-quote.ts';
import { compareRows } from './compare-rows.ts';
import { compareDocumentVersions } from './compare-versions.ts';
import { type ComparedText, ComparedTexts } from './compared-texts.ts';
import { CorrespondenceDecisions, type DecidedUnits, type Making } from './decisions.ts';
import { linkVersions } from './link-versions.ts';
import type { Comparison } from './model.ts';
import type { CompareHost, CompareScene, DecidedLink } from './scene.ts';

/**
 * Gives what compares the documents of a library.
 *
 * openComparison(library, () => databases, making).pair({ left: 'hebi', right: 'puyang' }).links
 */
export function openComparison(
  host: CompareHost,
  databases: () => Databases,
  making: Making,
): Comparison {
  const texts = new ComparedTexts(host);
  const decisions = new CorrespondenceDecisions(databases, texts, making);
  const scene = (): CompareScene => sceneOf({ host, texts, decisions, databases: databases() });
  const comparison: Comparison = {
    rows: (request) => compareRows(scene(), request),
    pair: (request) => comparePair(scene(), request),
    versions: (request) => compareDocumentVersions(scene(), request),
    coverage: (request) => compareCoverage(scene(), request),
    quote: (request) => compareQuote(scene(), request),
    decisions: (_actor, documentIds) => decisions.list(documentIds),
    decide: (actor, decision) => decisions.decide(actor, decision),
    withdraw: (_actor, decisionId) => {
      decisions.withdraw(decisionId);
    },
  };
  return guardPart(comparison, permissions.comparison);
}

type Parts = {
  readonly host: CompareHost;
  readonly texts: ComparedTexts;
  readonly decisions: CorrespondenceDecisions;
  readonly databases: Databases;
};

/** Links of two texts are read once an answer, however many rows ask for them. */
function sceneOf({ host, texts, decisions, databases }: Parts): CompareScene {
  const { index } = databases;
  const known = new Map<string, readonly DecidedLink[]>();
  const read = (left: ComparedText, right: ComparedText) =>
    readLinks(index, left.document.versionId, right.document.versionId);
  return {
    ...{ host, databases, texts },
    link: (some, budgetMs) => {
      const byVersion = new Map(some.map((text) => [text.document.versionId, text]));
      return linkVersions(index, {
        versionIds: [...byVersion.keys()],
        read: (versionId) => preparedOf(byVersion.get(versionId), versionId),
        budgetMs,
      });
    },
    linksOf: (left, right) => {
      const key = `${left.document.versionId} ${right.document.versionId}`;
      const found =
        known.get(key) ??
        withDecisions(read(left, right)?.units ?? [], decisions.between(left, right));
      known.set(key, found);
      return found;
    },
    phrasesOf: phraseReader(databases),
    sectionsOf: (left, right) => read(left, right)?.sections ?? [],
    decidedOf: (left, right) => decisions.between(left, right),
  };
}

/** Phrases are read once an answer; an answer never waits until they are looked for. */
function phraseReader(databases: Databases) {
  const known = new Map<string, readonly Span[]>();
  return ({ document: { versionId } }: ComparedText): readonly Span[] => {
    const phrases =
      known.get(versionId) ??
      (readPhraseState(databases.index) === undefined ? [] : phrasePlaces(databases, versionId));
    known.set(versionId, phrases);
    return phrases;
  };
}

function preparedOf(text: ComparedText | undefined, versionId: string) {
  if (text === undefined) throw new Error(`Version ${versionId} was not read`);
  return text.prepared;
}

const certain = 1; // A person said so: nothing scores higher.

/** Rejected links go, added ones come, confirmed ones stay; the person's word names the relation. */
function withDecisions(
  links: readonly UnitLink[],
  decided: readonly DecidedUnits[],
): readonly DecidedLink[] {
  if (decided.length === 0) return links;
  const keyOf = ({ left, right }: { readonly left: number; readonly right: number }) =>
    `${String(left)} ${String(right)}`;
  const byPlace = new Map<string, DecidedLink | undefined>(
    links.map((link) => [keyOf(link), link]),
  );
  for (const { left, right, verdict, relation = 'variant', decisionId } of decided) {
    const key = keyOf({ left, right });
    const found = byPlace.get(key);
    const reasons = [{ kind: 'decision' as const }, ...(found?.reasons ?? [])];
    byPlace.set(
      key,
      verdict === 'rejected'
        ? undefined
        : {
            ...{ left, right, score: certain, isReciprocal: true, relation, reasons },
            ...{ decision: verdict, decisionId },
          },
    );
  }
  return [...byPlace.values()]
    .filter((link) => link !== undefined)
    .sort((a, b) => a.left - b.left || b.score - a.score);
}
