/**
 * Writes the words of a paragraph: what stands on the page, and what hangs on it.
 *
 *   insertions stay, deletions go; fields keep their result; text boxes and notes come behind
 */
import { elementsOf, isOn, valueAt, type XmlElement } from './xml-tree.ts';

/** The words of a paragraph, and what is written behind it. */
export type ParagraphText = {
  readonly text: string;
  /** Text boxes that are anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
  /** True where the writer's changes were tracked. */
  readonly hasChanges: boolean;
};

type Draft = {
  text: string;
  readonly boxes: XmlElement[];
  readonly footnotes: string[];
  readonly endnotes: string[];
  hasChanges: boolean;
};

/** Written in the file and not on the page. */
const silent = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'mc:Fallback',
]);
const changes = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom']);
/** Signs that have an element of their own. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Gives the words of a `w:p`. */
export function readParagraph(paragraph: XmlElement): ParagraphText {
  const draft: Draft = { text: '', boxes: [], footnotes: [], endnotes: [], hasChanges: false };
  writeInto(draft, paragraph);
  return draft;
}

function writeInto(draft: Draft, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    if (changes.has(child.name)) draft.hasChanges = true;
    if (silent.has(child.name) || isHidden(child)) continue;
    const sign = signs[child.name];
    if (sign !== undefined) draft.text += sign;
    else if (!hang(draft, child)) writeInto(draft, child);
  }
}

function isHidden(element: XmlElement): boolean {
  return element.name === 'w:r' && isOn(element, 'w:rPr/w:vanish');
}

/** Takes words, boxes and notes; says whether the element was one of them. */
function hang(draft: Draft, element: XmlElement): boolean {
  const id = element.attributes['w:id'] ?? '';
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      draft.text += wordsOf(element);
      return true;
    case 'w:txbxContent':
      draft.boxes.push(element);
      return true;
    case 'w:footnoteReference':
      draft.footnotes.push(id);
      return true;
    case 'w:endnoteReference':
      draft.endnotes.push(id);
      return true;
    default:
      return false;
  }
}

/** A line break inside `w:t` belongs to the file, not to the text. */
function wordsOf(element: XmlElement): string {
  const words = element.children.filter((child) => typeof child === 'string').join('');
  return words.replaceAll(/[\r\n\t]+/gu, ' ');
}

/** Says whether the end of a paragraph was deleted, so that it goes on in the next one. */
export function goesOn(paragraph: XmlElement): boolean {
  const mark = elementsOf(paragraph, 'w:pPr').flatMap((properties) =>
    elementsOf(properties, 'w:rPr'),
  );
  return mark.some((properties) => elementsOf(properties, 'w:del').length > 0);
}

/** Says how many columns a cell covers, and whether it only continues the one above. */
export function spanOfCell(cell: XmlElement): {
  readonly columns: number;
  readonly goesOn: boolean;
} {
  const [properties] = elementsOf(cell, 'w:tcPr');
  const merge = properties && elementsOf(properties, 'w:vMerge')[0];
  const columns = Number(valueAt(properties, 'w:gridSpan') ?? 1);
  return {
    columns: columns >= 1 && columns <= 60 ? columns : 1,
    goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  };
}
