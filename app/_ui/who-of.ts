/** The facts by which a document is known in few words. */
type Known = {
  readonly title: string;
  readonly place: string | null;
  readonly genre: string | null;
};

/**
 * Gives the few words that stand for a document where many are beside each other: the last step of
 * its place. A place that the text hides tells two documents apart as little as none does, so the
 * genre goes with it.
 *
 * whoOf({ place: '河南省/鹤壁市', … }) -> '鹤壁市'
 * whoOf({ place: '河南省/原文隐去', genre: '讲话', … }) -> '隐名·讲话'
 */
export function whoOf({ title, place, genre }: Known): string {
  const last = place?.split('/').at(-1);
  if (last === undefined || last === '') return title;
  if (last !== '原文隐去') return last;
  return genre === null ? '隐名' : `隐名·${genre}`;
}
