import type { Phrase, PhraseType, VariantKind } from '#lib/phrase/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { IndexDatabase } from './open-index.ts';
import { readMeta } from './read-index.ts';
import type { CurrentVersion } from './read-phrase-texts.ts';
import { phraseDocuments, phrases, phraseVariants } from './schema.ts';
import { phraseMeta } from './write-phrases.ts';

/** How far the index has been read for phrases; undefined before the first extraction. */
export type PhraseState = {
  readonly changeCounter: number;
  readonly isComplete: boolean;
  /** Another one whenever the tables of phrases were written. */
  readonly writing: number;
};

/**
 * Gives the state of the index that its phrases were found in.
 *
 * readPhraseState(index) -> { changeCounter: 5, isComplete: true, writing: 1 }
 */
export function readPhraseState(index: IndexDatabase): PhraseState | undefined {
  const counter = readMeta(index, phraseMeta.counter);
  if (counter === undefined) return undefined;
  return {
    changeCounter: Number(counter),
    isComplete: readMeta(index, phraseMeta.isComplete) === 'true',
    writing: Number(readMeta(index, phraseMeta.writing) ?? 0),
  };
}

/** All phrases as they were found, with the numbers that stand for their variants and documents. */
export type StoredPhrases = {
  /** The surest first. */
  readonly phrases: readonly Phrase[];
  readonly variantNumbers: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<number, CurrentVersion>;
};

/**
 * Reads all phrases. A large library has a million ids of documents in them: they are stored as
 * numbers, and each id is in memory once.
 *
 * readStoredPhrases(index).phrases[0].text -> '一中心六组团'
 */
export function readStoredPhrases({ tables }: IndexDatabase): StoredPhrases {
  const documents = new Map(
    tables
      .select()
      .from(phraseDocuments)
      .all()
      .map(({ number, ...version }) => [number, version] as const),
  );
  const idsOf = (numbers: unknown) =>
    (numbers as readonly number[]).flatMap((number) => documents.get(number)?.documentId ?? []);
  const variantRows = tables.select().from(phraseVariants).orderBy(phraseVariants.number).all();
  const byPhrase = Map.groupBy(variantRows, ({ phrase }) => phrase);
  const rows = tables.select().from(phrases).orderBy(phrases.number).all();
  return {
    documents,
    variantNumbers: new Map(variantRows.map(({ key, number }) => [key, number])),
    phrases: rows.map(({ number, documents: held, related, type, ...row }) => ({
      ...row,
      type: type as PhraseType,
      related: related as readonly string[],
      documentIds: idsOf(held),
      variants: (byPhrase.get(number) ?? []).map(
        ({ key, text, kind, occurrences, quoted, documents: own }) => ({
          ...{ key, text, kind: kind as VariantKind, occurrences, quoted },
          documentIds: idsOf(own),
        }),
      ),
    })),
  };
}

/** One place of a variant, as it is stored: numbers stand for variant, document and passage. */
export type StoredPlace = {
  readonly variant: number;
  readonly document: number;
  readonly passage: number;
  readonly span: Span;
  readonly isQuoted: boolean;
  /** Stands inside another place of the same phrase as it was found. */
  readonly isInside: boolean;
  /** As it stands in the source; null where that is the text of the variant. */
  readonly surface: string | null;
};

/** Which places, of which variants; all documents where none are named. */
export type PlaceRequest = {
  readonly variants: readonly number[];
  readonly documents?: readonly number[] | undefined;
  /** Leaves out what stands inside another place of the same phrase. */
  readonly isCounted: boolean;
  readonly offset: number;
  readonly limit: number;
};

type PlaceRow = readonly [
  variant: number,
  document: number,
  passage: number,
  start: number,
  end: number,
  isQuoted: number,
  isInside: number,
  surface: string | null,
];

/**
 * Lists places of variants, document by document, in text order; a whole comes before its parts.
 *
 * readStoredPlaces(index, { variants: [1], isCounted: true, offset: 0, limit: 50 }).length -> 8
 */
export function readStoredPlaces({ handle }: IndexDatabase, request: PlaceRequest): StoredPlace[] {
  const { variants, documents, isCounted, offset, limit } = request;
  const only = [
    isCounted ? 'AND is_inside = 0' : '',
    documents === undefined ? '' : `AND document IN (SELECT value FROM json_each(?))`,
  ].join(' ');
  const rows = handle
    .prepare(
      `SELECT variant, document, passage, start, "end", is_quoted, is_inside, surface
         FROM phrase_occurrence
        WHERE variant IN (SELECT value FROM json_each(?)) ${only}
        ORDER BY document, start, "end" DESC LIMIT ? OFFSET ?`,
    )
    .raw()
    .all(
      JSON.stringify(variants),
      ...(documents === undefined ? [] : [JSON.stringify(documents)]),
      ...[limit, offset],
    ) as PlaceRow[];
  return rows.map(([variant, document, passage, start, end, isQuoted, isInside, surface]) => ({
    ...{ variant, document, passage, span: { start, end }, surface },
    ...{ isQuoted: isQuoted === 1, isInside: isInside === 1 },
  }));
}

/** How often a variant stands in a document. */
export type VariantCount = {
  readonly variant: number;
  readonly document: number;
  readonly occurrences: number;
  readonly quoted: number;
};

/**
 * Counts variants document by document.
 *
 * countPlaces(index, { variants: [1], isCounted: true })[0]
 *   -> { variant: 1, document: 1, occurrences: 2, quoted: 2 }
 */
export function countPlaces(
  { handle }: IndexDatabase,
  { variants, isCounted }: Pick<PlaceRequest, 'variants' | 'isCounted'>,
): VariantCount[] {
  return handle
    .prepare(
      `SELECT variant, document, count(*) AS occurrences, sum(is_quoted) AS quoted
         FROM phrase_occurrence
        WHERE variant IN (SELECT value FROM json_each(?)) ${isCounted ? 'AND is_inside = 0' : ''}
        GROUP BY variant, document ORDER BY variant, document`,
    )
    .all(JSON.stringify(variants)) as VariantCount[];
}

/**
 * Lists all places in one document, in text order; a whole comes before its parts.
 *
 * readPlacesInDocument(index, 4)[0]?.variant -> 17
 */
export function readPlacesInDocument(
  { handle }: IndexDatabase,
  document: number,
): Pick<StoredPlace, 'variant' | 'span'>[] {
  const rows = handle
    .prepare(
      `SELECT variant, start, "end" FROM phrase_occurrence
        WHERE document = ? ORDER BY start, "end" DESC`,
    )
    .raw()
    .all(document) as [variant: number, start: number, end: number][];
  return rows.map(([variant, start, end]) => ({ variant, span: { start, end } }));
}

/** A passage by the number of its document and its own. */
export type PassageNumber = readonly [document: number, passage: number];

/**
 * Counts in how many of some passages each variant stands.
 *
 * countBeside(index, [[1, 12], [1, 40]]) -> [[17, 2], [9, 1]]
 */
export function countBeside(
  { handle }: IndexDatabase,
  among: readonly PassageNumber[],
): [variant: number, passages: number][] {
  return handle
    .prepare(
      `SELECT o.variant, count(DISTINCT o.document * 1000000 + o.passage) AS passages
         FROM json_each(?) AS wanted
         JOIN phrase_occurrence AS o
           ON o.document = json_extract(wanted.value, '$[0]')
          AND o.passage = json_extract(wanted.value, '$[1]')
        GROUP BY o.variant ORDER BY passages DESC, o.variant`,
    )
    .raw()
    .all(JSON.stringify(among)) as [number, number][];
}

/** How often a variant stands in some documents, and how much of that its phrase counts. */
export type ScopeCount = Pick<VariantCount, 'variant' | 'occurrences' | 'quoted'> & {
  readonly counted: number;
};

/**
 * Counts all variants in some documents together.
 *
 * countInDocuments(index, [1, 2])[0] -> { variant: 1, occurrences: 6, quoted: 6, counted: 6 }
 */
export function countInDocuments(
  { handle }: IndexDatabase,
  documents: readonly number[],
): ScopeCount[] {
  return handle
    .prepare(
      `SELECT variant, count(*) AS occurrences, sum(is_quoted) AS quoted,
              sum(is_inside = 0) AS counted
         FROM phrase_occurrence
        WHERE document IN (SELECT value FROM json_each(?))
        GROUP BY variant`,
    )
    .all(JSON.stringify(documents)) as ScopeCount[];
}
