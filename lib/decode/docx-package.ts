import { inflateEntry, maxArchiveBytes, type Budget } from './inflate-entry.ts';
import { Refusal } from './refusal.ts';
import { elementsOf, parseXml, type XmlElement } from './xml-tree.ts';
import { listEntries, type ZipEntry } from './zip-entries.ts';

/** The parts of a Word file that hold its text; only the first is always there. */
export type DocxPackage = {
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
};

/**
 * Opens a Word file and reads the parts that hold text. Parts are found by their relations, as Word
 * finds them; what lies outside the file is never looked for.
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name, entry]));
  const budget = { left: maxArchiveBytes };
  const main = findPart(entries, budget, { of: '', type: 'officeDocument' }) ?? 'word/document.xml';
  const read = (type: string): XmlElement | undefined => {
    const name = findPart(entries, budget, { of: main, type });
    return name === undefined ? undefined : readPart(entries, budget, name);
  };
  const document = readPart(entries, budget, main);
  if (document?.name !== 'w:document') throw new Refusal('notWord');
  return {
    document,
    numbering: read('numbering'),
    styles: read('styles'),
    footnotes: read('footnotes'),
    endnotes: read('endnotes'),
  };
}

type Entries = ReadonlyMap<string, ZipEntry>;

function readPart(entries: Entries, budget: Budget, name: string): XmlElement | undefined {
  const entry = entries.get(name);
  return entry === undefined ? undefined : parseXml(inflateEntry(entry, budget));
}

/** word/document.xml says in word/_rels/document.xml.rels which part has its lists. */
function findPart(
  entries: Entries,
  budget: Budget,
  { of, type }: { readonly of: string; readonly type: string },
): string | undefined {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const relations = readPart(entries, budget, `${folder}_rels/${of.slice(folder.length)}.rels`);
  if (relations === undefined) return undefined;
  const found = elementsOf(relations).find(
    ({ attributes }) =>
      attributes['Type']?.endsWith(`/${type}`) === true && attributes['TargetMode'] !== 'External',
  );
  const target = found?.attributes['Target'];
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : folder + target;
}
