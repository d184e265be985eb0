/**
 * Citations after GB/T 7714, 顺序编码制: the entry of a numbered list or a footnote.
 *
 *   主要责任者. 题名: 其他题名信息[类型标识/载体标识]. (日期)[引用日期]. 获取和访问路径.
 *
 * What is missing is left out as the standard allows it, and named in `gaps`:
 * - Without a responsible body the entry begins with its title. 佚名 belongs to the author–year
 *   system; and for a text that hides its issuer it would say that nobody knows.
 * - [出版地不详] and [出版者不详] belong to printed books. An electronic text leaves both out, and
 *   every text of the library is one.
 */
import { citationSigns, type CitationSigns } from './citation-signs.ts';
import type { CitationStyle, CitedDocument } from './cited-document.ts';
import { hasAddress, typeMark } from './type-mark.ts';

/** What the source does not say, or does not say itself. */
export type CitationGap = 'responsible' | 'date' | 'title' | 'redacted';

/** A citation, and what a reader must know of its facts. */
export type Citation = { readonly text: string; readonly gaps: readonly CitationGap[] };

/**
 * Cites a document.
 *
 * citeDocument(hebi, { standard: '2025' }).text
 *   -> '鹤壁市人民政府. 鹤壁市新型城镇化规划（2021—2035年）：鹤政〔2022〕15号[Z]. 2022-06-30.'
 */
export function citeDocument(document: CitedDocument, style: CitationStyle): Citation {
  const { title, issuer, author } = document;
  const signs = citationSigns(`${title}${issuer ?? ''}${author ?? ''}`, style.standard);
  const elements = [
    namesOf(document, signs),
    `${titleOf(document, signs)}[${typeMark(document, style)}]`,
    hasAddress(document) ? accessOf(document, { style, signs }) : plainDateOf(document, style),
  ];
  return { text: elements.flatMap(closed).join(' '), gaps: gapsOf(document) };
}

/** More names than this are cut after the third, with 等. */
const shownNames = 3;

/** A separator inside brackets belongs to the name: 发展改革委（粮食、物资局）. */
const nameSeparator = /[、，,；;](?![^（(]*[）)])/u;

/** A body answers for what it issues; a person for what bears only a name. */
function namesOf({ issuer, author }: CitedDocument, signs: CitationSigns): string {
  const names = (issuer ?? author ?? '')
    .split(nameSeparator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length <= shownNames) return names.join(signs.comma);
  return [...names.slice(0, shownNames), signs.andOthers].join(signs.comma);
}

/** A subtitle behind a dash, the number of the document and the state of a draft follow a colon. */
function titleOf({ title, documentNumber, status }: CitedDocument, signs: CitationSigns): string {
  const parts = title.split(/\s*(?:——|──)\s*/u);
  const isDraft = status !== null && !isFinal.test(status) && !title.includes(status);
  return [...parts, documentNumber ?? '', isDraft ? status : '']
    .filter((part) => part !== '')
    .join(signs.colon);
}

/** The state that every document has when nothing is said; it adds nothing to its title. */
const isFinal = /印发|正式|发布|公布|现行|有效/u;

function accessOf(
  document: CitedDocument,
  { style, signs }: { readonly style: CitationStyle; readonly signs: CitationSigns },
): string {
  const date = dateOf(document, style);
  const written = date === null ? '' : `${signs.open}${date}${signs.close}`;
  const accessed = style.accessedOn === undefined ? '' : `[${style.accessedOn}]`;
  const dates = `${written}${accessed}`;
  return `${dates === '' ? '' : `${dates}. `}${document.url ?? ''}`;
}

/** The edition of 2015 knows only the year of a report, as of a book; other dates stay whole. */
function plainDateOf(document: CitedDocument, style: CitationStyle): string {
  const date = dateOf(document, style) ?? '';
  const isYearOnly = style.standard === '2015' && typeMark(document, style) === 'R';
  return isYearOnly ? date.slice(0, 4) : date;
}

/** Never more precise than the source: 2022-04 does not become a day. */
function dateOf(
  { issuedOn, publishedOn, year }: CitedDocument,
  { date = 'issued' }: CitationStyle,
): string | null {
  return date === 'issued' ? (issuedOn ?? publishedOn ?? year) : (publishedOn ?? issuedOn ?? year);
}

/** An element ends with a full stop; one that has nothing to say is left out with its stop. */
function closed(element: string): string[] {
  if (element === '') return [];
  return [element.endsWith('.') ? element : `${element}.`];
}

function gapsOf(document: CitedDocument): CitationGap[] {
  const { issuer, author, titleIsGiven, redacted } = document;
  const gaps: readonly (readonly [CitationGap, boolean])[] = [
    ['responsible', (issuer ?? author) === null],
    ['date', dateOf(document, { standard: '2025' }) === null],
    ['title', !titleIsGiven],
    ['redacted', redacted],
  ];
  return gaps.flatMap(([gap, isOpen]) => (isOpen ? [gap] : []));
}
