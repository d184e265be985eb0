import type { Span } from '#lib/text/span.ts';
import { describeSelection } from '../describe-selection.ts';
import { locateAnchor } from '../locate-anchor.ts';
import { noLayout, prepareText } from '../matching-text.ts';
import type { AnchorDecision, LocatedAnchor, StoredAnchor } from '../model.ts';

/** Describes a selection, or the first place of a quotation, in `from` and locates it in `to`. */
export function locate(
  from: string,
  selection: string | Span,
  { to, decision }: { readonly to: string; readonly decision?: AnchorDecision },
): LocatedAnchor {
  return locateAnchor(anchorOf(from, selection), {
    home: prepareText(from, noLayout),
    text: prepareText(to, noLayout),
    ...(decision === undefined ? {} : { decision }),
  });
}

/** Describes a selection, or the first place of a quotation, in a text. */
export function anchorOf(text: string, selection: string | Span): StoredAnchor {
  const span = typeof selection === 'string' ? placeOf(text, selection) : selection;
  const anchor = describeSelection({ versionId: 'v1', text, passages: [] }, span);
  if (anchor === undefined) throw new Error(`Nothing is selected at ${String(span.start)}`);
  return anchor;
}

function placeOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${quote} does not stand in the text`);
  return { start, end: start + quote.length };
}
