const label =
  /^(?:第[^\s章节篇编条]{1,5}[章节篇编条]|[一二三四五六七八九十]{1,3}(?=、)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}(?=[.．、])|专栏\s?\d{1,3})/;
const charsWithoutLabel = 6;

/**
 * Gives where something stands as it is cited in a margin: by the labels of its headings alone.
 *
 * shortPath(['三、扎实推动新型城镇化', '（三）着力促进市民化', '4.健全政策体系']) -> '三（三）4'
 */
export function shortPath(path: readonly string[]): string {
  return path.map((step) => labelOf(step) ?? step.slice(0, charsWithoutLabel)).join('');
}

/**
 * Gives where something stands for a narrow column: the innermost heading whole, what is around it
 * by its labels.
 *
 * narrowPath(['第四章 高质量推进农业转移人口市民化', '第二节 全面深化户籍制度改革'])
 *   -> ['第四章', '第二节 全面深化户籍制度改革']
 */
export function narrowPath(path: readonly string[]): readonly string[] {
  return path.map((step, depth) => (depth < path.length - 1 ? (labelOf(step) ?? step) : step));
}

function labelOf(step: string): string | undefined {
  return label.exec(step)?.[0];
}
