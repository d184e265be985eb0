import { wordsAsRead } from '#lib/export/words-as-read.ts';
import type { Hit } from '#lib/search/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { ReadableDocument } from '#db/recipes/model.ts';
import { openOnce, type ReadHome } from './open-once.ts';

/** What of a hit says which words are quoted. */
export type QuotedPlace = Pick<
  Hit,
  'documentId' | 'versionId' | 'passageId' | 'span' | 'before' | 'text' | 'after'
>;

/** Whole sentences to be quoted, or as much around as the hit itself brings. */
type Extent = 'sentence' | 'context';

const mostChars = 200; // Either side: a sentence of a plan has 120, a list of tasks has no end.
const cut = '……';

/**
 * Gives a function that gives hits as people quote them: without the stars of Markdown and line
 * breaks, and, for a text to be read, from the beginning of the sentence to its end; where that is
 * too far, it says by …… that words are left out. The hit's place stays that of the source.
 *
 * quoteHits(library.readDocument, 'sentence')(hit)
 *   -> { …, before: '落实', text: '“人地钱”挂钩', after: '政策。' }
 */
export function quoteHits(
  read: ReadHome,
  extent: Extent,
): <Place extends QuotedPlace>(hit: Place) => Place {
  const open = openOnce(read);
  return (hit) => {
    const home = open(hit.documentId, hit.versionId);
    return home === undefined ? hit : quote(hit, home, extent);
  };
}

function quote<Place extends QuotedPlace>(
  hit: Place,
  home: ReadableDocument,
  extent: Extent,
): Place {
  const { span, before, after } = hit;
  const near = { start: span.start - before.length, end: span.end + after.length };
  const around = extent === 'context' ? near : (sentenceAround(hit, home) ?? near);
  const start = { start: around.start, end: span.start };
  const end = { start: span.end, end: around.end };
  return {
    ...hit,
    before: cutOf(around, 'isCutBefore') + wordsAsRead(home, start),
    text: wordsAsRead(home, span),
    after: wordsAsRead(home, end) + cutOf(around, 'isCutAfter'),
  };
}

type Around = Span & { readonly isCutBefore?: boolean; readonly isCutAfter?: boolean };

function cutOf(around: Around, side: 'isCutBefore' | 'isCutAfter'): string {
  return around[side] === true ? cut : '';
}

function sentenceAround(
  { passageId, span }: QuotedPlace,
  { text, passages }: ReadableDocument,
): Around | undefined {
  const passage = passages.find((each) => each.passageId === passageId)?.span;
  if (passage === undefined) return undefined;
  const before = text.slice(passage.start, span.start);
  const after = text.slice(span.end, passage.end);
  const head = /[^。！？]*$/u.exec(before)?.[0].length ?? 0;
  // A hit that itself ends its sentence needs nothing more.
  const isEnded = /[。！？]$/u.test(text.slice(span.start, span.end));
  const tail = isEnded ? 0 : (/^[^。！？]*[。！？]?["”’』」）)]*/u.exec(after)?.[0].length ?? 0);
  return {
    start: span.start - Math.min(head, mostChars),
    end: span.end + Math.min(tail, mostChars),
    isCutBefore: head > mostChars,
    isCutAfter: tail > mostChars,
  };
}
