/** Gives the 95 % interval of a share by Wilson's formula: 0 of 400 is still up to 0.95 %. */
export function wilson(successes: number, trials: number): readonly [number, number] {
  if (trials === 0) return [0, 1];
  const z = 1.959964;
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const middle = (share + (z * z) / (2 * trials)) / scale;
  const half =
    (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
