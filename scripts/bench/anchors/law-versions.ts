/**
 * Laws in two dated versions: real redrafts, with the articles as the measure. What became of an
 * article is told by its words alone, compared in another way than the engine compares.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '#lib/decode/decode.ts';
import type { Span } from '#lib/text/span.ts';
import { halfOf, understand, type AnchorDocument, type Half } from './anchor-documents.ts';
import { likeness } from './likeness.ts';
import type { Answer, Method } from './methods.ts';

/** What was asked of unchanged, changed and lost articles, and how often it was right. */
export type LawTally = {
  pairs: number;
  kept: {
    all: number;
    right: number;
    /** Selections of a whole article. */
    whole: number;
    wholeRight: number;
    renumbered: number;
    renumberedRight: number;
    wrong: number;
  };
  changed: { all: number; said: number; lost: number; wrong: number };
  gone: { all: number; orphaned: number; placed: number };
};

type Article = { readonly label: string; readonly body: string; readonly span: Span };

/** Measures all laws of a folder that have several dated versions. */
export function runLaws(folder: string, method: Method, half: Half): LawTally {
  const tally: LawTally = {
    pairs: 0,
    kept: {
      ...{ all: 0, right: 0, whole: 0, wholeRight: 0 },
      ...{ renumbered: 0, renumberedRight: 0, wrong: 0 },
    },
    changed: { all: 0, said: 0, lost: 0, wrong: 0 },
    gone: { all: 0, orphaned: 0, placed: 0 },
  };
  for (const [older, newer] of versionPairs(folder, half)) {
    const pair = { home: readLaw(older), text: readLaw(newer) };
    if (pair.home === undefined || pair.text === undefined) continue;
    tally.pairs += 1;
    judgePair({ home: pair.home, text: pair.text }, method, tally);
  }
  return tally;
}

function versionPairs(folder: string, half: Half): readonly (readonly [string, string])[] {
  const byLaw = new Map<string, string[]>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const law = /([^/\\]+)\(\d{4}-\d\d-\d\d\)\.md$/u.exec(path)?.[1];
    if (law === undefined || halfOf(law) !== half) continue;
    byLaw.set(law, [...(byLaw.get(law) ?? []), join(folder, path)]);
  }
  return [...byLaw.values()].flatMap((paths) => {
    const inTime = paths.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)));
    return inTime.slice(1).map((path, at) => [inTime[at] ?? path, path] as const);
  });
}

function dateOf(path: string): string {
  return /\((\d{4}-\d\d-\d\d)\)/u.exec(path)?.[1] ?? '';
}

function readLaw(path: string): AnchorDocument | undefined {
  const decoded = decode(readFileSync(path), path);
  return decoded.kind === 'refused' ? undefined : understand(path, decoded.text);
}

/** From its label to the next label or heading; the body has no white space. */
function articlesOf(text: string): readonly Article[] {
  const starts = [
    ...text.matchAll(/(?:^|\n)[ 　]*(第[一二三四五六七八九十百千零]+条)[ 　]*|\n#/gu),
  ];
  return starts.flatMap((match, at) => {
    const label = match[1];
    if (label === undefined) return [];
    const start = match.index + match[0].length;
    const written = text.slice(start, starts[at + 1]?.index ?? text.length).trimEnd();
    return [
      { label, body: written.replaceAll(/\s/gu, ''), span: { start, end: start + written.length } },
    ];
  });
}

type Pair = { readonly home: AnchorDocument; readonly text: AnchorDocument };

const minBody = 12; // Shorter ones say （删去） and the like.
const goneBelow = 0.3;
const changedFrom = 0.7;

function judgePair(pair: Pair, method: Method, tally: LawTally): void {
  const older = articlesOf(pair.home.text).filter(({ body }) => body.length >= minBody);
  const newer = articlesOf(pair.text.text);
  for (const article of older) {
    const same = newer.filter(({ body }) => body === article.body);
    const isSingle = older.filter(({ body }) => body === article.body).length === 1;
    if (same.length === 1 && same[0] !== undefined && isSingle) {
      judgeKept(pair, method, { tally: tally.kept, article, same: same[0] });
    } else if (!newer.some(({ body }) => lettersOf(body).includes(lettersOf(article.body)))) {
      judgeRedrafted(pair, method, { tally, article, newer });
    }
  }
}

/** An article that was only continued, or pointed otherwise, has kept its words. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The whole article, its first clause and eight characters from its middle are asked for. */
function judgeKept(
  pair: Pair,
  method: Method,
  {
    tally,
    article,
    same,
  }: { readonly tally: LawTally['kept']; readonly article: Article; readonly same: Article },
): void {
  for (const part of partsOf(pair.home.text, article.span)) {
    const answer = method.locate(pair.home, part, pair.text);
    const isRight = answer.kind === 'placed' && isSamePlace(pair, { part, answer, article, same });
    const isRenumbered = article.label !== same.label;
    const isWhole = part.end - part.start === article.span.end - article.span.start;
    tally.all += 1;
    tally.whole += isWhole ? 1 : 0;
    tally.wholeRight += isWhole && isRight ? 1 : 0;
    tally.renumbered += isRenumbered ? 1 : 0;
    tally.right += isRight ? 1 : 0;
    tally.renumberedRight += isRight && isRenumbered ? 1 : 0;
    tally.wrong += !isRight && answer.kind === 'placed' ? 1 : 0;
  }
}

function partsOf(text: string, span: Span): readonly Span[] {
  const written = text.slice(span.start, span.end);
  const clause = /^[^，。；：\n]{4,}/u.exec(written)?.[0] ?? '';
  const middle = span.start + (written.length >> 1);
  const parts = [
    span,
    { start: span.start, end: span.start + clause.length },
    { start: middle, end: Math.min(span.end, middle + 8) },
  ];
  return parts.filter(({ start, end }) => text.slice(start, end).trim().length >= 4);
}

/** The same characters at the same place of the article, white space apart. */
function isSamePlace(
  { home, text }: Pair,
  where: {
    readonly part: Span;
    readonly answer: { readonly span: Span };
    readonly article: Article;
    readonly same: Article;
  },
): boolean {
  const { part, answer, article, same } = where;
  const before = bare(home.text, article.span.start, part.start);
  const isSameStart = bare(text.text, same.span.start, answer.span.start) === before;
  return (
    isSameStart &&
    answer.span.start >= same.span.start &&
    bare(text.text, answer.span.start, answer.span.end) === bare(home.text, part.start, part.end)
  );
}

function bare(text: string, start: number, end: number): string {
  return text.slice(start, Math.max(start, end)).replaceAll(/\s/gu, '');
}

function judgeRedrafted(
  pair: Pair,
  method: Method,
  {
    tally,
    article,
    newer,
  }: { readonly tally: LawTally; readonly article: Article; readonly newer: readonly Article[] },
): void {
  const [best] = newer
    .map((other) => ({ other, alike: likeness(article.body, other.body) }))
    .sort((a, b) => b.alike - a.alike);
  if (best === undefined || best.alike < goneBelow) {
    const answer = method.locate(pair.home, article.span, pair.text);
    tally.gone.all += 1;
    tally.gone.placed += answer.kind === 'placed' ? 1 : 0;
    tally.gone.orphaned += answer.kind === 'orphan' ? 1 : 0;
  } else if (best.alike >= changedFrom) {
    const answer = method.locate(pair.home, article.span, pair.text);
    tally.changed.all += 1;
    countChanged(tally.changed, best.other, answer);
  }
}

function countChanged(tally: LawTally['changed'], counterpart: Article, answer: Answer): void {
  if (answer.kind !== 'placed') tally.lost += 1;
  else if (answer.span.end <= counterpart.span.start || answer.span.start >= counterpart.span.end) {
    tally.wrong += 1;
  } else tally.said += answer.outcome === 'found' ? 0 : 1;
}
