import { and, eq, inArray } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import { type GivenTransaction, markChanged } from './change-counter.ts';
import type { GivenOrigin } from './model.ts';
import type { GivenDatabase } from './open-given.ts';
import { documents, givenFacts, versions } from './schema.ts';

/** What is said about one document, field by field; null takes the statement back. */
export type FactStatement = {
  readonly documentId: string;
  readonly facts: Readonly<Record<string, string | null>>;
};

/** Who says it, and whose earlier word on the same fields is taken back with it. */
export type Stating = {
  readonly origin: Extract<GivenOrigin, 'hand' | 'manifest'>;
  readonly instead: readonly GivenOrigin[];
};

/** These belong to the version that is current, not to the document. */
const versionFields = { status: 'status', versionLabel: 'label', versionDate: 'date' } as const;

/**
 * Writes what is said about documents, all or none, and gives what to say to take it back.
 *
 * An empty text is a statement too: that nobody knows, whatever the header says.
 *
 * stateFacts(given, [{ documentId: 'hebi', facts: { genre: '规划' } }], { origin: 'hand', instead: [] })
 *   -> [{ documentId: 'hebi', facts: { genre: null } }]
 */
export function stateFacts(
  { tables }: GivenDatabase,
  statements: readonly FactStatement[],
  stating: Stating,
): FactStatement[] {
  return tables.transaction((tx) => statements.map((each) => stateOne(tx, each, stating)), {
    behavior: 'immediate',
  });
}

function stateOne(tx: GivenTransaction, statement: FactStatement, stating: Stating): FactStatement {
  const { documentId, facts } = statement;
  const document = tx.select().from(documents).where(eq(documents.documentId, documentId)).get();
  if (document === undefined || document.joinedInto !== null) {
    throw new NamedError('unknownDocument', { documentId });
  }
  const before: Record<string, string | null> = {};
  for (const [field, value] of Object.entries(facts)) {
    const column = versionFields[field as keyof typeof versionFields] as
      (typeof versionFields)[keyof typeof versionFields] | undefined;
    const versionId = document.currentVersionId;
    if (column === undefined) {
      before[field] = stateFact(tx, { documentId, field, value, stating });
    } else if (versionId !== null) {
      before[field] = stateOfVersion(tx, { versionId, column, value });
    }
  }
  markChanged(tx, documentId);
  return { documentId, facts: before };
}

/** Whose word counts where several speak. */
const nearestFirst: readonly GivenOrigin[] = ['hand', 'commandLine', 'manifest'];

type OneFact = {
  readonly documentId: string;
  readonly field: string;
  readonly value: string | null;
  readonly stating: Stating;
};

function stateFact(tx: GivenTransaction, fact: OneFact): string | null {
  const { documentId, field, value, stating } = fact;
  const here = and(eq(givenFacts.documentId, documentId), eq(givenFacts.field, field));
  const origins = [stating.origin, ...stating.instead];
  const said = tx.select().from(givenFacts).where(here).all();
  const before = nearestFirst
    .filter((origin) => origins.includes(origin))
    .flatMap((origin) => said.filter((row) => row.origin === origin))[0];
  tx.delete(givenFacts)
    .where(and(here, inArray(givenFacts.origin, origins)))
    .run();
  if (value !== null) {
    const { origin } = stating;
    tx.insert(givenFacts).values({ documentId, field, origin, value, evidence: null }).run();
  }
  return before?.value ?? null;
}

type VersionFact = {
  readonly versionId: string;
  readonly column: 'status' | 'label' | 'date';
  readonly value: string | null;
};

function stateOfVersion(tx: GivenTransaction, { versionId, column, value }: VersionFact) {
  const row = tx
    .select({ status: versions.status, label: versions.label, date: versions.date })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get();
  const stated = value === '' ? null : value;
  tx.update(versions)
    .set({ [column]: stated })
    .where(eq(versions.versionId, versionId))
    .run();
  return row?.[column] ?? null;
}
