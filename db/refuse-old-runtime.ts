import { NamedError } from '#lib/message/named-error.ts';

/** The native interface that better-sqlite3 was built for; Node.js has it from 22.14 on. */
const oldestNapi = 10;

/**
 * Throws where the runtime is too old for the database: it would end in a segmentation fault,
 * without a word, at the first opening (WiseLibs/better-sqlite3 #1514).
 *
 * refuseOldRuntime({ napi: '9', node: '20.20.2' }) // throws runtimeTooOld
 */
export function refuseOldRuntime({ napi, node }: { readonly napi: string; readonly node: string }) {
  if (Number(napi) < oldestNapi) throw new NamedError('runtimeTooOld', { version: node });
}
