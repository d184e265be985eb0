import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '#db/durable-file.ts';

const secretBytes = 32;

/**
 * Gives the secret that cookies are signed with, made at the first asking. It lies beside the
 * library and is in no backup: who finds a backup cannot sign in with the sessions in it.
 *
 * readSignInSecret('/data') -> 'q7…', which stands in /data/sign-in.secret
 */
export function readSignInSecret(dataDir: string): string {
  const path = pathOf(dataDir);
  if (!existsSync(path)) {
    // From its first byte on nobody else on the machine may read it.
    writeDurably(path, randomBytes(secretBytes).toString('base64url'), 0o600);
  }
  return readFileSync(path, 'utf8').trim();
}

/**
 * Forgets the secret, which signs everybody out: a library that comes back from a backup knows
 * sessions that were ended since.
 *
 * forgetSignInSecret('/data')
 */
export function forgetSignInSecret(dataDir: string): void {
  rmSync(pathOf(dataDir), { force: true });
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'sign-in.secret');
}
