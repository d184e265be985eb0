import { NamedError } from '#lib/message/named-error.ts';

/** After so many failures each further one makes the next attempt wait twice as long. */
const freeAttempts = 5;
const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;
const forgottenAfterMs = 60 * 60_000;
/** More names than people have: who tries a thousand names does not take our memory. */
const mostRemembered = 5_000;

type Failures = { readonly count: number; readonly lastAt: number };

/** Slows down who guesses. */
export type SlowDown = {
  /** Throws `tooManyAttempts` with the seconds still to wait. */
  readonly requireTurn: (key: string) => void;
  readonly failed: (key: string) => void;
  readonly succeeded: (key: string) => void;
};

/**
 * Slows down guessing by name: five attempts are free, then one waits 5 s, 10 s … 5 minutes. Nobody
 * is locked out for good, so that nobody can lock out somebody else.
 *
 * const attempts = slowDown(() => Date.now());
 * attempts.failed('lin@example.org')     six times
 * attempts.requireTurn('lin@example.org')     throws tooManyAttempts { seconds: 10 }
 */
export function slowDown(now: () => number): SlowDown {
  const known = new Map<string, Failures>();
  const read = (key: string): Failures => {
    const found = known.get(key);
    return found === undefined || now() - found.lastAt > forgottenAfterMs
      ? { count: 0, lastAt: 0 }
      : found;
  };
  return {
    requireTurn: (key) => {
      const { count, lastAt } = read(key);
      const leftMs = lastAt + waitAfter(count) - now();
      if (leftMs > 0)
        throw new NamedError('tooManyAttempts', { seconds: Math.ceil(leftMs / 1000) });
    },
    failed: (key) => {
      const { count } = read(key);
      known.delete(key); // The one that failed longest ago is the first of the map.
      known.set(key, { count: count + 1, lastAt: now() });
      const [oldest = ''] = known.keys();
      if (known.size > mostRemembered) known.delete(oldest);
    },
    succeeded: (key) => {
      known.delete(key);
    },
  };
}

function waitAfter(count: number): number {
  if (count < freeAttempts) return 0;
  return Math.min(firstWaitMs * 2 ** (count - freeAttempts), longestWaitMs);
}
