import { type Surroundings, surroundQuote } from '#lib/annotation/surround-quote.ts';
import type { Passage } from '#lib/passage/model.ts';
import type { Span } from '#lib/text/span.ts';
import { readPassages } from '#db/index/read-index.ts';
import { readSourceText } from '#db/library/read-library.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import type { Annotation, AnnotationPlace } from './model.ts';

/** A place with what stands around it, in the version it is shown in. */
export type SurroundedPlace = Surroundings & {
  readonly versionId: string;
  readonly span: Span;
  /** True where the place was lost and is shown as it was when it was marked. */
  readonly isHome: boolean;
  /** Where a lost one might be in the version of today, each with the words around it. */
  readonly candidates: readonly Candidate[];
};

/** A place that was not sure enough, as a person needs it to decide. */
export type Candidate = {
  readonly span: Span;
  readonly text: string;
  readonly before: string;
  readonly after: string;
};

/**
 * Gives the surroundings of every place, by annotation. A text that is not held gives what was
 * captured with the mark.
 *
 * surroundAll(databases, [annotation]).get(annotationId)?.[0]?.previous -> '坚持以人为本。'
 */
export function surroundAll(
  databases: Databases,
  annotations: readonly Annotation[],
): Map<string, readonly SurroundedPlace[]> {
  const versions = new Map<string, Version | undefined>();
  const versionOf = (versionId: string) => {
    if (!versions.has(versionId)) versions.set(versionId, readVersion(databases, versionId));
    return versions.get(versionId);
  };
  return new Map(
    annotations.map(({ annotationId, places }) => [
      annotationId,
      places.map((place) => surround(place, versionOf)),
    ]),
  );
}

type Version = { readonly text: string; readonly passages: readonly Passage[] };

function readVersion({ given, index }: Databases, versionId: string): Version | undefined {
  const text = readSourceText(given, versionId);
  return text === undefined ? undefined : { text, passages: readPassages(index, versionId) };
}

function surround(
  { home, versionId, located }: AnnotationPlace,
  versionOf: (versionId: string) => Version | undefined,
): SurroundedPlace {
  const isPlaced = 'span' in located;
  const shown = isPlaced
    ? { versionId, span: located.span }
    : { versionId: home.homeVersionId, span: home.span };
  const version = versionOf(shown.versionId);
  const around =
    version === undefined
      ? captured(home)
      : surroundQuote(version.text, version.passages, shown.span);
  const candidates = 'suggestions' in located ? located.suggestions : [];
  const today = candidates.length === 0 ? undefined : versionOf(versionId)?.text;
  return {
    ...around,
    ...shown,
    isHome: !isPlaced,
    candidates: today === undefined ? [] : candidates.map(({ span }) => candidateAt(today, span)),
  };
}

const aroundChars = 24; // Enough to know a sentence by.

function candidateAt(text: string, span: Span): Candidate {
  const { start, end } = span;
  return {
    span,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - aroundChars), start),
    after: text.slice(end, end + aroundChars),
  };
}

function captured({ prefix, exact, suffix, sectionPath }: AnnotationPlace['home']): Surroundings {
  return { previous: '', before: prefix, quote: exact, after: suffix, next: '', sectionPath };
}
