/**
 * Counts the characters to put in, take out or replace to make one text of the other (Levenshtein).
 *
 * editDistance('15分钟生活圈', '15分钟养老服务圈') -> 4
 */
export function editDistance(from: string, to: string): number {
  const [source, target] = [[...from], [...to]];
  let row = [0, ...target.map((_, at) => at + 1)];
  for (const [at, character] of source.entries()) {
    const next = [at + 1];
    for (const [column, other] of target.entries()) {
      const replaced = (row[column] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
