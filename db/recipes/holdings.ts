import {
  chooseCurrent,
  describeVersion,
  joinDocuments,
  splitVersion,
  type VersionDescription,
} from '#db/library/arrange-versions.ts';
import { forgetApart, type Pair, readSeparatePairs, setApart } from '#db/library/pairs.ts';
import { findDocumentState, ownerOfVersion, readGivenFacts } from '#db/library/read-library.ts';
import type { GivenFact } from '#db/library/model.ts';
import {
  listRemoved,
  type RemovedDocument,
  removeDocuments,
  restoreDocuments,
  type Whereabouts,
  whereIs,
} from '#db/library/removal.ts';
import { type FactStatement, stateFacts, type Stating } from '#db/library/state-facts.ts';
import type { Facts } from '#lib/document/model.ts';
import { readParsedVersion } from '#db/index/read-index.ts';
import type { Actor } from './actor.ts';
import { type Databases, indexDocument } from './index-document.ts';
import type { DocumentSummary } from './document-summary.ts';
import { guardPart } from './guard-part.ts';
import { permissions } from './permissions.ts';
import { type ProposedPair, proposePairs } from './propose-pairs.ts';

/** What a library holds, and what a person can change about it. Each change is one transaction. */
export type Holdings = {
  /** Undefined for an id that never was. */
  whereIs(documentId: string): Whereabouts | undefined;
  listRemoved(actor: Actor): readonly RemovedDocument[];
  /** Takes documents out; everything made on them stays, and `restore` undoes it. */
  remove(actor: Actor, documentIds: readonly string[]): Promise<void>;
  restore(actor: Actor, documentIds: readonly string[]): Promise<void>;
  /** What people and manifests say of a document, statement by statement, and what its text says. */
  readStatements(actor: Actor, documentId: string): Statements;
  /** Gives what to say to take it back. */
  state(
    actor: Actor,
    statements: readonly FactStatement[],
    stating: Stating,
  ): Promise<readonly FactStatement[]>;
  /** Makes the versions of one document versions of another. */
  join(actor: Actor, documents: { readonly from: string; readonly into: string }): Promise<void>;
  /** Makes a joined version a document again, and gives its id. */
  split(actor: Actor, versionId: string): Promise<string>;
  chooseCurrent(actor: Actor, versionId: string): Promise<string>;
  describeVersion(actor: Actor, versionId: string, said: VersionDescription): Promise<string>;
  /** Documents that look like versions of one text, but for those that were set apart. */
  proposePairs(summaries: readonly DocumentSummary[]): readonly ProposedPair[];
  /** Decides that two documents are no versions of one text. */
  setApart(actor: Actor, pair: Pair): void;
  forgetApart(actor: Actor, pair: Pair): void;
};

/** What is said about one document from all sides, before one of them counts. */
export type Statements = {
  readonly given: readonly GivenFact[];
  readonly header: Facts;
};

/** Where the holdings are kept now: a new generation may take the place of the index. */
export type HoldingsOptions = {
  readonly databases: () => Databases;
  readonly now: () => Date;
};

/**
 * Gives what a library holds, to be changed by whoever may.
 *
 * await openHoldings(options).remove(localActor, ['hebi'])
 */
export function openHoldings({ databases, now }: HoldingsOptions): Holdings {
  const given = () => databases().given;
  const bringUp = (documentIds: readonly string[]) => bringUpAll(databases, documentIds);
  const changeVersion = async (change: () => string): Promise<string> => {
    const documentId = change();
    await bringUp([documentId]);
    return documentId;
  };
  const holdings: Holdings = {
    whereIs: (documentId) => whereIs(given(), documentId),
    listRemoved: () => listRemoved(given()),
    readStatements: (_actor, documentId) => readStatements(databases(), documentId),
    remove: async (_actor, documentIds) => {
      removeDocuments(given(), documentIds, now());
      await bringUp(documentIds);
    },
    restore: async (_actor, documentIds) => {
      restoreDocuments(given(), documentIds);
      await bringUp(documentIds);
    },
    state: async (_actor, statements, stating) => {
      const before = stateFacts(given(), statements, stating);
      await bringUp(statements.map(({ documentId }) => documentId));
      return before;
    },
    join: async (_actor, { from, into }) => {
      joinDocuments(given(), { from, into });
      await bringUp([from, into]);
    },
    split: async (_actor, versionId) => {
      const left = ownerOfVersion(given(), versionId) ?? '';
      const home = splitVersion(given(), versionId);
      await bringUp([home, left]);
      return home;
    },
    chooseCurrent: (_actor, versionId) => changeVersion(() => chooseCurrent(given(), versionId)),
    describeVersion: (_actor, versionId, said) =>
      changeVersion(() => describeVersion(given(), versionId, said)),
    proposePairs: (summaries) => proposePairs(summaries, readSeparatePairs(given())),
    setApart: (actor, pair) => {
      setApart(given(), { pair, author: actor.name, now: now() });
    },
    forgetApart: (_actor, pair) => {
      forgetApart(given(), pair);
    },
  };
  return guardPart(holdings, permissions.holdings);
}

function readStatements({ given, index }: Databases, documentId: string): Statements {
  const current = findDocumentState(given, documentId)?.currentVersionId ?? '';
  return {
    given: readGivenFacts(given, documentId),
    header: readParsedVersion(index, current)?.headerFacts ?? {},
  };
}

/** Other requests are answered between two documents: a thousand of them take seconds. */
async function bringUpAll(
  databases: () => Databases,
  documentIds: readonly string[],
): Promise<void> {
  for (const documentId of documentIds) {
    const state = findDocumentState(databases().given, documentId);
    if (state !== undefined) indexDocument(databases(), state);
    await new Promise(setImmediate);
  }
}
