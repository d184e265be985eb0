import { asc, eq } from 'drizzle-orm';
import type { BlockKind } from '#lib/document/model.ts';
import type { PhraseText } from '#lib/phrase/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { IndexDatabase } from './open-index.ts';
import { documentFacts, passages } from './schema.ts';

/** A document and the version of it that phrases cover. */
export type CurrentVersion = { readonly documentId: string; readonly versionId: string };

/**
 * Lists the current version of every document, by id.
 *
 * listCurrentVersions(index)[0] -> { documentId: 'hebi', versionId: 'hebi@1' }
 */
export function listCurrentVersions({ tables }: IndexDatabase): CurrentVersion[] {
  return tables
    .select({ documentId: documentFacts.documentId, versionId: documentFacts.versionId })
    .from(documentFacts)
    .orderBy(asc(documentFacts.documentId))
    .all();
}

/**
 * Lists kind and place of the passages of a version, in text order: all that phrases need of them.
 *
 * readPassagePlaces(index, 'hebi@1')[0] -> { kind: 'title', span: { start: 0, end: 21 } }
 */
export function readPassagePlaces(
  { tables }: IndexDatabase,
  versionId: string,
): PhraseText['passages'] {
  return tables
    .select({ kind: passages.kind, start: passages.start, end: passages.end })
    .from(passages)
    .where(eq(passages.versionId, versionId))
    .orderBy(asc(passages.key))
    .all()
    .map(({ kind, start, end }) => ({ kind: kind as BlockKind, span: { start, end } }));
}

/**
 * Gives the place of the passage with a number, counted from 0; undefined where there are fewer.
 *
 * readPassageSpan(index, 'hebi@1', 0) -> { start: 0, end: 21 }
 */
export function readPassageSpan(
  { tables }: IndexDatabase,
  versionId: string,
  number: number,
): Span | undefined {
  return tables
    .select({ start: passages.start, end: passages.end })
    .from(passages)
    .where(eq(passages.versionId, versionId))
    .orderBy(asc(passages.key))
    .limit(1)
    .offset(number)
    .get();
}

/**
 * Lists the documents that phrases cover and that hold a key in one of their passages; now and then
 * one too many, because bytes are compared and borders of passages are not.
 *
 * listVersionsHolding(index, '人地钱挂钩') -> [{ documentId: 'puyang', versionId: 'puyang@1' }]
 */
export function listVersionsHolding({ handle }: IndexDatabase, key: string): CurrentVersion[] {
  return handle
    .prepare(
      `SELECT document_id AS documentId, version_id AS versionId FROM phrase_document
        WHERE version_id IN (SELECT version_id FROM packed_passages WHERE instr(columns, ?) > 0)
        ORDER BY number`,
    )
    .all(Buffer.from(key, 'utf16le')) as CurrentVersion[];
}

/**
 * Lists the redacted documents that hold a wording in one of their passages.
 *
 * listRedactedVersions(index, '□分钟')[0]?.documentId -> 'luoyang-decade-review'
 */
export function listRedactedVersions({ handle }: IndexDatabase, wording: string): CurrentVersion[] {
  return handle
    .prepare(
      `SELECT f.document_id AS documentId, f.version_id AS versionId
         FROM document_facts AS f
         JOIN parsed_version AS v ON v.version_id = f.version_id AND v.is_redacted = 1
         JOIN packed_passages AS p ON p.version_id = f.version_id
        WHERE instr(p.columns, ?) > 0 ORDER BY f.document_id`,
    )
    .all(Buffer.from(wording, 'utf16le')) as CurrentVersion[];
}
