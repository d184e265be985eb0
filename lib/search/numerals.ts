/**
 * Chinese and Arabic numerals of policy texts: 十五 and 15, 二〇三五 and 2035, 百分之三十 and 30%.
 *
 * Only whole numbers below ten thousand and digit-by-digit years are written both ways in practice;
 * larger quantities stand in figures (1.08亿) and are left alone.
 */
import { readNumeral } from '#lib/document/numerals.ts';

const digits = '零一二三四五六七八九';
const units: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** Characters that a Chinese numeral may be made of. */
export const chineseNumeral = /[零〇○一二两三四五六七八九十百千]+/g;

/**
 * Gives the Chinese numeral of a whole number from 0 to 9999.
 *
 * toChinese(15) -> '十五'; toChinese(205) -> '二百零五'
 */
export function toChinese(value: number): string {
  let rest = value;
  let text = '';
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) text += `${digits[count] ?? ''}${name}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  if (rest > 0 || text === '') text += digits[rest] ?? '';
  return text.replace(/零$/, '').replace(/^一十/, '十') || '零';
}

/**
 * Gives the number that a Chinese numeral writes, or undefined where it writes none (十四五).
 *
 * fromChinese('二百零五') -> 205; fromChinese('二〇三五') -> 2035
 */
export function fromChinese(text: string): number | undefined {
  const plain = text.replaceAll(/[〇○]/g, '零').replaceAll('两', '二');
  const value = readNumeral(plain);
  if (value === undefined) return undefined;
  const isByDigits = /^[零一二三四五六七八九]{2,}$/.test(plain);
  return isByDigits || toChinese(value) === plain ? value : undefined;
}

/**
 * Gives the ways in which a year or number is written digit by digit.
 *
 * byDigits('2035') -> ['二〇三五', '二零三五', '二○三五']
 */
export function byDigits(figures: string): string[] {
  const written = [...figures].map((figure) => digits[Number(figure)] ?? '').join('');
  const zeros = written.includes('零') ? ['〇', '零', '○'] : ['零'];
  return zeros.map((zero) => written.replaceAll('零', zero));
}
