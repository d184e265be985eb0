import type { Phrase } from './model.ts';

/**
 * Answers about who says what, each a selection of phrases:
 *
 *   shared     every place that is known says it
 *   single     one place alone does
 *   repeated   an upper level says it, and a lower one in the same wording
 *   changed    an upper level says it, and a lower one in another wording of the same phrase or
 *              family, or in one that is near
 *   leftOut    an upper level says it, and the lower one nothing like it
 *   lowerOnly  only the lower level says it
 */
export const phraseViews = [
  'all',
  'shared',
  'single',
  'repeated',
  'changed',
  'leftOut',
  'lowerOnly',
] as const;

/** One of these answers. */
export type PhraseView = (typeof phraseViews)[number];

/** Who speaks in a document: its place, or the document alone where the place is not known. */
export type Speakers = {
  readonly of: (documentId: string) => string;
  /** All places that are known. */
  readonly places: ReadonlySet<string>;
};

/**
 * Says whether every known place, or one speaker alone, says a phrase. A document whose place is
 * hidden is a speaker of its own: it might be anyone.
 *
 * judgeSpread({ documentIds: ['hebi', 'puyang'] }, speakers) -> 'shared'
 */
export function judgeSpread(
  { documentIds }: Pick<Phrase, 'documentIds'>,
  { of, places }: Speakers,
): 'shared' | 'single' | undefined {
  const speakers = new Set(documentIds.map(of));
  if (speakers.size === 1) return 'single';
  const known = [...speakers].filter((speaker) => places.has(speaker));
  return places.size > 1 && known.length === places.size ? 'shared' : undefined;
}

/** Which documents are of the upper level, and which of the lower. */
export type TwoLevels = {
  readonly isUpper: (documentId: string) => boolean;
  readonly isLower: (documentId: string) => boolean;
};

type Said = Pick<Phrase, 'documentIds' | 'variants'>;

/**
 * Says what a lower level makes of what an upper one says. `near` are the other phrases of its
 * family, and those that are one character away.
 *
 * judgeLevels(phrase, near, levels) -> 'changed'
 */
export function judgeLevels(
  { variants, documentIds }: Said,
  near: readonly Said[],
  { isUpper, isLower }: TwoLevels,
): 'repeated' | 'changed' | 'leftOut' | 'lowerOnly' | undefined {
  const isBelow = documentIds.some(isLower);
  if (!documentIds.some(isUpper)) return isBelow ? 'lowerOnly' : undefined;
  const isVerbatim = variants.some(
    (variant) => variant.documentIds.some(isUpper) && variant.documentIds.some(isLower),
  );
  if (isVerbatim) return 'repeated';
  return isBelow || near.some((other) => isOwnOf(other, { isUpper, isLower }))
    ? 'changed'
    : 'leftOut';
}

/** What only the lower level says may stand for what only the upper one does. */
function isOwnOf({ documentIds }: Said, { isUpper, isLower }: TwoLevels): boolean {
  return documentIds.some(isLower) && !documentIds.some(isUpper);
}
