/**
 * Finds the head of a document: title, number, date, author, metadata.
 *
 * It ends at the first sentence, number, greeting, foreword or contents page. Whatever stands in
 * it and is not known by its wording is the title, or a line of it.
 */
import { isSentenceEnd } from './characters.ts';
import { draftLine, type Draft, type Role } from './element.ts';
import {
  addresseePattern,
  adoptionPattern,
  bylinePattern,
  databaseMarkPattern,
  dateLinePattern,
  disclosurePattern,
  greetingPattern,
  metadataPattern,
  numberLinePattern,
  occasionPattern,
  prefacePattern,
  titleTailPattern,
} from './line-patterns.ts';

/** Titles are long at times: 关于印发…的通知 with two names in it. */
export const maxTitleChars = 120;

/** How a law was adopted and amended fills several hundred characters. */
const maxMetadataChars = 1000;
/** No head is longer; a list of names without end is no title. */
const maxHeadLines = 40;

/** Lines of the head that are no title. */
const metadataPatterns = [
  metadataPattern,
  databaseMarkPattern,
  occasionPattern,
  dateLinePattern,
  numberLinePattern,
  disclosurePattern,
  adoptionPattern,
];

/** Gives the place of the first draft that no longer belongs to the head. */
export function findHeadEnd(drafts: readonly Draft[], contentsFirst: number | undefined): number {
  const end = drafts.findIndex(
    (draft, at) =>
      at === maxHeadLines ||
      draft.kind === 'table' ||
      draftLine(draft) > (contentsFirst ?? Infinity) ||
      !isInHead(draft.unit.text, draft.parts !== undefined),
  );
  return end === -1 ? drafts.length : end;
}

/** Says what a line of the head is. */
export function roleInHead(text: string): Role {
  return isMetadata(text) || bylinePattern.test(text) ? 'metadata' : 'title';
}

function isMetadata(text: string): boolean {
  return text.length <= maxMetadataChars && metadataPatterns.some((pattern) => pattern.test(text));
}

function isInHead(text: string, isNumbered: boolean): boolean {
  if (isMetadata(text)) return true;
  if (titleTailPattern.test(text)) return true;
  return !isNumbered && isTitleLike(text) && !isOpening(text);
}

function isOpening(text: string): boolean {
  return prefacePattern.test(text) || greetingPattern.test(text) || addresseePattern.test(text);
}

function isTitleLike(text: string): boolean {
  return text.length <= maxTitleChars && !isSentenceEnd(text.charAt(text.length - 1));
}
