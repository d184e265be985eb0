import type { Failpoint } from './failpoints.ts';

/** What may happen at a moment: the process is gone, or the disk refuses. */
export const faults = ['kill', 'enospc', 'eio', 'error'] as const;
type Fault = (typeof faults)[number];

/** What was ordered last, and how often its moment has come. */
let seen = { order: '', times: 0 };

/**
 * Fails here when a test has ordered it, and does nothing otherwise.
 *
 * The order stands in the environment of the process, which no request can change:
 * `ZHENGCI_FAILPOINT=ingest.afterLibrary:kill` ends the process the first time it comes here, `:3`
 * behind it the third time. A built server holds none of this: there `NODE_ENV` is a constant, and
 * the program that builds it takes the body away.
 *
 * failpoint('ingest.afterLibrary')
 */
export function failpoint(name: Failpoint): void {
  if (process.env.NODE_ENV === 'production') return;
  const order = process.env['ZHENGCI_FAILPOINT'];
  if (order?.startsWith(`${name}:`) !== true) return;
  const [, fault, nth = '1'] = order.split(':');
  seen = { order, times: seen.order === order ? seen.times + 1 : 1 };
  if (seen.times === Number(nth)) fail(name, fault as Fault);
}

function fail(name: Failpoint, fault: Fault): void {
  switch (fault) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL');
      // The signal may need a moment, in which nothing more may be done.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return;
    case 'enospc':
      throw diskError('ENOSPC', `no space left on device, at ${name}`);
    case 'eio':
      throw diskError('EIO', `i/o error, at ${name}`);
    case 'error':
      throw new Error(`Ordered to fail at ${name}`);
  }
}

function diskError(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}`), { code });
}
