/**
 * The recall suite: literal queries cut out of texts, and what a reading of every passage finds.
 */
import { sliceSpan, type Span } from '#lib/text/span.ts';
import { randomFrom } from '../draw-sample.ts';
import type { SearchEngine, SearchMode } from '../model.ts';
import { parseQuery } from '../parse-query.ts';
import type { SampleText } from './five-texts.ts';
import { wholePage } from './library-of.ts';
import { oraclePattern, oracleSpans, oracleText, type OracleText } from './oracle.ts';

/** A query and how it is read: as one wording, or without any folding. */
export type RecallQuery = { readonly text: string; readonly mode: Exclude<SearchMode, 'parsed'> };

/** Where an engine and a reading differ: places as `document start end`. */
export type Disagreement = {
  readonly query: RecallQuery;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

/** One in so many queries is raw. */
const rawEvery = 10;
const maxChars = 12;

/**
 * Draws queries: everything in quotes once, then substrings of 1 to 12 characters from any place of
 * any text, so that they reach across punctuation, soft breaks, stars and borders of passages.
 */
export function drawRecallQueries(
  samples: readonly SampleText[],
  { count, seed }: { readonly count: number; readonly seed: number },
): RecallQuery[] {
  const random = randomFrom(seed);
  const slogans = samples.flatMap(({ text }) => text.match(/“[^”\n]{2,30}”/gu) ?? []);
  const queries: RecallQuery[] = [...new Set(slogans)].map((text) => ({ text, mode: 'literal' }));
  const points = samples.map(({ text }) => [...text]);
  const total = points.reduce((sum, each) => sum + each.length, 0);
  while (queries.length < count) {
    const text = cutAt(points, random(total), 1 + random(maxChars));
    const mode = random(rawEvery) === 0 ? 'raw' : 'literal';
    if (parseQuery(text, mode).kind === 'query') queries.push({ text, mode });
  }
  return queries;
}

function cutAt(points: readonly (readonly string[])[], place: number, size: number): string {
  let rest = place;
  for (const text of points) {
    if (rest < text.length) return text.slice(rest, rest + size).join('');
    rest -= text.length;
  }
  return '';
}

/** Reads texts once; the function it gives finds a query in them, character by character. */
export function readerOf(samples: readonly SampleText[]): (query: RecallQuery) => string[] {
  const passages = samples.flatMap(readPassages);
  return ({ text, mode }) => {
    const pattern = mode === 'literal' ? oraclePattern(text) : undefined;
    return passages.flatMap(({ documentId, start, source, reading }) => {
      const spans = pattern === undefined ? verbatim(source, text) : oracleSpans(reading, pattern);
      return spans.map((span) => named(documentId, span.start + start, span.end + start));
    });
  };
}

/** Compares the hits of an engine with what a reading found. */
export async function disagreementOf(
  engine: SearchEngine,
  query: RecallQuery,
  found: { readonly samples: readonly SampleText[]; readonly read: readonly string[] },
): Promise<Disagreement | undefined> {
  const parsed = parseQuery(query.text, query.mode);
  if (parsed.kind === 'fault') throw new Error(`${query.text}: ${parsed.fault.code}`);
  const { hits, counts } = await engine.search(parsed.query, {
    ...wholePage,
    limit: 100_000,
    contextChars: 0,
  });
  if (hits.length !== counts.hits) throw new Error(`${query.text}: counts differ from hits`);
  const texts = new Map(found.samples.map(({ version, text }) => [version.documentId, text]));
  const ours = new Set(
    hits.map(({ documentId, span }) => {
      const { start, end } =
        query.mode === 'raw' ? span : withoutDropped(texts.get(documentId) ?? '', span);
      return named(documentId, start, end);
    }),
  );
  const theirs = new Set(found.read);
  const missed = [...theirs].filter((place) => !ours.has(place));
  const wrong = [...ours].filter((place) => !theirs.has(place));
  return missed.length + wrong.length === 0 ? undefined : { query, missed, wrong };
}

type Passage = {
  readonly documentId: string;
  readonly start: number;
  readonly source: string;
  readonly reading: OracleText;
};

function readPassages({ version, passages, text, marks }: SampleText): Passage[] {
  const silent = [...marks.softLines, ...marks.bold];
  return passages.map(({ span }) => {
    const { start } = span;
    const source = sliceSpan(text, span);
    const within = silent
      .filter((mark) => mark.start < span.end && mark.end > start)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
    return { documentId: version.documentId, start, source, reading: oracleText(source, within) };
  });
}

function verbatim(source: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    spans.push({ start: at, end: at + text.length });
  }
  return spans;
}

/** A hit that took the partner of a quote begins or ends with what a skeleton drops. */
function withoutDropped(text: string, { start, end }: Span): Span {
  const dropped = /^[\s\u00ad\u200b-\u200d\u2060\ufeff“”‘’"'＂＇「」『』《》〈〉、]$/u;
  let [from, to] = [start, end];
  while (from < to && dropped.test(text[from] ?? '')) from += 1;
  while (to > from && dropped.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function named(documentId: string, start: number, end: number): string {
  return `${documentId} ${String(start)} ${String(end)}`;
}
