import { strToU8, zipSync } from 'fflate';

/** The parts of a Word file for a test; only the body is needed. */
export type DocxParts = {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const names = `xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const roots = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;

/**
 * Makes a Word file out of XML, as small as Word itself would still open it.
 *
 * makeDocx({ body: paragraph('一、总体要求') })
 */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
  };
  const links: [string, string][] = [];
  files['word/document.xml'] = strToU8(
    `<w:document ${names}><w:body>${parts.body}</w:body></w:document>`,
  );
  for (const [part, root] of Object.entries(roots)) {
    const content = parts[part as keyof typeof roots];
    if (content === undefined) continue;
    files[`word/${part}.xml`] = strToU8(`<w:${root} ${names}>${content}</w:${root}>`);
    links.push([part, `${part}.xml`]);
  }
  files['word/_rels/document.xml.rels'] = relations(links);
  return zipSync(files);
}

function relations(links: readonly (readonly [string, string])[]): Uint8Array {
  const each = links.map(
    ([type, target], at) =>
      `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const root = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return strToU8(`<Relationships xmlns="${root}">${each.join('')}</Relationships>`);
}

/** A paragraph; its properties are XML. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The properties of a paragraph of a list. */
export function listed(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list: how its number is written, and the text around it. */
export function level(at: number, [format, text]: readonly [string, string], more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** A kind of list, and the list of the same number that is of this kind. */
export function list(number: number, levels: string): readonly [string, string] {
  return [
    `<w:abstractNum w:abstractNumId="${number}">${levels}</w:abstractNum>`,
    `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`,
  ];
}
