/**
 * Sets values into words that the server has written: `第{done}份` was made with `done` as `{done}`.
 *
 * fillWords('第{done}份，共{all}份', { done: 3, all: 12 }) -> '第3份，共12份'
 */
export function fillWords(
  words: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}
