import crypto, { randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { NamedError } from '#lib/message/named-error.ts';

/*
 * argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP Password Storage Cheat
 * Sheet. A hash is kept in the PHC string format and so names what it was made with.
 */
const current = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagBytes = 32;
const saltBytes = 16;

type Settings = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** More at a time would take the memory of the machine, more in a row the time of who waits. */
const mostAtOnce = 2;
const mostWaiting = 20;

/**
 * Gives the hash of a password. Throws `tooBusy` when too many wait for theirs.
 *
 * await hashPassword('海绵城市与韧性城市建设') -> '$argon2id$v=19$m=19456,t=2,p=1$…$…'
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await derive(password, salt, current);
  const { memory, passes, parallelism } = current;
  const made = `m=${String(memory)},t=${String(passes)},p=${String(parallelism)}`;
  return `$argon2id$v=19$${made}$${encode(salt)}$${encode(tag)}`;
}

/**
 * Says whether a password is the one of the hash; a hash that cannot be read is of none.
 *
 * await isPassword('错的', hash) -> false
 */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const pattern = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w+/-]+)\$([\w+/-]+)$/;
  const [, memory, passes, parallelism, salt = '', tag = ''] = pattern.exec(hash) ?? [];
  if (memory === undefined) return false;
  const settings = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const found = await derive(password, Buffer.from(salt, 'base64'), settings);
  const kept = Buffer.from(tag, 'base64');
  return kept.length === found.length && timingSafeEqual(kept, found);
}

/** Node.js has it since 24.7; where a machine brings an older one, there is no team. */
function argon2id(wanted: crypto.Argon2Parameters): Promise<Buffer> {
  const known = (crypto as Partial<typeof crypto>).argon2;
  if (known === undefined) throw new NamedError('teamNeedsNode', { version: process.version });
  return promisify(known)('argon2id', wanted);
}

const running = { count: 0, waiting: [] as (() => void)[] };

async function derive(password: string, nonce: Buffer, settings: Settings): Promise<Buffer> {
  await turn();
  try {
    // NFC: one keyboard writes é as one character, another as two.
    const message = password.normalize('NFC');
    return await argon2id({ message, nonce, tagLength: tagBytes, ...settings });
  } finally {
    running.count -= 1;
    running.waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (running.count >= mostAtOnce) {
    if (running.waiting.length >= mostWaiting) throw new NamedError('tooBusy');
    await new Promise<void>((go) => running.waiting.push(go));
  }
  running.count += 1;
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
