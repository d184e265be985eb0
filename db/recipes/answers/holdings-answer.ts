import { z } from 'zod';
import type { RemovedDocument } from '#db/library/removal.ts';
import type { FactStatement } from '#db/library/state-facts.ts';
import { isManifestField, manifestFields } from '#lib/manifest/fields.ts';
import { normalValue } from '#lib/manifest/normal-value.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { nextSchema } from './parts.ts';
import { documentIdList } from './read-body.ts';

const documentId = z.string().min(1).max(100);
const said = z.string().max(300).nullable();

/** What changes facts: of one document or of thousands, all of it or nothing. */
export const statementsBody = z.strictObject({
  statements: z
    .array(
      z.strictObject({
        documentId,
        facts: z
          .partialRecord(z.enum(manifestFields), said)
          .meta({ description: 'null takes a statement back; empty says that nobody knows.' }),
      }),
    )
    .min(1)
    .max(10_000),
});

/** What facts were changed, and how they are put back. */
export const statementsAnswerSchema = z.object({
  ok: z.literal(true),
  changed: z.int().meta({ description: 'How many documents.' }),
  undo: z
    .array(z.object({ documentId: z.string(), facts: z.record(z.string(), z.string().nullable()) }))
    .meta({ description: 'Send it as statements to take the change back.' }),
});

/** What is removed or restored. */
export const documentsBody = z.strictObject({
  documentIds: documentIdList.pipe(z.array(z.string()).min(1)),
});

/** Which documents were removed or restored. */
export const documentIdsAnswerSchema = z.object({
  ok: z.literal(true),
  documentIds: z.array(z.string()),
});

/** What is out of the library. */
export const removedAnswerSchema = z.object({
  ok: z.literal(true),
  removed: z.array(
    z.object({ documentId: z.string(), removedAt: z.iso.datetime(), source: z.string() }),
  ),
  next: nextSchema,
});

/** What joins two documents. */
export const joinBody = z.strictObject({ from: documentId, into: documentId });

/** What is said of a version; whether it is to be the current one, or a document again. */
export const versionBody = z.strictObject({
  label: said.optional(),
  date: said.optional(),
  status: said.optional(),
  isCurrent: z.literal(true).optional(),
});

/** The document that a change concerned. */
export const documentIdAnswerSchema = z.object({ ok: z.literal(true), documentId: z.string() });

/**
 * Brings statements into the form in which facts are kept; throws `badFact` for what is none.
 *
 * normalStatements([{ documentId: 'hebi', facts: { year: '2022年' } }])[0].facts.year -> '2022'
 */
export function normalStatements(statements: readonly FactStatement[]): FactStatement[] {
  return statements.map(({ documentId: id, facts }) => ({
    documentId: id.normalize('NFC'),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, normalFact(name, value)]),
    ),
  }));
}

function normalFact(name: string, value: string | null): string | null {
  if (value === null || !isManifestField(name)) return value;
  const normal = normalValue(name, value);
  if (normal.kind === 'fault') throw new NamedError('badFact', { field: name, value });
  // A text without a title cannot be listed.
  if (name === 'title' && normal.value === '') return null;
  return normal.value;
}

/**
 * Answers with what is out of the library, by id.
 *
 * answerRemoved(library.holdings.listRemoved(localActor)).removed.length -> 1
 */
export function answerRemoved(
  removed: readonly RemovedDocument[],
): z.infer<typeof removedAnswerSchema> {
  return { ok: true, removed: removed.map((each) => ({ ...each })), next: null };
}
