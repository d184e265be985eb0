import type { Actor } from './actor.ts';
import { isLocal } from './permit.ts';

/** A change that somebody made: `action` is part and function, `subject` what it was done to. */
export type RecordedChange = {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
};

/**
 * Gives a part of the library that tells of each change that went through it: of everything that
 * the table of permissions keeps from readers. One person alone needs no record of themselves.
 *
 * recordChanges(codes, { part: 'codes', table: permissions.codes, record }).remove(admin, 'c1')
 *   record gets { actor: '周', action: 'codes.remove', subject: 'c1' }
 */
export function recordChanges<Part extends object>(
  part: Part,
  { part: name, table, record }: Recording,
): Part {
  return new Proxy(part, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function' || !isChange(String(key), table)) return value;
      return (...values: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, values);
        const actor = values[0] as Actor;
        if (!isLocal(actor)) {
          const action = `${name}.${String(key)}`;
          record({ actor: actor.name, action, subject: subjectOf(values[1], result) });
        }
        return result;
      };
    },
  });
}

type Recording = {
  readonly part: string;
  readonly table: Readonly<Record<string, string>>;
  readonly record: (change: RecordedChange) => void;
};

/** What admins alone may look at is no change for that. */
const looks = ['list', 'invitations', 'audit'];

function isChange(key: string, table: Recording['table']): boolean {
  const entry = table[key] ?? 'open';
  return entry !== 'open' && entry !== 'everybody' && !looks.includes(key);
}

/** The id it was told, or the one of what it made; of many how many they were. */
function subjectOf(asked: unknown, made: unknown): string {
  if (typeof asked === 'string') return asked;
  if (Array.isArray(asked)) {
    const { length, 0: first } = asked as readonly unknown[];
    return length === 1 ? subjectOf(first, made) : `×${String(length)}`;
  }
  return idOf(made) ?? idOf(asked) ?? '';
}

function idOf(thing: unknown): string | undefined {
  if (typeof thing !== 'object' || thing === null) return undefined;
  const named = Object.entries(thing).find(
    ([name, value]) => /Id$|^(wording|role)$/.test(name) && typeof value === 'string',
  );
  return named === undefined ? undefined : String(named[1]);
}
