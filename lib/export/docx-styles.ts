import { xmlHead } from './office-package.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Half points: 五号 (10.5) for the text, 三号, 四号, 小四 and 五号 for the headings. */
const headingSizes = [32, 28, 24, 21];

/**
 * The part `word/styles.xml`: built-in names, so that Word shows them in the reader's language and
 * outline views know the headings.
 */
export const docxStyles = [
  `${xmlHead}<w:styles xmlns:w="${main}">`,
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>',
  '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="320" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  ...headingSizes.map((size, at) => headingStyle(at + 1, size)),
  style('Title', 'Title', {
    paragraph: '<w:spacing w:before="120" w:after="240"/><w:jc w:val="center"/>',
    run: '<w:b/><w:sz w:val="36"/><w:szCs w:val="36"/>',
  }),
  style('Subtitle', 'Subtitle', {
    paragraph: '<w:jc w:val="center"/>',
    run: '<w:color w:val="595959"/>',
  }),
  style('Quote', 'Quote', {
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="A6A6A6"/></w:pBdr><w:ind w:left="284"/>',
    run: '<w:rFonts w:eastAsia="楷体"/>',
  }),
  style('Caption', 'caption', {
    paragraph: '<w:ind w:left="284"/>',
    run: '<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  style('ListBullet', 'List Bullet', {
    paragraph: '<w:ind w:left="420" w:hanging="210"/>',
    run: '',
  }),
  style('ListNumber', 'List Number', {
    paragraph: '<w:ind w:left="420" w:hanging="210"/>',
    run: '',
  }),
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>',
  '<w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>',
  '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`,
  ),
  '</w:tblBorders></w:tblPr></w:style>',
  '</w:styles>',
].join('');

function headingStyle(level: number, size: number): string {
  return style(`Heading${level}`, `heading ${level}`, {
    paragraph: `<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  });
}

type Look = { readonly paragraph: string; readonly run: string };

function style(id: string, name: string, { paragraph, run }: Look): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');
}
