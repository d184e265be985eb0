import { readNumeral } from './numerals.ts';

/**
 * Gives a date as `2022-06-30`, `2022-04` or `2022`, as precise as it is written; '' for none.
 *
 * dateOf('2022年07月15日16:21') -> '2022-07-15'; dateOf('二〇二二年四月') -> '2022-04'
 */
export function dateOf(written: string): string {
  const plain = written.normalize('NFKC').replaceAll('○', '〇');
  const match =
    /([\d〇零一二三四五六七八九]{4})\s*年(?:\s*([\d一二三四五六七八九十]{1,3})\s*月(?:\s*([\d一二三四五六七八九十]{1,3})\s*日)?)?/u.exec(
      plain,
    ) ?? /(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?/u.exec(plain);
  if (match === null) return '';
  const [year, month, day] = match.slice(1).map((part) => readNumeral(part ?? ''));
  if (year === undefined || year < 1000) return '';
  const parts = [String(year)];
  if (month !== undefined && month >= 1 && month <= 12) parts.push(pad(month));
  if (parts.length === 2 && day !== undefined && day >= 1 && day <= 31) parts.push(pad(day));
  return parts.join('-');
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

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
