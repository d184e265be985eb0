/**
 * Finds one term of a query in one passage, verified on the text.
 *
 * A term that is folded is compared with skeletons; an exact or raw one with the source itself.
 */
import { foldText } from '#lib/text/fold-text.ts';
import { marksWithin } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { shiftSpan, sliceSpan, type Span } from '#lib/text/span.ts';
import { findOccurrences, hasOccurrence } from './find-occurrences.ts';
import { formOf, isSurelyExact } from './form-of.ts';
import { growToPartner } from './grow-to-partner.ts';
import type { HeldPassage } from './held-library.ts';
import type { Form, QueryTerm, ReadText, SearchMode } from './model.ts';
import { readWording, type Wording } from './wording.ts';

/** How a term is compared: with skeletons, with folded text, or with the source as it stands. */
export type Term = {
  readonly kind: 'folded' | 'exact' | 'raw';
  readonly text: string;
  /** Undefined where nothing is kept, which only a raw term may be. */
  readonly wording: Wording | undefined;
};

/** One place of a term, in units of the skeleton or of the source text of the version. */
export type Occurrence = {
  readonly units: 'skeleton' | 'source';
  readonly span: Span;
  readonly form: Form;
};

/** Makes the terms of a query ready. */
export function readTerm(term: QueryTerm, mode: SearchMode): Term {
  const kind = mode === 'raw' ? 'raw' : term.isExact ? 'exact' : 'folded';
  return { kind, text: term.text, wording: readWording(term.text) };
}

/** Gives every occurrence of a term in a passage, in text order. */
export function findTerm(term: Term, held: HeldPassage, readText: ReadText): readonly Occurrence[] {
  const { wording } = term;
  if (term.kind === 'folded' && wording !== undefined) return findFolded(wording, held, readText);
  if (wording !== undefined && !mayHold(held.passage.skeleton, wording)) return [];
  const { span } = held.passage;
  const source = sliceSpan(readText(held.version.versionId).text, span);
  return findVerbatim(source, term).map((found) => ({
    units: 'source',
    span: shiftSpan(found, span.start),
    form: 'exact',
  }));
}

/** Says whether a heading path answers a term, so that the passage below need not repeat it. */
export function isInHeading(term: Term, headingSkeleton: string): boolean {
  return term.wording !== undefined && hasOccurrence(headingSkeleton, term.wording);
}

/** Gives the span of an occurrence in the source text, with the partners of its quotes. */
export function locate(occurrence: Occurrence, held: HeldPassage, readText: ReadText): Span {
  if (occurrence.units === 'source') return occurrence.span;
  const { text } = readText(held.version.versionId);
  return growToPartner(text, keptSpan(occurrence.span, held, readText));
}

function findFolded(wording: Wording, held: HeldPassage, readText: ReadText): Occurrence[] {
  return findOccurrences(held.passage.skeleton, wording).map((span) => ({
    units: 'skeleton',
    span,
    form: isSurelyExact(held.passage, span, wording)
      ? 'exact'
      : formOf(writtenAt(span, held, readText), wording),
  }));
}

function writtenAt(span: Span, held: HeldPassage, readText: ReadText): string {
  return sliceSpan(readText(held.version.versionId).text, keptSpan(span, held, readText));
}

/** The skeleton of a passage is made again where its map is needed: only hits pay for maps. */
function keptSpan(span: Span, held: HeldPassage, readText: ReadText): Span {
  const { text, marks } = readText(held.version.versionId);
  const place = held.passage.span;
  const skeleton = skeletonOf(sliceSpan(text, place), marksWithin(marks, place));
  return shiftSpan(skeleton.map.toSource(span), place.start);
}

/** By the law of skeletons a text that holds the string holds its runs: cheaper than reading it. */
function mayHold(skeleton: string, wording: Wording): boolean {
  return wording.runs.every((run) => skeleton.includes(run));
}

function findVerbatim(source: string, term: Term): Span[] {
  if (term.kind === 'raw') return allPlaces(source, term.text);
  const folded = foldText(source);
  return allPlaces(folded.text, foldText(term.text).text).map((span) => folded.map.toSource(span));
}

function allPlaces(text: string, wanted: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}
