import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { PhraseText } from '#lib/phrase/model.ts';
import { marksWithin } from '#lib/text/marks.ts';
import { redactionSign, skeletonOf } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import { listRedactedVersions } from '#db/index/read-phrase-texts.ts';
import type { Databases } from '../index-document.ts';
import { readTexts } from './read-texts.ts';

/** A place whose number was taken out, and that fills the pattern of a family otherwise. */
export type RedactedPlace = {
  readonly documentId: string;
  readonly span: Span;
  readonly text: string;
};

/**
 * Finds what may be of the family of a phrase where somebody took the number out of the text: never
 * sure, and never counted.
 *
 * findRedacted(databases, phrase)[0]?.text -> '*分钟“阅读圈、休闲圈、健身圈、就医圈”'
 */
export function findRedacted(databases: Databases, { family }: DecidedPhrase): RedactedPlace[] {
  const pattern = patternOf(family);
  if (pattern === undefined) return [];
  const versions = listRedactedVersions(databases.index, pattern.fixed);
  return [...readTexts(databases, versions)].flatMap((text) =>
    text.passages.flatMap(({ span }) => findIn(text, span, pattern.filled)),
  );
}

function findIn({ documentId, text, marks }: PhraseText, outer: Span, filled: RegExp) {
  const source = text.slice(outer.start, outer.end);
  const skeleton = skeletonOf(source, marksWithin(marks, outer));
  return [...skeleton.text.matchAll(filled)].map(({ index: start, 0: found }): RedactedPlace => {
    const own = skeleton.map.toSource({ start, end: start + found.length });
    const span = { start: outer.start + own.start, end: outer.start + own.end };
    return { documentId, span, text: text.slice(span.start, span.end) };
  });
}

const longestFilling = 14; // Four circles in one: 阅读圈、休闲圈、健身圈、就医圈.

/** N分钟X圈 -> what □分钟…圈 looks like; a family without one number hides none. */
function patternOf(family: string) {
  const [before, after, ...more] = family.split('N');
  if (before === undefined || after === undefined || more.length > 0 || after === '')
    return undefined;
  const fixed = `${before}${redactionSign}${after.split('X', 1).join('')}`;
  const source = `${before}${redactionSign}${after}`
    .split('X')
    .map((part) => part.replaceAll(/[^\p{L}\p{N}□]/gu, '\\$&'))
    .join(`[^¶${redactionSign}]{1,${String(longestFilling)}}`);
  return { fixed, filled: new RegExp(source, 'gu') };
}
