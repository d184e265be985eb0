/**
 * A text for Word, WPS and LibreOffice, written part by part.
 *
 * Headings have the built-in styles `heading 1` to `heading 4`, which is what outline views and
 * programs for qualitative research go by. Nothing in it is numbered, hidden or computed.
 */
import type { DocxBlock, DocxRun, DocxStyle, DocxTable, DocxText } from './docx-model.ts';
import { docxStyles } from './docx-styles.ts';
import {
  contentTypes,
  officeRelations,
  relationships,
  xmlHead,
  zipParts,
} from './office-package.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const coreType =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** A4 with margins of 2.5 cm, in twentieths of a point. */
const page = { long: 16838, short: 11906, margin: 1418 };

/**
 * Writes a text as a file of Word (.docx). The same text gives the same bytes.
 *
 * writeDocx({ title: '札记', blocks: [{ kind: 'heading', level: 1, runs: [{ text: '鹤壁市' }] }] })
 *   -> the bytes of a zip
 */
export function writeDocx(text: DocxText): Uint8Array<ArrayBuffer> {
  const links = linksOf(text);
  return zipParts({
    '[Content_Types].xml': contentTypes([
      { name: 'word/document.xml', contentType: `${word}.document.main+xml` },
      { name: 'word/styles.xml', contentType: `${word}.styles+xml` },
      {
        name: 'docProps/core.xml',
        contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      },
    ]),
    '_rels/.rels': relationships([
      { type: 'officeDocument', target: 'word/document.xml' },
      { type: coreType, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreXml(text.title),
    'word/_rels/document.xml.rels': linkedParts(links),
    'word/styles.xml': docxStyles,
    'word/document.xml': documentXml(text, links),
  });
}

/** Addresses are named by number in the text; the numbers go on after the styles. */
type Links = ReadonlyMap<string, string>;

function linksOf({ blocks }: DocxText): Links {
  const runs = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat(2).flat() : block.runs,
  );
  const addresses = [...new Set(runs.flatMap(({ link }) => link ?? []))];
  return new Map(addresses.map((address, at) => [address, `rId${at + 2}`]));
}

function linkedParts(links: Links): string {
  const outside = [...links].map(
    ([address, id]) =>
      `<Relationship Id="${id}" Type="${officeRelations}/hyperlink" Target="${xmlAttribute(address)}" TargetMode="External"/>`,
  );
  const styles = relationships([{ type: 'styles', target: 'styles.xml' }]);
  return styles.replace('</Relationships>', () => `${outside.join('')}</Relationships>`);
}

function coreXml(title: string): string {
  return [
    `${xmlHead}<cp:coreProperties`,
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title>`,
    '</cp:coreProperties>',
  ].join('');
}

function documentXml({ blocks, isLandscape = false }: DocxText, links: Links): string {
  const { long, short, margin } = page;
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const body = blocks.map((block) => blockXml(block, { links, width: width - 2 * margin }));
  const turned = isLandscape ? ' w:orient="landscape"' : '';
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${margin}"`);
  return [
    `${xmlHead}<w:document xmlns:w="${main}" xmlns:r="${officeRelations}"><w:body>`,
    ...body,
    `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${turned}/>`,
    `<w:pgMar ${margins.join(' ')} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`,
    '</w:body></w:document>',
  ].join('');
}

type Sheet = { readonly links: Links; readonly width: number };

function blockXml(block: DocxBlock, sheet: Sheet): string {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(block.runs, `Heading${block.level}`, sheet.links);
    case 'paragraph':
      return paragraphXml(block.runs, block.style ?? 'Normal', sheet.links);
    case 'table':
      return tableXml(block, sheet);
  }
}

function paragraphXml(
  runs: readonly DocxRun[],
  style: DocxStyle | `Heading${number}`,
  links: Links,
): string {
  const properties = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs.map((run) => runXml(run, links)).join('')}</w:p>`;
}

function runXml(run: DocxRun, links: Links): string {
  const { link } = run;
  const written = `<w:r>${runProperties(run)}${wordsXml(run.text)}</w:r>`;
  const id = link === undefined ? undefined : links.get(link);
  return id === undefined ? written : `<w:hyperlink r:id="${id}">${written}</w:hyperlink>`;
}

/** In the order that the standard fixes. */
function runProperties({ bold, italic, underline, strike, color, shade, link }: DocxRun): string {
  const properties = [
    link === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>',
    bold === true ? '<w:b/>' : '',
    italic === true ? '<w:i/>' : '',
    strike === true ? '<w:strike/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    underline === true ? '<w:u w:val="single"/>' : '',
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** Tabs and line breaks are elements; everything between them is kept to the space. */
function wordsXml(text: string): string {
  const parts = text.replaceAll(/\r\n?/g, '\n').split(/([\n\t])/);
  return parts
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`;
    })
    .join('');
}

function tableXml({ rows, headRows, widths }: DocxTable, { links, width }: Sheet): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const shares = widths ?? Array.from({ length: columns }, () => 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  const wide = shares.map((share) => Math.round((share / sum) * width));
  const grid = wide.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const lines = rows.map((row, at) => {
    const head =
      at < headRows ? '<w:trPr><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>';
    const cells = wide.map((each, column) => cellXml(row[column] ?? [], each, links));
    return `<w:tr>${head}${cells.join('')}</w:tr>`;
  });
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/></w:tblPr>`;
  // A paragraph behind it keeps two tables that follow each other from becoming one.
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl><w:p/>`;
}

function cellXml(paragraphs: readonly (readonly DocxRun[])[], width: number, links: Links): string {
  const written = paragraphs.map((runs) => paragraphXml(runs, 'Normal', links));
  const content = written.length === 0 ? '<w:p/>' : written.join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}
