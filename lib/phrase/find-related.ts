const shortest = 4;
const longest = 12;

/**
 * Gives for each wording those that are one character longer or shorter: near, and yet another
 * wording.
 *
 * findRelated(['人地钱挂钩', '人地挂钩']).get('人地钱挂钩') -> ['人地挂钩']
 */
export function findRelated(keys: readonly string[]): Map<string, readonly string[]> {
  const known = new Set(keys);
  const related = new Map<string, Set<string>>();
  for (const key of keys) {
    if (key.length <= shortest || key.length > longest) continue;
    for (let at = 0; at < key.length; at += 1) {
      const shorter = key.slice(0, at) + key.slice(at + 1);
      if (!known.has(shorter)) continue;
      note(related, key, shorter);
      note(related, shorter, key);
    }
  }
  return new Map([...related].map(([key, near]) => [key, [...near].sort()]));
}

function note(related: Map<string, Set<string>>, key: string, near: string): void {
  const known = related.get(key);
  if (known === undefined) related.set(key, new Set([near]));
  else known.add(near);
}
