/**
 * Gives a part of the library that does something after each change that went through it, so that
 * no change has to remember it.
 *
 * afterChanges(openCodes(given, making), ['add', 'change'], () => copy.complete())
 */
export function afterChanges<Part extends object>(
  part: Part,
  names: readonly (keyof Part)[],
  after: () => void,
): Part {
  const isChange = new Set<PropertyKey>(names);
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...values: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, values);
        if (isChange.has(name)) after();
        return result;
      };
    },
  });
}
