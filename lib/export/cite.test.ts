import { expect, test } from 'vitest';
import { citeDocument } from './cite.ts';
import { citeHit } from './cite-hit.ts';
import type { CitedDocument } from './cited-document.ts';
import { documentWith, samples } from './testing/sample-documents.ts';

test.each([
  {
    sample: 'hebi',
    in2015: '鹤壁市人民政府. 鹤壁市新型城镇化规划（2021—2035年）: 鹤政〔2022〕15号[A]. 2022-06-30.',
    in2025: '鹤壁市人民政府. 鹤壁市新型城镇化规划（2021—2035年）：鹤政〔2022〕15号[Z]. 2022-06-30.',
  },
  {
    sample: 'puyang',
    in2015: '濮阳市新型城镇化规划（2021—2035年）（征求意见稿）[A]. 2022-04.',
    in2025: '濮阳市新型城镇化规划（2021—2035年）（征求意见稿）[Z]. 2022-04.',
  },
  {
    sample: 'henan',
    in2015: '高亚宾. 优化空间格局　增添发展动能: 扎实推进以人为核心的新型城镇化战略[Z].',
    in2025: '高亚宾. 优化空间格局　增添发展动能：扎实推进以人为核心的新型城镇化战略[Z].',
  },
  {
    sample: 'speech',
    in2015: '在市委新型城镇化工作推进会上的讲话（隐名稿）[Z]. 2022.',
    in2025: '在市委新型城镇化工作推进会上的讲话（隐名稿）[Z]. 2022.',
  },
  {
    sample: 'review',
    in2015: '党的十八大以来新型城镇化发展成就（隐名稿）[R].',
    in2025: '党的十八大以来新型城镇化发展成就（隐名稿）[R].',
  },
] as const)('cites the sample $sample by both editions', ({ sample, in2015, in2025 }) => {
  expect(citeDocument(samples[sample], { standard: '2015' }).text).toBe(in2015);
  expect(citeDocument(samples[sample], { standard: '2025' }).text).toBe(in2025);
});

test.each([
  { sample: 'hebi', gaps: [] },
  { sample: 'puyang', gaps: ['responsible'] },
  { sample: 'henan', gaps: ['date'] },
  { sample: 'speech', gaps: ['responsible', 'title', 'redacted'] },
  { sample: 'review', gaps: ['responsible', 'date', 'title', 'redacted'] },
] as const)('says of $sample that $gaps is missing', ({ sample, gaps }) => {
  expect(citeDocument(samples[sample], { standard: '2025' }).gaps).toEqual(gaps);
});

const notice = documentWith({
  title: '鹤壁市人民政府关于印发鹤壁市新型城镇化规划（2021—2035年）的通知',
  issuer: '鹤壁市人民政府',
  documentNumber: '鹤政〔2022〕15号',
  issuedOn: '2022-06-30',
  publishedOn: '2022-07-15',
  genre: '通知',
  url: 'https://www.hebi.gov.cn/15.html',
});
const webPage = documentWith({
  title: '新型城镇化怎么走',
  author: '高亚宾',
  publishedOn: '2022-05-03',
  genre: '解读',
  url: 'https://example.org/1',
});
const english = documentWith({
  title: 'National New-type Urbanization Plan',
  issuer: 'State Council, NDRC, MOHURD, MNR',
  year: '2014',
  genre: '规划',
});

test.each([
  {
    what: 'the notice of a government on the web, in 2015',
    document: notice,
    style: { standard: '2015', accessedOn: '2026-11-21' },
    text: '鹤壁市人民政府. 鹤壁市人民政府关于印发鹤壁市新型城镇化规划（2021—2035年）的通知: 鹤政〔2022〕15号[A/OL]. (2022-06-30)[2026-11-21]. https://www.hebi.gov.cn/15.html.',
  },
  {
    what: 'the same in 2025',
    document: notice,
    style: { standard: '2025', accessedOn: '2026-11-21' },
    text: '鹤壁市人民政府. 鹤壁市人民政府关于印发鹤壁市新型城镇化规划（2021—2035年）的通知：鹤政〔2022〕15号[EB/OL]. （2022-06-30）[2026-11-21]. https://www.hebi.gov.cn/15.html.',
  },
  {
    what: 'the day of publication where a journal wants that',
    document: notice,
    style: { standard: '2025', date: 'published' },
    text: '鹤壁市人民政府. 鹤壁市人民政府关于印发鹤壁市新型城镇化规划（2021—2035年）的通知：鹤政〔2022〕15号[EB/OL]. （2022-07-15）. https://www.hebi.gov.cn/15.html.',
  },
  {
    what: 'the mark that an editor asks for',
    document: notice,
    style: { standard: '2015', typeCode: 'EB', accessedOn: '2026-11-21' },
    text: '鹤壁市人民政府. 鹤壁市人民政府关于印发鹤壁市新型城镇化规划（2021—2035年）的通知: 鹤政〔2022〕15号[EB/OL]. (2022-06-30)[2026-11-21]. https://www.hebi.gov.cn/15.html.',
  },
  {
    what: 'a web page',
    document: webPage,
    style: { standard: '2015', accessedOn: '2026-11-21' },
    text: '高亚宾. 新型城镇化怎么走[EB/OL]. (2022-05-03)[2026-11-21]. https://example.org/1.',
  },
  {
    what: 'a web page without a date',
    document: { ...webPage, publishedOn: null },
    style: { standard: '2025', accessedOn: '2026-11-21' },
    text: '高亚宾. 新型城镇化怎么走[EB/OL]. [2026-11-21]. https://example.org/1.',
  },
  {
    what: 'a web page whose date and reading nobody knows',
    document: { ...webPage, publishedOn: null },
    style: { standard: '2025' },
    text: '高亚宾. 新型城镇化怎么走[EB/OL]. https://example.org/1.',
  },
  {
    what: 'no day of reading without an address',
    document: samples.hebi,
    style: { standard: '2025', accessedOn: '2026-11-21' },
    text: '鹤壁市人民政府. 鹤壁市新型城镇化规划（2021—2035年）：鹤政〔2022〕15号[Z]. 2022-06-30.',
  },
  {
    what: 'an English text with half-width signs in every edition',
    document: english,
    style: { standard: '2025' },
    text: 'State Council, NDRC, MOHURD, et al. National New-type Urbanization Plan[Z]. 2014.',
  },
] as const)('cites $what', ({ document, style, text }) => {
  expect(citeDocument(document, style).text).toBe(text);
});

test('a report keeps its year only in 2015, and the precision of its date in 2025', () => {
  const report = documentWith({
    title: '2022年濮阳市政府工作报告',
    issuer: '濮阳市人民政府',
    issuedOn: '2022-04',
    genre: '政府工作报告',
  });
  expect(citeDocument(report, { standard: '2015' }).text).toBe(
    '濮阳市人民政府. 2022年濮阳市政府工作报告[R]. 2022.',
  );
  expect(citeDocument(report, { standard: '2025' }).text).toBe(
    '濮阳市人民政府. 2022年濮阳市政府工作报告[R]. 2022-04.',
  );
});

test.each([
  { issuer: '河南省财政厅、河南省水利厅', in2015: '河南省财政厅, 河南省水利厅. ' },
  {
    issuer: '省发展改革委，省财政厅，省水利厅，省住房城乡建设厅',
    in2015: '省发展改革委, 省财政厅, 省水利厅, 等. ',
  },
  {
    issuer: '发展改革委（粮食、物资储备局）、财政厅',
    in2015: '发展改革委（粮食、物资储备局）, 财政厅. ',
  },
  { issuer: '**市人民政府', in2015: '**市人民政府. ' },
])('writes the issuer $issuer as the standard lists names', ({ issuer, in2015 }) => {
  const cited = citeDocument(documentWith({ title: '规划', issuer }), { standard: '2015' });
  expect(cited.text.startsWith(`${in2015}规划[Z]`)).toBe(true);
});

test('four names end with 等 after the third, with full-width commas in 2025', () => {
  const document = documentWith({ title: '规划', author: '甲、乙、丙、丁' });
  expect(citeDocument(document, { standard: '2025' }).text).toBe('甲，乙，丙，等. 规划[Z].');
});

test.each([
  { status: '征求意见稿', text: '某规划：征求意见稿[Z].' },
  { status: '印发稿', text: '某规划[Z].' },
  { status: '有效', text: '某规划[Z].' },
])('a text in the state $status is cited as $text', ({ status, text }) => {
  expect(citeDocument(documentWith({ title: '某规划', status }), { standard: '2025' }).text).toBe(
    text,
  );
});

test('nothing is invented: what a citation says stands in the facts or in the standard', () => {
  for (const sample of Object.values(samples)) {
    for (const standard of ['2015', '2025'] as const) {
      const { text } = citeDocument(sample, { standard });
      expect(text).not.toMatch(/佚名|不详|原文隐去|洛阳|undefined|null|Anon|S\.l\.|s\.n\./u);
      const facts = factsOf(sample).reduce((rest, fact) => rest.replace(fact, ''), text);
      expect(facts).toMatch(/^[.:：\s]*\[[AZR]\][.\s]*$/u);
    }
  }
});

test('a quotation is cited with its sections and its place', () => {
  const place = {
    sectionPath: ['第四章 高水平推进农业转移人口市民化', '第三节 健全市民化配套政策体系'],
    span: { start: 16966, end: 16973 },
  };
  expect(citeHit(samples.puyang, place, { standard: '2025' })).toEqual({
    text: '濮阳市新型城镇化规划（2021—2035年）（征求意见稿）[Z]. 2022-04. 第四章 高水平推进农业转移人口市民化 / 第三节 健全市民化配套政策体系：字符16966-16973.',
    gaps: ['responsible'],
  });
  expect(citeHit(samples.speech, { ...place, sectionPath: [] }, { standard: '2015' }).text).toBe(
    '在市委新型城镇化工作推进会上的讲话（隐名稿）[Z]. 2022. 字符16966-16973.',
  );
  expect(
    citeHit(english, { ...place, sectionPath: ['Chapter 2'] }, { standard: '2025' }).text,
  ).toBe(
    'State Council, NDRC, MOHURD, et al. National New-type Urbanization Plan[Z]. 2014. Chapter 2: chars 16966-16973.',
  );
});

test('a Chinese text under the name of a file is cited with Chinese signs', () => {
  const named = documentWith({
    title: 'plan-15',
    issuer: '鹤壁市人民政府',
    documentNumber: '15号',
  });
  expect(citeDocument(named, { standard: '2025' }).text).toBe('鹤壁市人民政府. plan-15：15号[Z].');
  const place = { sectionPath: ['一、总体要求'], span: { start: 10, end: 14 } };
  expect(citeHit(documentWith({ title: 'a' }), place, { standard: '2025' }).text).toBe(
    'a[Z]. 一、总体要求：字符10-14.',
  );
});

/** What a citation may draw from, title parts apart, the longest first. */
function factsOf({ title, issuer, author, documentNumber, issuedOn, year }: CitedDocument) {
  return [...title.split('——'), issuer, author, documentNumber, issuedOn, year].filter(
    (fact) => fact !== null,
  );
}
