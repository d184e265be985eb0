import { judgeRelation } from '#lib/compare/judge-relation.ts';
import { nearestUnits } from '#lib/compare/nearest-units.ts';
import { prepareQuote } from '#lib/compare/prepare-text.ts';
import { UnitScorer } from '#lib/compare/score-units.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { hasOverlap, type Span } from '#lib/text/span.ts';
import type { ComparedText } from './compared-texts.ts';
import { findQuote } from './find-quote.ts';
import type { QuoteLinks, QuoteRequest } from './model.ts';
import type { CompareScene } from './scene.ts';
import { placeOf } from './text-places.ts';

/** Beyond so many documents a quotation is better searched for. */
export const quoteDocumentLimit = 40;
const longestQuote = 1_000; // Characters: a page. What is longer is a document of its own.
const perDocument = 20; // Of one document: what comes behind has nothing to do with it.
const leastScore = 0.04; // One word in common.

type Link = QuoteLinks['links'][number];

/**
 * Gives what corresponds to a quotation in other documents, the nearest first.
 *
 * compareQuote(scene, { documentId: 'hebi', quote: '海绵城市', against: ['puyang'], … }).links[0]
 */
export function compareQuote(scene: CompareScene, request: QuoteRequest): QuoteLinks {
  if (request.quote.length > longestQuote) {
    throw new NamedError('quoteTooLong', { max: longestQuote, chars: request.quote.length });
  }
  const source = scene.texts.read(request.documentId);
  const others = othersOf(scene, request);
  const places = findQuote(source.document, request.quote);
  const span = places.find(({ start }) => start === request.at) ?? places[0] ?? nowhere;
  const links = others.flatMap((other) => linksTo(scene, { source, span, other }));
  links.sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1));
  const { offset, limit } = request;
  return {
    source: placeOf(source.document, span),
    links: links.slice(offset, offset + limit),
    hasMore: links.length > offset + limit,
  };
}

const nowhere: Span = { start: 0, end: 0 };

/** A document is not compared with itself: what it says elsewhere, a search tells. */
function othersOf({ host, texts }: CompareScene, request: QuoteRequest): ComparedText[] {
  const own = request.documentId.normalize('NFC');
  const named = [...new Set(request.against.map((id) => id.normalize('NFC')))];
  if (named.includes(own)) throw new NamedError('sameDocument', { documentId: own });
  if (named.length > quoteDocumentLimit) {
    throw new NamedError('tooManyColumns', { max: quoteDocumentLimit, columns: named.length });
  }
  const wanted =
    named.length > 0
      ? named
      : host
          .listDocuments()
          .map(({ documentId }) => documentId)
          .filter((id) => id !== own)
          .slice(0, quoteDocumentLimit);
  return wanted.map((id) => texts.read(id));
}

type Asked = {
  readonly source: ComparedText;
  readonly span: Span;
  readonly other: ComparedText;
};

function linksTo(scene: CompareScene, { source, span, other }: Asked): Link[] {
  const quote = prepareQuote(source.prepared, span);
  const scorer = new UnitScorer(quote, other.prepared);
  const back = new UnitScorer(other.prepared, source.prepared);
  const decided = decidedUnits(scene, { source, span, other });
  return nearestUnits(scorer, 0, perDocument).flatMap(({ unit, score }, rank): Link[] => {
    const [asked, found] = [quote.units[0], other.prepared.units[unit]];
    if (asked === undefined || found === undefined || score.total < leastScore) return [];
    const decision = decided.get(unit);
    if (decision === 'rejected') return [];
    const judged = judgeRelation({ asked, found, score, weights: scorer.weights });
    return [
      {
        ...placeOf(other.document, found.span),
        score: Math.round(score.total * 1000) / 1000,
        relation: judged.relation,
        isReciprocal: rank === 0 && leadsBack(back, unit, span),
        reasons: judged.reasons,
        decision,
      },
    ];
  });
}

/** The nearest of what was found is where the quotation stands. */
function leadsBack(back: UnitScorer, unit: number, span: Span): boolean {
  const [best] = nearestUnits(back, unit, 1);
  const home = best && back.right.units[best.unit];
  return home !== undefined && hasOverlap(home.span, span);
}

function decidedUnits(scene: CompareScene, { source, span, other }: Asked) {
  const links = scene.decidedOf(source, other);
  return new Map(
    links
      .filter(({ left }) => {
        const unit = source.units[left];
        return unit !== undefined && hasOverlap(unit.span, span);
      })
      .map(({ right, verdict }) => [right, verdict] as const),
  );
}
