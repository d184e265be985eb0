import { NamedError } from '#lib/message/named-error.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { noMarks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';
import type { ReadableDocument } from '../model.ts';

/**
 * Finds the places of a quotation in a document: as it is written, and where it is not, in whatever
 * quotes, width and spaces. Places in a table of contents or a page's furniture do not count.
 *
 * findQuote(document, '“人地钱”挂钩')[0] -> { start: 812, end: 819 }; throws quoteNotFound
 */
export function findQuote(document: ReadableDocument, quote: string): Span[] {
  const { text, passages, summary } = document;
  const isText = ({ start, end }: Span) =>
    passages.some(({ span }) => span.start < end && span.end > start);
  const places = [...placesOf(text, quote)].filter(isText);
  const found = places.length > 0 ? places : foldedPlaces(document, quote).filter(isText);
  if (found.length > 0) return found;
  throw new NamedError('quoteNotFound', {
    documentId: summary.documentId,
    quote: quote.length > shown ? `${quote.slice(0, shown)}…` : quote,
  });
}

const shown = 40; // Of a quotation in a sentence for people.
const mostPlaces = 100; // A single character may stand everywhere.

function* placesOf(text: string, wording: string): Iterable<Span> {
  if (wording === '') return;
  let count = 0;
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
    yield { start: at, end: at + wording.length };
    count += 1;
    if (count >= mostPlaces) return;
  }
}

function foldedPlaces({ text, marks }: ReadableDocument, quote: string): Span[] {
  const wanted = skeletonOf(quote, noMarks).text.replace(/^¶+|¶+$/gu, '');
  const skeleton = skeletonOf(text, marks);
  return [...placesOf(skeleton.text, wanted)].map((span) => skeleton.map.toSource(span));
}
