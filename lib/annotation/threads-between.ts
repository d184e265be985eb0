/** A wording that stands in both texts, and once in each. */
export type Thread = { readonly window: number; readonly region: number; readonly length: number };

/** Six characters that stand once in a window and once in its region seldom agree by chance. */
const threadLength = 6;

/**
 * Gives the threads between two texts in their order, as long as they are: the longest chain of
 * wordings of six characters that stand once in both and follow each other in both.
 *
 * threadsBetween('推动城市组团发展。', '要推动城市组团发展！')
 *   -> [{ window: 0, region: 1, length: 8 }]
 */
export function threadsBetween(window: string, region: string): readonly Thread[] {
  const here = placesOfSingles(window);
  const there = placesOfSingles(region);
  const shared: Thread[] = [];
  for (const [gram, place] of here) {
    const other = place < 0 ? undefined : there.get(gram);
    if (other !== undefined && other >= 0) {
      shared.push({ window: place, region: other, length: threadLength });
    }
  }
  return joined(longestChain(shared), window, region);
}

function placesOfSingles(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + threadLength <= text.length; at += 1) {
    const gram = text.slice(at, at + threadLength);
    places.set(gram, places.has(gram) ? -1 : at);
  }
  return places;
}

/** The longest run of threads whose places rise in both texts; they come in order of the window. */
function longestChain(threads: readonly Thread[]): readonly Thread[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, { region }] of threads.entries()) {
    const length = countBelow(tails, threads, region);
    before.push(length === 0 ? -1 : (tails[length - 1] ?? -1));
    tails[length] = index;
  }
  const chain: Thread[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const thread = threads[index];
    if (thread !== undefined) chain.push(thread);
  }
  return chain.reverse();
}

function countBelow(tails: readonly number[], threads: readonly Thread[], region: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((threads[tails[middle] ?? 0]?.region ?? 0) < region) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Joins threads on one diagonal and lengthens each as far as the texts agree. */
function joined(chain: readonly Thread[], window: string, region: string): readonly Thread[] {
  const threads: Thread[] = [];
  for (const thread of chain) {
    const last = threads.at(-1);
    const floor = {
      window: last === undefined ? 0 : last.window + last.length,
      region: last === undefined ? 0 : last.region + last.length,
    };
    const isWithinLast = thread.window + thread.length <= floor.window;
    if (isWithinLast || thread.window < floor.window || thread.region < floor.region) continue;
    threads.push(lengthened(thread, floor, { window, region }));
  }
  return threads;
}

function lengthened(
  thread: Thread,
  floor: { readonly window: number; readonly region: number },
  texts: { readonly window: string; readonly region: string },
): Thread {
  let { window, region } = thread;
  let end = window + thread.length;
  const agrees = (at: number): boolean =>
    at < texts.window.length && texts.window[at] === texts.region[at - window + region];
  while (agrees(end)) end += 1;
  while (
    window > floor.window &&
    region > floor.region &&
    texts.window[window - 1] === texts.region[region - 1]
  ) {
    window -= 1;
    region -= 1;
  }
  return { window, region, length: end - window };
}
