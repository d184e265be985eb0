import type { Actor } from './actor.ts';
import type { Permission } from './permissions.ts';
import { permit } from './permit.ts';

/** An entry for every function of a part; only one that is not told who acts may be `open`. */
export type PermissionsOf<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (
    first: infer First,
    ...rest: never[]
  ) => unknown
    ? First extends Actor
      ? Permission
      : 'open'
    : never;
};

/**
 * Gives a part of the library that asks the table of permissions before each call, so that no
 * function has to remember it. A function that the table does not name cannot be called.
 *
 * guardPart(codes, permissions.codes).add(reader, { name: '土地' })   throws notAllowed
 */
export function guardPart<Part extends object>(part: Part, table: PermissionsOf<Part>): Part {
  const entries = new Map<PropertyKey, unknown>(Object.entries(table));
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...values: readonly unknown[]): unknown => {
        const entry = entries.get(name);
        if (entry === undefined) throw new Error(`Nobody may call ${String(name)}`);
        if (entry !== 'open') permit(values[0] as Actor, entry as Permission);
        const result: unknown = Reflect.apply(value, target, values);
        return result;
      };
    },
  });
}
