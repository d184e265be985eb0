/** Writes a number as Word writes it in front of a paragraph. */

const hanDigits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** How the formats of Word write a number; what is not here is written in Arabic digits. */
const writers: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value),
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: (value) => counted(value, hanDigits),
  chineseCountingThousand: (value) => counted(value, hanDigits),
  taiwaneseCounting: (value) => counted(value, hanDigits),
  taiwaneseCountingThousand: (value) => counted(value, hanDigits),
  japaneseCounting: (value) => counted(value, hanDigits),
  japaneseLegal: (value) => counted(value, legalDigits),
  chineseLegalSimplified: (value) => counted(value, legalDigits),
  ideographLegalTraditional: (value) => counted(value, legalDigits),
  ideographDigital: (value) => digitByDigit(value),
  japaneseDigitalTenThousand: (value) => digitByDigit(value),
  taiwaneseDigital: (value) => digitByDigit(value),
  ideographTraditional: (value) => oneOf('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => oneOf('子丑寅卯辰巳午未申酉戌亥', value),
  decimalEnclosedCircle: (value) => circled(value),
  decimalEnclosedCircleChinese: (value) => circled(value),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, `(${value})`),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, `${value}.`),
  ideographEnclosedCircle: (value) => (value <= 10 ? enclosed(value, 0x3280, '') : String(value)),
  decimalFullWidth: (value) => fullWidth(value),
  decimalFullWidth2: (value) => fullWidth(value),
  numberInDash: (value) => `- ${value} -`,
};

/**
 * Gives a number in a format of Word.
 *
 * formatNumber(21, 'chineseCountingThousand') -> '二十一'
 */
export function formatNumber(value: number, format: string): string {
  const isCountable = value > 0 && value < 10_000;
  return isCountable ? (writers[format]?.(value) ?? String(value)) : String(value);
}

/** 十, 十一, 一百〇五 as 一百零五: the tens of ten to nineteen stand without 一. */
function counted(value: number, digits: string): string {
  const units = digits === hanDigits ? ['', '十', '百', '千'] : ['', '拾', '佰', '仟'];
  const written = [...String(value)].map((digit, at, all) => ({
    digit: Number(digit),
    unit: units[all.length - 1 - at] ?? '',
  }));
  const text = written
    .map(({ digit, unit }) => (digit === 0 ? '零' : `${digits[digit] ?? ''}${unit}`))
    .join('')
    .replaceAll(/零+/gu, '零')
    .replace(/零$/u, '');
  return digits === hanDigits ? text.replace(/^一十/u, '十') : text;
}

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => hanDigits[Number(digit)] ?? '').join('');
}

function oneOf(names: string, value: number): string {
  return names[(value - 1) % names.length] ?? String(value);
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿; Unicode has no more. */
function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : String(value);
}

function enclosed(value: number, first: number, otherwise: string): string {
  return value <= 20 ? String.fromCodePoint(first + value - 1) : otherwise;
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

/** a … z, aa, bb: Word repeats the letter. */
function letter(value: number): string {
  return String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [size, sign] of romanSigns) {
    text += sign.repeat(Math.floor(left / size));
    left %= size;
  }
  return text;
}
