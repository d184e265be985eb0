import { inArray } from 'drizzle-orm';
import { annotationLimits } from '#lib/annotation/annotation-limits.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { listCodes } from '#db/library/codes.ts';
import { collections } from '#db/library/schema.ts';

/**
 * Throws `unknownCode` or `unknownCollection` for what an annotation names and the library does
 * not have, and `tooManyCodes` for more than anybody reads.
 *
 * refuseUnknownParts(tx, { codeIds: ['gone'] }) throws unknownCode
 */
export function refuseUnknownParts(
  tx: GivenTransaction,
  parts: {
    readonly codeIds?: readonly string[] | undefined;
    readonly collectionIds?: readonly string[] | undefined;
  },
): void {
  const { codeIds = [], collectionIds = [] } = parts;
  const { codes: max, collections: maxCollections } = annotationLimits;
  if (codeIds.length > max) throw new NamedError('tooManyCodes', { max });
  if (collectionIds.length > maxCollections) {
    throw new NamedError('tooManyCollections', { max: maxCollections });
  }
  if (codeIds.length > 0) {
    const known = new Set(listCodes(tx).map(({ codeId }) => codeId));
    const unknown = codeIds.find((codeId) => !known.has(codeId));
    if (unknown !== undefined) throw new NamedError('unknownCode', { codeId: unknown });
  }
  if (collectionIds.length > 0) {
    const rows = tx
      .select({ id: collections.collectionId })
      .from(collections)
      .where(inArray(collections.collectionId, [...collectionIds]))
      .all();
    const known = new Set(rows.map(({ id }) => id));
    const unknown = collectionIds.find((id) => !known.has(id));
    if (unknown !== undefined) throw new NamedError('unknownCollection', { set: unknown });
  }
}
