/**
 * Words that stand near a wording more often than chance would put them there.
 *
 * One measure of significance, one of effect, one for ranking, from the same four counts:
 *
 *                    the word        other words
 *   near the node    together        window - together
 *   elsewhere        word - together …
 *
 * - log-likelihood: Dunning, Accurate methods for the statistics of surprise and coincidence, 1993
 * - Log Ratio: Hardie, a binary logarithm of the ratio of relative frequencies, 2014
 * - logDice: Rychlý, A lexicographer-friendly association score, 2008; 14 at the most
 */

/** How often a word and a node stand in a library, and near each other. */
export type Counts = {
  /** The word inside the windows around the node. */
  readonly together: number;
  /** All words inside the windows. */
  readonly window: number;
  /** The word in the whole library. */
  readonly word: number;
  /** The node in the whole library. */
  readonly node: number;
  /** All words of the library. */
  readonly total: number;
};

/** How strongly a word goes with a node. */
export type Association = {
  readonly logLikelihood: number;
  readonly logRatio: number;
  readonly logDice: number;
};

/** A count of nothing is taken as half of one, so that a ratio exists (Hardie 2014). */
const half = 0.5;

/** Gives the measures for one word. Log-likelihood is negative where the word is avoided. */
export function associate(counts: Counts): Association {
  const { together, window, word, node, total } = counts;
  const elsewhere = Math.max(0, word - together);
  const outside = Math.max(1, total - window);
  const near = (together === 0 ? half : together) / Math.max(1, window);
  const far = (elsewhere === 0 ? half : elsewhere) / outside;
  return {
    logLikelihood: signedLikelihood(counts),
    logRatio: Math.log2(near / far),
    logDice: together === 0 ? -Infinity : 14 + Math.log2((2 * together) / (node + word)),
  };
}

function signedLikelihood({ together, window, word, total }: Counts): number {
  const observed = [
    [together, window - together],
    [word - together, total - window - (word - together)],
  ];
  const rows = [window, total - window];
  const columns = [word, total - word];
  let sum = 0;
  for (const [row, cells] of observed.entries()) {
    for (const [column, cell] of cells.entries()) {
      const expected = ((rows[row] ?? 0) * (columns[column] ?? 0)) / total;
      if (cell > 0 && expected > 0) sum += cell * Math.log(cell / expected);
    }
  }
  const isMore = together / Math.max(1, window) >= word / total;
  return (isMore ? 2 : -2) * sum;
}
