/**
 * How a wording may stand in a text whose names and numbers were taken out.
 */
import { redactionSign } from '#lib/text/skeleton.ts';
import { chineseNumeral, fromChinese } from './numerals.ts';

/** What editors put for a name: a star run (□ in skeletons), 某, or crosses. */
const stands = [redactionSign, '某', '×', '××'];
const figures = /\d+(?:\.\d+)?/g;

/**
 * Gives the wordings with each number, or each of the given names, replaced by what may stand for
 * it. Their hits are possible, never sure.
 *
 * redactionVariants('15分钟生活圈', []) -> ['□分钟生活圈']
 * redactionVariants('洛阳市城镇化', ['洛阳市']) -> ['□城镇化', '某城镇化', …, '□市城镇化', …]
 */
export function redactionVariants(text: string, names: readonly string[]): string[] {
  const numbers = text.replaceAll(figures, redactionSign).replaceAll(chineseNumeral, hideNumeral);
  const hidden = names.flatMap((name) =>
    stems(name).flatMap((stem) => stands.map((stand) => text.replaceAll(stem, stand))),
  );
  const variants = new Set([numbers, ...hidden]);
  variants.delete(text);
  return [...variants].filter(hasWords);
}

/** The whole name, and the name without the kind of place: 洛阳市 is struck out as *市 or *. */
function stems(name: string): string[] {
  const stem = name.replace(/[省市县区镇乡州]$/u, '');
  return stem.length > 1 && stem !== name ? [name, stem] : [name];
}

function hideNumeral(numeral: string): string {
  const isNumber = numeral.length > 1 && fromChinese(numeral) !== undefined;
  return isNumber ? redactionSign : numeral;
}

/** What is left must say something: □年 stands everywhere. */
function hasWords(variant: string): boolean {
  return variant.replaceAll(redactionSign, '').length > 1;
}
