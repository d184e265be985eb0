/**
 * Reads two facts from the formatting of a .doc: which words were deleted while changes were
 * tracked, and which cell marks end a table row.
 *
 * Formatting lies in pages of 512 bytes: places in the stream, and for each stretch between two
 * places a list of properties. A table of pages says where they are.
 */
import type { DocHeader } from './doc-pieces.ts';

/** Stretches of the stream, as [start, end) in bytes. */
export type DocRuns = {
  readonly deleted: readonly (readonly [number, number])[];
  readonly inserted: readonly (readonly [number, number])[];
  /** Paragraphs inside tables, and the cell marks among them that end a row. */
  readonly inTables: readonly (readonly [number, number])[];
  readonly rowEnds: readonly (readonly [number, number])[];
};

type PageKind = {
  /** Where the header names the table of pages. */
  readonly at: number;
  /** Bytes that describe a stretch; the first of them is where its properties lie, halved. */
  readonly entryBytes: number;
  readonly readProperties: (page: DataView, at: number) => DataView;
};

const pageBytes = 512;
/** Deleted and inserted while changes were tracked, hidden, in a table, the end of its row. */
const deletedProperty = 0x0800;
const insertedProperty = 0x0801;
const hiddenProperty = 0x083c;
const inTableProperty = 0x2416;
const rowEndProperty = 0x2417;
/** How long a value is, by the three highest bits of a property; the sixth says itself. */
const valueBytes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
/** The columns of a table: the one property whose length takes two bytes. */
const columnsProperty = 0xd608;

const characterPages: PageKind = {
  at: 0xfa,
  entryBytes: 1,
  readProperties: (page, at) => slice(page, at + 1, page.getUint8(at)),
};
const paragraphPages: PageKind = {
  at: 0x102,
  entryBytes: 13,
  // The first two bytes of the properties name the style.
  readProperties: (page, at) => {
    const words = page.getUint8(at);
    if (words !== 0) return slice(page, at + 3, words * 2 - 3);
    return slice(page, at + 4, page.getUint8(at + 1) * 2 - 2);
  },
};

/** Gives the stretches that matter for the text. */
export function readDocRuns(header: DocHeader): DocRuns {
  const deleted: [number, number][] = [];
  const inserted: [number, number][] = [];
  const inTables: [number, number][] = [];
  const rowEnds: [number, number][] = [];
  walkPages(header, characterPages, (stretch, properties) => {
    if (properties.has(deletedProperty) || properties.has(hiddenProperty)) deleted.push(stretch);
    if (properties.has(insertedProperty)) inserted.push(stretch);
  });
  walkPages(header, paragraphPages, (stretch, properties) => {
    if (properties.has(inTableProperty)) inTables.push(stretch);
    if (properties.has(rowEndProperty)) rowEnds.push(stretch);
  });
  return { deleted, inserted, inTables, rowEnds };
}

function walkPages(
  { main, table }: DocHeader,
  kind: PageKind,
  take: (stretch: [number, number], properties: ReadonlySet<number>) => void,
): void {
  const start = main.getUint32(kind.at, true);
  const count = Math.floor((main.getUint32(kind.at + 4, true) - 4) / 8);
  for (let at = 0; at < count; at += 1) {
    const number = table.getUint32(start + (count + 1) * 4 + at * 4, true) & 0x3fffff;
    walkPage(slice(main, number * pageBytes, pageBytes), kind, take);
  }
}

function walkPage(
  page: DataView,
  { entryBytes, readProperties }: PageKind,
  take: (stretch: [number, number], properties: ReadonlySet<number>) => void,
): void {
  const count = page.getUint8(pageBytes - 1);
  for (let at = 0; at < count; at += 1) {
    const place = page.getUint8((count + 1) * 4 + at * entryBytes) * 2;
    if (place === 0) continue;
    const stretch: [number, number] = [
      page.getUint32(at * 4, true),
      page.getUint32((at + 1) * 4, true),
    ];
    take(stretch, switchedOn(readProperties(page, place)));
  }
}

/** The properties of a list whose value is not zero. */
function switchedOn(list: DataView): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  while (at + 2 < list.byteLength) {
    const property = list.getUint16(at, true);
    if (list.getUint8(at + 2) !== 0) found.add(property);
    at += 2 + lengthOfValue(list, property, at + 2);
  }
  return found;
}

function lengthOfValue(list: DataView, property: number, at: number): number {
  const kind = property >>> 13;
  if (kind !== 6) return valueBytes[kind] ?? 1;
  if (property === columnsProperty) return 1 + list.getUint16(at, true);
  return 1 + list.getUint8(at);
}

function slice(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, Math.max(0, length));
}
