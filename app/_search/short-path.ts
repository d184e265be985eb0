const label =
  /^(?:第[^\s章节篇编条]{1,5}[章节篇编条]|[一二三四五六七八九十]{1,3}(?=、)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}(?=[.．、])|专栏\s?\d{1,3})/;
const charsWithoutLabel = 6;

/**
 * Gives where something stands as it is cited in a margin: by the labels of its headings alone.
 *
 * shortPath(['三、扎实推动新型城镇化', '（三）着力促进市民化', '4.健全政策体系']) -> '三（三）4'
 */
export function shortPath(path: readonly string[]): string {
  return path.map((step) => label.exec(step)?.[0] ?? step.slice(0, charsWithoutLabel)).join('');
}
