/**
 * Other ways in which a wording may write its numbers.
 *
 * They are variants of the query, never of the index: 十五 stands inside 五十五, and folding it to
 * 15 there would make a wrong hit out of a right text.
 */
import { byDigits, chineseNumeral, fromChinese, toChinese } from './numerals.ts';

type Writings = { readonly span: readonly [number, number]; readonly others: readonly string[] };

/** Times that have a name of their own. */
const named: readonly (readonly string[])[] = [
  ['15分钟', '十五分钟', '一刻钟'],
  ['30分钟', '三十分钟', '半小时', '半个小时'],
  ['45分钟', '四十五分钟', '三刻钟'],
  ['60分钟', '六十分钟', '1小时', '一小时', '1个小时', '一个小时'],
];
/** A single Chinese digit is a number only before a measure: 三起来 is not 3起来. */
const measure =
  /^(?:分钟|小时|个百分点|公里|平方公里|平方米|米|万人|亿元|万元|万套|岁|天|日|月|年)/;
const percent = /百分之([零〇○一二两三四五六七八九十百]+)/g;
/** More than this many combinations say nothing that the first did not. */
const maxVariants = 24;

/**
 * Gives the other writings of a wording, itself left out.
 *
 * numberVariants('15分钟生活圈') -> ['十五分钟生活圈', '一刻钟生活圈']
 * numberVariants('到二〇三五年') -> ['到2035年', '到二零三五年', '到二○三五年']
 */
export function numberVariants(text: string): string[] {
  let variants = [''];
  let end = 0;
  for (const { span, others } of writingsIn(text)) {
    const between = text.slice(end, span[0]);
    const forms = [text.slice(span[0], span[1]), ...others];
    variants = variants.flatMap((head) => forms.map((form) => head + between + form));
    if (variants.length > maxVariants) return [];
    end = span[1];
  }
  const tail = text.slice(end);
  return [...new Set(variants.map((head) => head + tail))].filter((variant) => variant !== text);
}

function writingsIn(text: string): Writings[] {
  const found = [...namedIn(text), ...percentsIn(text), ...figuresIn(text), ...numeralsIn(text)];
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.filter((writing, index) => {
    return found.slice(0, index).every((other) => other.span[1] <= writing.span[0]);
  });
}

function namedIn(text: string): Writings[] {
  return named.flatMap((forms) =>
    forms.flatMap((form) =>
      placesOf(text, form)
        .filter((at) => !isNumeral(text[at - 1]))
        .map((at) => ({
          span: [at, at + form.length] as const,
          others: forms.filter((other) => other !== form),
        })),
    ),
  );
}

function percentsIn(text: string): Writings[] {
  const spelled = [...text.matchAll(percent)].flatMap((match) => {
    const value = fromChinese(match[1] ?? '');
    return value === undefined ? [] : [writing(match, [`${String(value)}%`])];
  });
  const figures = [...text.matchAll(/(?<![\d.])(\d{1,3})[%％]/g)].map((match) =>
    writing(match, [`百分之${toChinese(Number(match[1]))}`]),
  );
  return [...spelled, ...figures];
}

function figuresIn(text: string): Writings[] {
  return [...text.matchAll(/(?<![\d.])\d{1,4}(?![\d.%％])/g)].flatMap((match) => {
    const [figures] = match;
    const after = text.slice(match.index + figures.length);
    if (figures.length === 1 && !measure.test(after)) return [];
    const isYear = figures.length === 4 && after.startsWith('年');
    return [writing(match, isYear ? byDigits(figures) : [toChinese(Number(figures))])];
  });
}

function numeralsIn(text: string): Writings[] {
  return [...text.matchAll(chineseNumeral)].flatMap((match) => {
    const [numeral] = match;
    const value = fromChinese(numeral);
    const isNumber = numeral.length > 1 || measure.test(text.slice(match.index + 1));
    if (value === undefined || !isNumber) return [];
    const isByDigits = !/[十百千]/.test(numeral);
    const digits = isByDigits && numeral.length > 1 ? byDigits(String(value)) : [];
    return [writing(match, [String(value), ...digits.filter((other) => other !== numeral)])];
  });
}

function writing(match: RegExpMatchArray, others: readonly string[]): Writings {
  const at = match.index ?? 0;
  return { span: [at, at + match[0].length], others };
}

function placesOf(text: string, form: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) places.push(at);
  return places;
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && /[\d零〇○一二两三四五六七八九十百千]/.test(character);
}
