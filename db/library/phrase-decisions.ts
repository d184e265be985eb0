import { asc, eq, sql } from 'drizzle-orm';
import { type Decision, type DecisionMatter, matterOf } from '#lib/phrase/decision.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenDatabase } from './open-given.ts';
import { phraseDecisions, settings } from './schema.ts';
import { readSetting } from './settings.ts';

/** A decision as it is kept. */
export type KeptDecision = Decision & { readonly author: string; readonly decidedAt: string };

const counterName = 'phraseDecisions';

/**
 * Lists what people decided about wordings, in the order in which they did.
 *
 * listPhraseDecisions(given)[0] -> { wording: '三区', kind: 'reject', value: '', … }
 */
export function listPhraseDecisions({ tables }: GivenDatabase): KeptDecision[] {
  return tables
    .select()
    .from(phraseDecisions)
    .orderBy(asc(phraseDecisions.decidedAt), asc(phraseDecisions.wording))
    .all()
    .map(({ matter: _matter, ...decision }) => decision);
}

/**
 * Says how often something was decided: while this number stays, decisions are the same.
 *
 * countDecided(given) -> 12
 */
export function countDecided(given: GivenDatabase): number {
  return Number(readSetting(given, counterName) ?? 0);
}

/**
 * Keeps a decision in the place of the last one about the same matter, whatever the wording was
 * written like then.
 *
 * putPhraseDecision(given, { wording: '三区', kind: 'reject', value: '', author: '', decidedAt })
 */
export function putPhraseDecision({ tables }: GivenDatabase, decision: KeptDecision): void {
  const matter = matterOf(decision.kind);
  tables.transaction(
    (tx) => {
      drop(tx, decision.wording, matter);
      tx.insert(phraseDecisions)
        .values({ ...decision, matter })
        .run();
      raise(tx);
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes back what was decided about a wording in one matter; where nothing was, nothing happens.
 *
 * dropPhraseDecision(given, '三区', 'standing')
 */
export function dropPhraseDecision(
  { tables }: GivenDatabase,
  wording: string,
  matter: DecisionMatter,
): void {
  tables.transaction(
    (tx) => {
      drop(tx, wording, matter);
      raise(tx);
    },
    { behavior: 'immediate' },
  );
}

/** There are as many decisions as a person made: reading them all is cheap. */
function drop(tx: GivenTransaction, wording: string, matter: DecisionMatter): void {
  const key = skeletonKey(wording);
  const rows = tx.select().from(phraseDecisions).where(eq(phraseDecisions.matter, matter)).all();
  for (const row of rows.filter((each) => skeletonKey(each.wording) === key)) {
    tx.delete(phraseDecisions)
      .where(
        sql`${phraseDecisions.wording} = ${row.wording} and ${phraseDecisions.matter} = ${matter}`,
      )
      .run();
  }
}

function raise(tx: GivenTransaction): void {
  tx.insert(settings)
    .values({ name: counterName, value: '1' })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value: sql`cast(${settings.value} + 1 as text)` },
    })
    .run();
}
