import { writeDocx, type DocxLines } from './docx-lines.ts';
import { createNumberer } from './docx-numbering.ts';
import { openDocx } from './docx-package.ts';
import { Refusal } from './refusal.ts';
import { elementsOf, type XmlElement } from './xml-tree.ts';

/** The text of a file that was made by a program, and what a reader should know of it. */
export type ExtractedText = { readonly text: string; readonly hasChanges: boolean };

/**
 * Gives the text of a Word file (.docx): paragraphs with the numbers that Word generates, tables as
 * rows with tabs, notes and text boxes behind the paragraph they hang on. Headers and footers
 * belong to the paper and are left out; a blank line stands between blocks.
 *
 * readDocx(bytes).text -> '关于加快城镇化的意见\n\n一、总体要求\n\n（一）指导思想。…'
 */
export function readDocx(bytes: Uint8Array): ExtractedText {
  const { document, numbering, styles, footnotes, endnotes } = openDocx(bytes);
  const [body] = elementsOf(document, 'w:body');
  if (body === undefined) throw new Refusal('notWord');
  const { blocks, hasChanges }: DocxLines = writeDocx(body, {
    number: createNumberer(numbering, styles),
    footnotes: notesById(footnotes, 'w:footnote'),
    endnotes: notesById(endnotes, 'w:endnote'),
  });
  return { text: blocks.join('\n\n'), hasChanges };
}

/** Lines that part notes from text are notes with a type. */
function notesById(part: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const notes = part === undefined ? [] : elementsOf(part, name);
  return new Map(
    notes
      .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}
