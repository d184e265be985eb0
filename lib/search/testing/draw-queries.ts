import { randomFrom } from '../draw-sample.ts';
import { parseQuery } from '../parse-query.ts';

/** How many queries are drawn, and how long they are. */
export type Draw = {
  readonly count: number;
  readonly minChars: number;
  readonly maxChars: number;
  readonly seed: number;
};

/**
 * Draws literal queries from texts, by a seed: every place is as likely as any other, so common
 * words are drawn as often as people meet them.
 */
export function drawQueries(texts: readonly string[], draw: Draw): string[] {
  const random = randomFrom(draw.seed);
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total === 0) throw new Error('There is no text to draw queries from');
  const queries: string[] = [];
  while (queries.length < draw.count) {
    const length = draw.minChars + random(draw.maxChars - draw.minChars + 1);
    const query = sliceAt(texts, random(total), length);
    if (isQuery(query)) queries.push(query);
  }
  return queries;
}

function sliceAt(texts: readonly string[], place: number, length: number): string {
  let rest = place;
  for (const text of texts) {
    if (rest < text.length) return text.slice(rest, rest + length);
    rest -= text.length;
  }
  return '';
}

/** Whole words of a line: a person selects no line breaks. */
function isQuery(query: string): boolean {
  return /^[^\s*]+$/u.test(query) && parseQuery(query, 'literal').kind === 'query';
}
