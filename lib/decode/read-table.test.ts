import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  {
    written: 'a,b\r\n1,2\r\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    written: '\uFEFFa;b\n"x;""y""";\n',
    rows: [
      ['a', 'b'],
      ['x;"y"', ''],
    ],
  },
  {
    written: 'a\tb\n第一行,\t2\n\n',
    rows: [
      ['a', 'b'],
      ['第一行,', '2'],
    ],
  },
  {
    written: 'a,b\n"一\n二",3',
    rows: [
      ['a', 'b'],
      ['一\n二', '3'],
    ],
  },
])('reads $written', ({ written, rows }) => {
  expect(readTable(bytes(written))).toEqual(rows);
});

test('reads what Excel writes in China', () => {
  // 地区,年份 in GB18030.
  const gbk = Uint8Array.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xc4, 0xea, 0xb7, 0xdd, 0x0d, 0x0a]);
  expect(readTable(gbk)).toEqual([['地区', '年份']]);
});

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="x" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

test('reads shared words, gaps between cells, and days that are numbers', () => {
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>44742</v></c></row>' +
    '<row r="2"><c r="B2" s="0"><v>2022</v></c><c r="C2" t="inlineStr"><is><t>规划</t></is></c></row>';
  const more = {
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><r><t>鹤壁</t></r><r><t>市</t></r><rPh sb="0" eb="1"><t>hè</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  expect(readTable(workbook(sheet, more))).toEqual([
    ['鹤壁市', '', '2022-06-30'],
    ['', '2022', '规划'],
  ]);
});

test('a workbook that declares a document type is refused', () => {
  const more = { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' };
  expect(() => readTable(workbook('<row/>', more))).toThrow('unsafeFile');
});

test('a workbook of before 2007 is refused', () => {
  expect(() => readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toThrow(
    'unsupportedFormat',
  );
});
