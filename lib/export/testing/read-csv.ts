/**
 * Reads comma-separated values by the grammar of RFC 4180, written apart from the writer.
 *
 * readCsv('a,"b,""c"""\r\n') -> [['a', 'b,"c"']]
 */
export function readCsv(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const read = field.exec(text);
    if (read === null) throw new Error(`Not CSV from ${String(at)}: ${text.slice(at, at + 40)}`);
    row.push(read[1]?.replaceAll('""', '"') ?? read[2] ?? '');
    if (read[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('The last line has no end.');
  return rows;
}
