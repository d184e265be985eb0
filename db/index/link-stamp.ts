import { hashOfRoom } from './index-stamp.ts';

let known: string | undefined;

/**
 * Gives the stamp of links as this program would make them now. They have a stamp of their own: a
 * change of how texts are compared makes links anew, and leaves the rest of the index alone.
 *
 * linkStamp() -> 'links-0c4f7a21'
 */
export function linkStamp(): string {
  known ??= `links-${hashOfRoom('compare')}`;
  return known;
}
