/**
 * Gives the place of the one character in which two wordings of equal length differ; undefined
 * when they differ in more or none.
 *
 * oneApart('四水同治', '四水共治') -> 2
 */
export function oneApart(a: string, b: string): number | undefined {
  if (a.length !== b.length) return undefined;
  let place: number | undefined;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === b[at]) continue;
    if (place !== undefined) return undefined;
    place = at;
  }
  return place;
}
