/** Where known wordings stand in a skeleton. */
export type FindSurfaces = (
  skeleton: string,
  take: (wording: number, start: number, end: number) => void,
) => void;

/**
 * Prepares to find many wordings at once: every place of every one, overlapping ones included,
 * exactly as a search for each alone would find them.
 *
 * Most places of a text begin none of the wordings. A table of first characters says so at once;
 * the rest are told apart by their first two.
 *
 * findSurfaces(['人地钱挂钩', '挂钩'])('落实人地钱挂钩¶', take)   take(0, 2, 7), take(1, 5, 7)
 */
export function findSurfaces(wordings: readonly string[]): FindSurfaces {
  const begins = new Uint8Array(0x10000);
  const byPair = new Map<number, number[]>();
  wordings.forEach((wording, number) => {
    if (wording.length < 2) return;
    begins[wording.charCodeAt(0)] = 1;
    const pair = pairAt(wording, 0);
    const same = byPair.get(pair);
    if (same === undefined) byPair.set(pair, [number]);
    else same.push(number);
  });
  return (skeleton, take) => {
    for (let at = 0; at + 1 < skeleton.length; at += 1) {
      if (begins[skeleton.charCodeAt(at)] === 0) continue;
      for (const number of byPair.get(pairAt(skeleton, at)) ?? []) {
        const wording = wordings[number] ?? '';
        if (skeleton.startsWith(wording, at)) take(number, at, at + wording.length);
      }
    }
  };
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
