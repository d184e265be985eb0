/**
 * Draws some of many, each as likely as any other, the same ones in every run with the same seed
 * and order of items (Fisher–Yates with mulberry32). The drawn ones keep their order.
 *
 * drawSample(hits, { size: 100, seed: 7 })
 */
export function drawSample<Item>(
  items: readonly Item[],
  { size, seed }: { readonly size: number; readonly seed: number },
): Item[] {
  const random = randomFrom(seed);
  const places = items.map((_, index) => index);
  const count = Math.min(size, places.length);
  for (let index = 0; index < count; index += 1) {
    const other = index + random(places.length - index);
    [places[index], places[other]] = [places[other] ?? other, places[index] ?? index];
  }
  const drawn = new Set(places.slice(0, count));
  return items.filter((_, index) => drawn.has(index));
}

/** A repeatable source of whole numbers from 0 below a bound. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
