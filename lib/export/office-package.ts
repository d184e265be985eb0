import { strToU8, zipSync } from 'fflate';

/** How every part of a package begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of relations between parts. */
export const officeRelations =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The same parts give the same bytes: the time of a part says nothing, so it is the earliest. */
const earliest = new Date(1980, 0, 1);

/**
 * Packs the parts of a file into a zip, in the order given.
 *
 * zipParts({ 'word/document.xml': '<w:document …>' }) -> the bytes of a zip
 */
export function zipParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  // Copied into memory of its own, which is what an answer over HTTP may carry.
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: earliest }));
}

/** A part of an office package: its name and what it is, both after the standard. */
export type PackagePart = { readonly name: string; readonly contentType: string };

/**
 * Writes the part that says what the other parts are.
 *
 * contentTypes([{ name: 'xl/workbook.xml', contentType: 'application/…' }])
 *   -> '…<Override PartName="/xl/workbook.xml" ContentType="application/…"/></Types>'
 */
export function contentTypes(parts: readonly PackagePart[]): string {
  const each = parts.map(
    ({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`,
  );
  return [
    `${xmlHead}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `${each.join('')}</Types>`,
  ].join('');
}

/** What one part is to another: `officeDocument`, `styles`, or a full address for other kinds. */
export type PartRelation = { readonly type: string; readonly target: string };

/**
 * Writes how a part is related to others; they are rId1, rId2 … in the order given.
 *
 * relationships([{ type: 'styles', target: 'styles.xml' }])
 *   -> '…<Relationship Id="rId1" Type="…/styles" Target="styles.xml"/></Relationships>'
 */
export function relationships(relations: readonly PartRelation[]): string {
  const each = relations.map(({ type, target }, at) => {
    const kind = type.includes(':') ? type : `${officeRelations}/${type}`;
    return `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${target}"/>`;
  });
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}
