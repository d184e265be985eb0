/**
 * Gives the last step of a place, without its rank where a name is left without it.
 *
 * lastStep('河南省/鹤壁市') -> '鹤壁'
 */
export function lastStep(place: string | null): string | undefined {
  return place
    ?.split('/')
    .at(-1)
    ?.replace(/(?<=..)[省市县]$/u, '');
}
