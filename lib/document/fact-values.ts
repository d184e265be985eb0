import { readNumeral } from './numerals.ts';

const datePattern =
  /([\d〇零一二三四五六七八九]{4})\s*年(?:\s*([\d一二三四五六七八九十]{1,3})\s*月(?:\s*([\d一二三四五六七八九十]{1,3})\s*日)?)?/u;
const plainDatePattern = /(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?/u;

/**
 * Gives a date as `2022-06-30`, `2022-04` or `2022`, as precise as it is written; '' for none.
 *
 * dateOf('2022年07月15日16:21') -> '2022-07-15'; dateOf('二〇二二年四月') -> '2022-04'
 */
export function dateOf(written: string): string {
  const plain = written.normalize('NFKC').replaceAll('○', '〇');
  const match = datePattern.exec(plain) ?? plainDatePattern.exec(plain);
  if (match === null) return '';
  const [year = 0, month = 0, day = 0] = match.slice(1).map(numberOf);
  if (year < 1000) return '';
  if (month < 1 || month > 12) return String(year);
  const yearAndMonth = `${year}-${pad(month)}`;
  return day < 1 || day > 31 ? yearAndMonth : `${yearAndMonth}-${pad(day)}`;
}

/**
 * Gives a document number in its standard form: the year in 〔〕, no spaces.
 *
 * documentNumberOf('鹤政[2022]15号') -> '鹤政〔2022〕15号'
 */
export function documentNumberOf(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/^[(](.*)[)]$/u, '$1')
    .replace(/[〔[(【]第?(\d{4})年?[〕\])】]/u, '〔$1〕');
}

/** A part that is not written is undefined, whatever the types of `match` say. */
function numberOf(part: string | undefined): number | undefined {
  return readNumeral(part ?? '');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
