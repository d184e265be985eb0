const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Gives the number that a label's numeral means, whichever way it is written; undefined for
 * anything else.
 *
 * readNumeral('十二') -> 12; readNumeral('１２') -> 12; readNumeral('二〇') -> 20; readNumeral('廿') -> undefined
 */
export function readNumeral(written: string): number | undefined {
  const plain = written.normalize('NFKC').replaceAll(/\s/gu, '');
  if (plain === '') return undefined;
  if (/^\d+$/.test(plain)) return Number(plain);
  return /[十百千]/.test(plain) ? readWithUnits(plain) : readDigitByDigit(plain);
}

function readWithUnits(plain: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  for (const character of plain) {
    const unit = units[character];
    const digit = digits[character];
    if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = undefined;
    } else if (digit !== undefined) {
      pending = digit;
    } else {
      return undefined;
    }
  }
  return total + (pending ?? 0);
}

function readDigitByDigit(plain: string): number | undefined {
  let total = 0;
  for (const character of plain) {
    const digit = digits[character];
    if (digit === undefined) return undefined;
    total = total * 10 + digit;
  }
  return total;
}
