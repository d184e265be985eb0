import { markChanged } from './change-counter.ts';
import type { GivenMetadata } from './model.ts';
import type { GivenDatabase } from './open-given.ts';
import { writeFacts, writeVersionFacts } from './write-facts.ts';

/** A version whose text is known already, and what is said about it now. */
export type Renewal = {
  readonly documentId: string;
  readonly versionId: string;
  readonly given: GivenMetadata;
};

/**
 * Writes what is said anew about a text that did not change; says whether anything is different.
 *
 * renewMetadata(database, { documentId: 'hebi', versionId: 'hebi@1', given }) -> false
 */
export function renewMetadata(database: GivenDatabase, renewal: Renewal): boolean {
  const { documentId, versionId, given } = renewal;
  return database.tables.transaction(
    (tx) => {
      const hasNewFacts = writeFacts(tx, documentId, given);
      const isChanged = writeVersionFacts(tx, versionId, given) || hasNewFacts;
      if (isChanged) markChanged(tx, documentId);
      return isChanged;
    },
    { behavior: 'immediate' },
  );
}
