import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Phrase, PhraseType, VariantKind } from '#lib/phrase/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { IndexDatabase } from './open-index.ts';
import { readMeta } from './read-index.ts';
import { phraseDocuments, phraseOccurrences, phrases, phraseVariants } from './schema.ts';
import { phraseMeta } from './write-phrases.ts';

/** How far the index has been read for phrases; undefined before the first extraction. */
export type PhraseState = { readonly changeCounter: number; readonly isComplete: boolean };

/**
 * Gives the state of the index that its phrases were found in.
 *
 * readPhraseState(index) -> { changeCounter: 5, isComplete: true }
 */
export function readPhraseState(index: IndexDatabase): PhraseState | undefined {
  const counter = readMeta(index, phraseMeta.counter);
  if (counter === undefined) return undefined;
  const isComplete = readMeta(index, phraseMeta.isComplete) === 'true';
  return { changeCounter: Number(counter), isComplete };
}

/** Lists all phrases with their variants, the surest first. */
export function listPhrases({ tables }: IndexDatabase): Phrase[] {
  const variantRows = tables
    .select()
    .from(phraseVariants)
    .orderBy(asc(phraseVariants.number))
    .all();
  const byPhrase = Map.groupBy(variantRows, ({ phrase }) => phrase);
  const rows = tables.select().from(phrases).orderBy(asc(phrases.number)).all();
  return rows.map(({ number, ...row }) => ({
    ...row,
    type: row.type as PhraseType,
    related: row.related as readonly string[],
    documentIds: row.documentIds as readonly string[],
    variants: (byPhrase.get(number) ?? []).map(
      ({ key, text, kind, occurrences, quoted, documentIds }) => ({
        ...{ key, text, kind: kind as VariantKind, occurrences, quoted },
        documentIds: documentIds as readonly string[],
      }),
    ),
  }));
}

/** One place of a phrase, as it is answered. */
export type PhrasePlace = {
  readonly documentId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly span: Span;
  readonly text: string;
  /** The variant that stands there, by its text. */
  readonly variant: string;
  readonly isQuoted: boolean;
};

/** Which places, of which variants. */
export type PlaceRequest = {
  readonly variantKeys: readonly string[];
  readonly offset: number;
  readonly limit: number;
};

/**
 * Lists places of variants, document by document, in text order; what stands inside another place
 * of the same phrase is left out, so that there are as many as the phrase counts.
 *
 * listPhrasePlaces(index, { variantKeys: ['一中心六组团'], offset: 0, limit: 50 }).length -> 8
 */
export function listPhrasePlaces(
  { tables }: IndexDatabase,
  { variantKeys, offset, limit }: PlaceRequest,
): PhrasePlace[] {
  const { start, end, passage, isQuoted, isInside, surface, document } = phraseOccurrences;
  return tables
    .select({
      ...{ start, end, passage, isQuoted },
      documentId: phraseDocuments.documentId,
      versionId: phraseDocuments.versionId,
      text: sql<string>`coalesce(${surface}, ${phraseVariants.text})`,
      variant: phraseVariants.text,
    })
    .from(phraseOccurrences)
    .innerJoin(phraseVariants, eq(phraseVariants.number, phraseOccurrences.variant))
    .innerJoin(phraseDocuments, eq(phraseDocuments.number, document))
    .where(and(inArray(phraseVariants.key, [...variantKeys]), eq(isInside, false)))
    .orderBy(asc(document), asc(start), asc(end))
    .limit(limit)
    .offset(offset)
    .all()
    .map(({ start: from, end: to, passage: at, ...row }) => ({
      ...row,
      passageId: `${row.versionId}/p${at + 1}`,
      span: { start: from, end: to },
    }));
}
