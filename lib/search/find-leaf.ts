/**
 * Finds one leaf of a query in one passage, verified on the text.
 *
 * A folded leaf is compared with skeletons; an exact, raw or regular one with the source itself.
 */
import { growToPartner } from '#lib/text/grow-to-partner.ts';
import { foldText } from '#lib/text/fold-text.ts';
import { marksWithin } from '#lib/text/marks.ts';
import { skeletonOf, type Skeleton } from '#lib/text/skeleton.ts';
import { shiftSpan, sliceSpan, type Span } from '#lib/text/span.ts';
import { cautionOf, isGuarded } from './cautions.ts';
import type { Alternative, Leaf } from './expression.ts';
import { findOccurrences, hasOccurrence } from './find-occurrences.ts';
import { formBySeams, formOf } from './form-of.ts';
import type { HeldPassage } from './held-passage.ts';
import type { LinearRegex } from './linear-regex.ts';
import type { ReadText } from './model.ts';
import type { Occurrence } from './occurrence.ts';
import { distinctPlaces } from './places.ts';
import type { Wording } from './wording.ts';

/** Gives every occurrence of a leaf in a passage; a place found in two ways counts as the surer. */
export function findLeaf(leaf: Leaf, held: HeldPassage, readText: ReadText): readonly Occurrence[] {
  switch (leaf.kind) {
    case 'folded':
      return findFolded(leaf.alternatives, held, readText);
    case 'exact':
    case 'raw':
      return findVerbatim(leaf, held, readText);
    case 'regex':
      return findRegex(leaf.find, held, readText);
  }
}

/** Says whether a heading path answers a leaf, so that the passage below need not repeat it. */
export function isInHeading(leaf: Leaf, headingSkeleton: string): boolean {
  if (leaf.kind === 'regex') return false;
  if (leaf.kind === 'folded') {
    return leaf.alternatives.some(
      ({ wording, form }) => form !== 'possible' && hasOccurrence(headingSkeleton, wording),
    );
  }
  return leaf.wording !== undefined && hasOccurrence(headingSkeleton, leaf.wording);
}

/** Gives the span of an occurrence in the source text, with the partners of its quotes. */
export function locate(
  occurrence: Pick<Occurrence, 'units' | 'span'>,
  held: HeldPassage,
  readText: ReadText,
): Span {
  if (occurrence.units === 'source') return occurrence.span;
  const { text } = readText(held.version.versionId);
  return growToPartner(text, keptSpan(occurrence.span, held, readText));
}

/**
 * The skeleton of a passage with its map is made again where needed: only hits pay for maps, and
 * for no more than what stands before their end.
 */
export function skeletonOfPassage(
  held: HeldPassage,
  readText: ReadText,
  enough = Infinity,
): Skeleton {
  const { text, marks } = readText(held.version.versionId);
  const { span } = held;
  return skeletonOf(sliceSpan(text, span), marksWithin(marks, span), enough);
}

function findFolded(
  alternatives: readonly Alternative[],
  held: HeldPassage,
  readText: ReadText,
): readonly Occurrence[] {
  return distinctPlaces(alternatives.flatMap((each) => findOne(each, held, readText)));
}

function findOne(
  { wording, form }: Alternative,
  held: HeldPassage,
  readText: ReadText,
): Occurrence[] {
  const { skeleton } = held;
  const spans = findOccurrences(skeleton, wording);
  const guarded = form === 'number' ? spans.filter((span) => isGuarded(skeleton, span)) : spans;
  const formBySource = (span: Span, found: Wording) =>
    formOf(writtenAt(span, held, readText), found);
  return guarded.map((span) => {
    const hasList = held.hasList(span.start + 1, span.end);
    return {
      units: 'skeleton',
      span,
      form: form ?? formBySeams(held, span, wording) ?? formBySource(span, wording),
      caution: cautionOf(skeleton, span, { hasList, wording }),
      wording,
    };
  });
}

function writtenAt(span: Span, held: HeldPassage, readText: ReadText): string {
  return sliceSpan(readText(held.version.versionId).text, keptSpan(span, held, readText));
}

function keptSpan(span: Span, held: HeldPassage, readText: ReadText): Span {
  const home = skeletonOfPassage(held, readText, span.end).map.toSource(span);
  return shiftSpan(home, held.span.start);
}

function findVerbatim(
  leaf: Leaf & { readonly kind: 'exact' | 'raw' },
  held: HeldPassage,
  readText: ReadText,
): Occurrence[] {
  if (leaf.wording !== undefined && !mayHold(held.skeleton, leaf.wording)) return [];
  const source = sourceOf(held, readText);
  if (leaf.kind === 'raw') return verbatim(allPlaces(source, leaf.text), leaf, held);
  const folded = foldText(source);
  const spans = allPlaces(folded.text, foldText(leaf.text).text);
  return verbatim(
    spans.map((span) => folded.map.toSource(span)),
    leaf,
    held,
  );
}

function findRegex(find: LinearRegex, held: HeldPassage, readText: ReadText): Occurrence[] {
  const folded = foldText(sourceOf(held, readText));
  const spans = find(folded.text).map((span) => folded.map.toSource(span));
  return verbatim(spans, { wording: undefined }, held);
}

function verbatim(
  spans: readonly Span[],
  leaf: { readonly wording: Wording | undefined },
  held: HeldPassage,
): Occurrence[] {
  return spans.map((span) => ({
    units: 'source',
    span: shiftSpan(span, held.span.start),
    form: 'exact',
    caution: undefined,
    wording: leaf.wording,
  }));
}

/** By the law of skeletons a text that holds the string holds its runs: cheaper than reading it. */
function mayHold(skeleton: string, wording: Wording): boolean {
  return wording.runs.every((run) => skeleton.includes(run));
}

function sourceOf(held: HeldPassage, readText: ReadText): string {
  return sliceSpan(readText(held.version.versionId).text, held.span);
}

function allPlaces(text: string, wanted: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}
