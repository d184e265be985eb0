import type { Span } from '#lib/text/span.ts';
import { citeDocument, type Citation } from './cite.ts';
import { citationSigns } from './citation-signs.ts';
import type { CitationStyle, CitedDocument } from './cited-document.ts';

/** Where a quotation stands. */
export type QuotedPlace = { readonly sectionPath: readonly string[]; readonly span: Span };

/**
 * Cites a quotation: its document, then its sections and its place in the source text.
 *
 * The standard knows pages only. A text without pages is cited by its own headings; the offsets
 * are those of `start` and `end`, so that the words can be found again to the character. Both
 * stand behind the entry, which remains as the standard has it.
 *
 * citeHit(puyang, { sectionPath: ['第三节 健全市民化配套政策体系'], span: { start: 16966, end: 16973 } },
 *   { standard: '2025' }).text
 *   -> '濮阳市…[Z]. 2022-04. 第三节 健全市民化配套政策体系：字符16966-16973.'
 */
export function citeHit(
  document: CitedDocument,
  { sectionPath, span }: QuotedPlace,
  style: CitationStyle,
): Citation {
  const { text, gaps } = citedOnce(document, style);
  const { characters, colon } = citationSigns(
    [document.title, ...sectionPath].join(''),
    style.standard,
  );
  const offsets = `${characters}${span.start}-${span.end}`;
  const sections = sectionPath.join(' / ');
  const place = sections === '' ? offsets : `${sections}${colon}${offsets}`;
  return { text: `${text} ${place}.`, gaps };
}

type Cited = { readonly style: CitationStyle; readonly citation: Citation };

const cited = new WeakMap<CitedDocument, Cited>();

/** A page of twenty hits comes from few documents, and names the same style for all. */
function citedOnce(document: CitedDocument, style: CitationStyle): Citation {
  const known = cited.get(document);
  if (known?.style === style) return known.citation;
  const citation = citeDocument(document, style);
  cited.set(document, { style, citation });
  return citation;
}
