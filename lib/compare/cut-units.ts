import type { BlockKind } from '#lib/document/model.ts';
import { splitSentences } from '#lib/passage/split-sentences.ts';
import { sliceSpan } from '#lib/text/span.ts';
import type { CompareText, Unit } from './model.ts';

/** What stands on a page for form's sake, and says nothing that another place could say otherwise. */
const formal: ReadonlySet<BlockKind> = new Set([
  'metadata',
  'salutation',
  'signature',
  'tableHead',
]);

/**
 * Cuts a text into the units that are linked: its sentences. A heading is one, a row of a table is
 * one, because its cells say something only together.
 *
 * cutUnits(text)[0] -> { span: { start: 0, end: 12 }, passage: 0, section: undefined, isHeading: true }
 */
export function cutUnits({ text, sections, passages }: CompareText): Unit[] {
  const places = new Map(sections.map(({ sectionId }, at) => [sectionId, at]));
  return passages.flatMap((passage, at) => {
    if (formal.has(passage.kind)) return [];
    const { span, cells, sectionId } = passage;
    const spans =
      cells === undefined
        ? splitSentences(sliceSpan(text, span), span.start).map((sentence) => sentence.span)
        : [span];
    const section = sectionId === undefined ? undefined : places.get(sectionId);
    const isHeading = passage.kind === 'heading' || passage.kind === 'title';
    return spans.map((each) => ({ span: each, passage: at, section, isHeading }));
  });
}
