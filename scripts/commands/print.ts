/** Writes an answer, or a part of one, to stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a JSON answer to stdout, readable by people too. */
export function printJson(answer: unknown): void {
  print(JSON.stringify(answer, undefined, 2));
}

/** Says something beside the answer, on stderr. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}
