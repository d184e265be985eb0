import type { WordingCount } from '#lib/search/model.ts';

const shownUnseen = 3; // Enough to see what was looked for; a dozen zeros only hide the counts.

/** Wordings to be named beside a query. */
type ChosenWordings = {
  /** The several wordings of the query itself: its words, or its alternatives. */
  readonly own: readonly WordingCount[];
  /** Other ways of writing them. */
  readonly variants: readonly WordingCount[];
  readonly unseen: number;
};

/**
 * Chooses which wordings stand beside the query: those that occur, those that someone left out, and
 * a few that do not occur; how many more were looked for in vain is a number.
 *
 * The query's own wording is named already; several of them (加快推进, 大力推进) are each shown, but
 * for a pattern that was also looked for as it stands, and not where none occurs: a word that is
 * missing beside the others may well occur alone.
 */
export function chooseWordings(
  wordings: readonly WordingCount[],
  without: readonly string[],
): ChosenWordings {
  const merged = mergeEqual(wordings);
  const isSeen = ({ text, hits }: WordingCount) => hits > 0 || without.includes(text);
  const own = merged.filter(({ form }) => form === undefined);
  const told = own.filter((wording) => isSeen(wording) || !/[{}?*…]/u.test(wording.text));
  const variants = merged.filter(({ form }) => form !== undefined);
  const unseen = variants.filter((wording) => !isSeen(wording));
  return {
    own: told.length > 1 && told.some(isSeen) ? told : [],
    variants: [...variants.filter(isSeen), ...unseen.slice(0, shownUnseen)],
    unseen: Math.max(0, unseen.length - shownUnseen),
  };
}

/** A wildcard that may also be a sign of redaction is looked for as both; it is written once. */
function mergeEqual(wordings: readonly WordingCount[]): readonly WordingCount[] {
  const alike = Map.groupBy(wordings, ({ text, form }) => `${form ?? ''} ${text}`);
  return [...alike.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [{ ...first, hits: more.reduce((sum, { hits }) => sum + hits, first.hits) }],
  );
}
