/**
 * Gives what was kept under a name with the entry of the browser's history that is looked at.
 *
 * keptInEntry('ticked') -> ['9aeb4ae3-…']
 */
export function keptInEntry(name: string): readonly unknown[] {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !(name in state)) return [];
  const kept: unknown = (state as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(kept) ? kept : [];
}

/** Keeps values with that entry; what the router keeps there stays as it is. */
export function keepInEntry(name: string, values: readonly unknown[]): void {
  history.replaceState({ ...(history.state as object | null), [name]: values }, '');
}
