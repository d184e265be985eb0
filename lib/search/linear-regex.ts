/**
 * Regular expressions in linear time, the one door to RE2: a person's pattern must not be able to
 * stop the server (/(a+)+$/ takes ten seconds on 28 characters in the engine of the language).
 *
 * A pattern is compared with folded text, so it is folded too, but for ASCII, where letters after
 * a backslash have a meaning; case is ignored instead.
 */
import { RE2JS } from 're2js';
import { foldPoint } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';

/** Finds all places of a pattern in a folded text. */
export type LinearRegex = (folded: string) => Span[];

/** What is wrong with a pattern. */
export type RegexFault = {
  readonly code: 'badRegex' | 'regexTooLarge' | 'regexMatchesEmpty';
  readonly values: Readonly<Record<string, string>>;
};

/** Patterns that match everything would give a hit a character. */
const maxPlaces = 1000;

/**
 * A pattern of this many steps is tried on a hundred thousand characters in 0.1 s. `.{0,60}` has a
 * hundred and twenty of them; what has more is a list of wordings, and better typed as one.
 */
const maxSteps = 200;

/**
 * Gives a matcher, or what is wrong with the pattern.
 *
 * compileRegex('第[一二三]产业.{0,6}融合')
 */
export function compileRegex(source: string): { readonly find: LinearRegex } | RegexFault {
  try {
    const regex = RE2JS.compile(foldHan(source), RE2JS.CASE_INSENSITIVE);
    if (regex.programSize() > maxSteps) return { code: 'regexTooLarge', values: {} };
    if (regex.test('')) return { code: 'regexMatchesEmpty', values: {} };
    return { find: (folded) => placesOf(regex, folded) };
  } catch (error) {
    return { code: 'badRegex', values: whatIsWrong(error instanceof Error ? error.message : '') };
  }
}

/** What the library says, by what a person has to mend; `part` is where in the pattern. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/missing closing \]/, 'class'],
  [/missing closing \)|unexpected \)/, 'group'],
  [/repetition|repeat/, 'repetition'],
  [/escape|trailing/, 'escape'],
  [/range/, 'range'],
  [/Perl|capture/, 'unsupported'],
];

function whatIsWrong(message: string): Readonly<Record<'kind' | 'part', string>> {
  const [, kind = 'other'] = mistakes.find(([pattern]) => pattern.test(message)) ?? [];
  return { kind, part: /`(?:\(\?i\))?(.*)`$/s.exec(message)?.[1] ?? '\\' };
}

/**
 * Gives stretches of text that every match of the pattern holds: where candidates are drawn from.
 * A pattern with choices or groups gives none, which means that every passage is read.
 *
 * literalsOf('第[一二三]产业.{0,6}融合') -> ['第', '产业', '融合']
 */
export function literalsOf(source: string): string[] {
  if (/[|()\\]/.test(source)) return [];
  let literals: readonly string[] = [''];
  const pieces = source.match(/\[\^?[^\]]*\]|\{[^}]*\}|[\s\S]/gu) ?? [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1] ?? '';
    const isText = /^[\p{L}\p{N}]$/u.test(piece) && !/^(?:[?*]|\{0)/.test(next);
    if (isText) literals = [...literals.slice(0, -1), `${literals.at(-1) ?? ''}${piece}`];
    if (!isText || next === '+' || next.startsWith('{')) literals = [...literals, ''];
  }
  return literals.filter((literal) => literal !== '');
}

function foldHan(source: string): string {
  return [...source].map((point) => (point > '\u007f' ? foldPoint(point) : point)).join('');
}

/** Whether there is any match is answered five times as fast as where it is. */
function placesOf(regex: RE2JS, folded: string): Span[] {
  if (!regex.test(folded)) return [];
  const matcher = regex.matcher(folded);
  const places: Span[] = [];
  while (places.length < maxPlaces && matcher.find()) {
    const span = { start: matcher.start(), end: matcher.end() };
    if (span.end > span.start) places.push(span);
  }
  return places;
}
