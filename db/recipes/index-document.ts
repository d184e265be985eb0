import type { Format } from '#lib/decode/model.ts';
import type { Correction } from '#lib/document/correction.ts';
import { warnAboutText } from '#lib/document/warn-about-text.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { IndexedDocument, ParsedText } from '#db/index/model.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { readParsedVersion, readRegions } from '#db/index/read-index.ts';
import { type DocumentEntry, removeDocument, writeDocuments } from '#db/index/write-document.ts';
import { listCorrections } from '#db/library/corrections.ts';
import type { VersionRow } from '#db/library/model.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import {
  type DocumentState,
  listVersionsOf,
  readDecodeNotes,
  readGivenFacts,
  readSourceText,
} from '#db/library/read-library.ts';
import { mergeFacts } from './merge-facts.ts';
import { ofVersion, type TextCircumstances, understandText } from './understand-text.ts';

/** Both databases, open. */
export type Databases = { readonly given: GivenDatabase; readonly index: IndexDatabase };

/**
 * Brings the index to what the library says of one document; parses what was not parsed yet.
 *
 * indexDocument({ given, index }, state)
 */
export function indexDocument(databases: Databases, state: DocumentState): void {
  if (state.isListed) writeDocuments(databases.index, [describeDocument(databases, state)]);
  else removeDocument(databases.index, state.documentId);
}

/**
 * Gives what the index is to say of one document, by what the library says; parses what was not
 * parsed yet. Nothing is written.
 *
 * writeDocuments(index, [describeDocument({ given, index }, state, [parsed])])
 */
export function describeDocument(
  { given, index }: Databases,
  state: DocumentState,
  ready: readonly ParsedText[] = [],
): DocumentEntry {
  const versions = listVersionsOf(given, state.documentId);
  const corrections = listCorrections(given, state.documentId);
  const parsed = versions.flatMap((row): ParsedText[] => {
    const known = readParsedVersion(index, row.versionId);
    if (known !== undefined && hasSame(known, corrections)) return [];
    const fresh = ready.find(({ versionId }) => versionId === row.versionId);
    if (fresh !== undefined && hasSame(fresh, corrections)) return [fresh];
    return [parse(given, row, { corrections, hasWords: known === undefined })];
  });
  const current = versions.find(({ versionId }) => versionId === state.currentVersionId);
  if (current === undefined) throw missing(state.currentVersionId);
  return { document: describe({ given, index }, { state, current, parsed }), parsed };
}

/** Corrections are made and taken back, never changed: the same ids are the same corrections. */
function hasSame(
  parsed: Pick<ParsedText, 'corrections'>,
  corrections: readonly Correction[],
): boolean {
  return (
    parsed.corrections.length === corrections.length &&
    corrections.every(({ correctionId }, at) => parsed.corrections[at] === correctionId)
  );
}

function parse(
  given: GivenDatabase,
  { versionId, format }: VersionRow,
  circumstances: Omit<TextCircumstances, 'decodeNotes'>,
): ParsedText {
  const text = readSourceText(given, versionId);
  if (text === undefined) throw missing(versionId);
  const decodeNotes = readDecodeNotes(given, versionId);
  // The format was written by the decoder, which knows no others.
  const known = { decodeNotes, ...circumstances };
  return ofVersion(understandText(text, format as Format, known), versionId);
}

type Subject = {
  readonly state: DocumentState;
  readonly current: VersionRow;
  readonly parsed: readonly ParsedText[];
};

function describe(
  { given, index }: Databases,
  { state, current, parsed }: Subject,
): IndexedDocument {
  const { documentId, changed } = state;
  const { versionId } = current;
  const fresh = parsed.find((text) => text.versionId === versionId);
  const known = fresh ?? readParsedVersion(index, versionId);
  if (known === undefined) throw missing(versionId);
  const merged = mergeFacts({
    given: readGivenFacts(given, documentId),
    header: known.headerFacts,
    status: current.status ?? undefined,
    source: current.source,
    isRedacted: known.isRedacted,
  });
  const regions = fresh?.regions ?? readRegions(index, versionId);
  const warnings = warnAboutText({
    text: readSourceText(given, versionId) ?? '',
    place: merged.place,
    contents: regions.filter(({ kind }) => kind === 'contents').map(({ span }) => span),
    isRedacted: merged.redacted,
  });
  return { documentId, versionId, changed, facts: { ...merged, warnings } };
}

function missing(versionId: string): NamedError {
  return new NamedError('missingVersion', { versionId });
}
