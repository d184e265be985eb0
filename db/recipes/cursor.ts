import { createHash } from 'node:crypto';
import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';
import type { Edition } from './model.ts';

/** Where the next page begins, of which question, in which state of the index. */
export type Place = {
  readonly edition: Edition;
  /** What is asked: the same words, filters and order for all pages. */
  readonly question: unknown;
  readonly offset: number;
};

const content = z.tuple([z.int(), z.int(), z.string(), z.int().min(0)]);

/**
 * Gives the cursor of a place: opaque, so that what stands in it may change.
 *
 * writeCursor({ edition, question: { q: '海绵城市' }, offset: 50 }) -> 'WzMsMTIsIjR…'
 */
export function writeCursor({ edition, question, offset }: Place): string {
  const values = [edition.generation, edition.changeCounter, fingerprint(question), offset];
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Gives the offset that a cursor names; 0 without one.
 *
 * Throws `badCursor` for what is no cursor or belongs to another question, and `staleCursor` when
 * the index has changed since: then offsets lead to other hits than the ones that come next.
 *
 * readCursor(undefined, { edition, question }) -> 0
 */
export function readCursor(cursor: string | undefined, place: Omit<Place, 'offset'>): number {
  if (cursor === undefined || cursor === '') return 0;
  const [generation, changeCounter, question, offset] = decodeCursor(cursor);
  if (question !== fingerprint(place.question)) throw new NamedError('badCursor');
  const { edition } = place;
  if (generation !== edition.generation || changeCounter !== edition.changeCounter) {
    throw new NamedError('staleCursor');
  }
  return offset;
}

function decodeCursor(cursor: string): z.infer<typeof content> {
  try {
    return content.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new NamedError('badCursor', {}, { cause: error });
  }
}

function fingerprint(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8);
}
