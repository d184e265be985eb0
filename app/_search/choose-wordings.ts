import type { WordingCount } from '#lib/search/model.ts';

const shownUnseen = 3; // Enough to see what was looked for; a dozen zeros only hide the counts.

/**
 * Chooses which wordings stand beside the query: those that occur, those that someone left out, and
 * a few that do not occur; how many more were looked for in vain is a number.
 *
 * The query's own wording is named already; several of them (加快推进, 大力推进) are each shown.
 */
export function chooseWordings(
  wordings: readonly WordingCount[],
  without: readonly string[],
): { readonly shown: readonly WordingCount[]; readonly unseen: number } {
  const merged = mergeEqual(wordings);
  const own = merged.filter(({ form }) => form === undefined);
  const named = merged.filter(({ form }) => form !== undefined || own.length > 1);
  const isSeen = ({ text, hits }: WordingCount) => hits > 0 || without.includes(text);
  const seen = named.filter(isSeen);
  const unseen = named.filter((wording) => !isSeen(wording));
  return {
    shown: [...seen, ...unseen.slice(0, shownUnseen)],
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
