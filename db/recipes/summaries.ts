import type { Warning } from '#lib/document/warn-about-text.ts';
import { type FactsRow, listFacts } from '#db/index/read-index.ts';
import type { DocumentFacts } from '#db/index/model.ts';
import type { VersionRow } from '#db/library/model.ts';
import { listVersions } from '#db/library/read-library.ts';
import type { Databases } from './index-document.ts';
import type { DocumentSummary, VersionSummary } from './model.ts';

/**
 * Lists all documents with what is known of them and of their versions, by id.
 *
 * listSummaries(databases)[0].documentId -> 'city-conference-speech-2022'
 */
export function listSummaries({ given, index }: Databases): DocumentSummary[] {
  const versions = Map.groupBy(listVersions(given), ({ documentId }) => documentId);
  const rows = listFacts(index);
  const twins = Map.groupBy(rows, ({ textHash }) => textHash);
  return rows.map((row) => ({
    ...summarise(row, versions.get(row.documentId) ?? []),
    warnings: [...row.facts.warnings, ...warnAboutTwins(row, twins.get(row.textHash) ?? [])],
  }));
}

function warnAboutTwins({ documentId }: FactsRow, same: readonly FactsRow[]): Warning[] {
  return same
    .filter((other) => other.documentId !== documentId)
    .map((other) => ({ kind: 'identicalText', text: other.documentId }));
}

function summarise(
  row: FactsRow,
  versions: readonly VersionRow[],
): Omit<DocumentSummary, 'warnings'> {
  const { documentId, versionId, facts } = row;
  const current = versions.find((version) => version.versionId === versionId);
  return {
    documentId,
    source: current?.source ?? '',
    ...stated(facts),
    characters: row.characters,
    sections: row.sections,
    passages: row.passages,
    versions: versions.map((version) => summariseVersion(version, versionId)),
    notes: row.notes,
    origins: facts.origins,
    guesses: guessesOf(facts),
    statedBy: facts.statedBy,
  };
}

function stated(facts: DocumentFacts) {
  return {
    title: facts.title,
    titleIsGiven: facts.titleIsGiven,
    place: facts.place ?? null,
    level: facts.level ?? null,
    issuer: facts.issuer ?? null,
    author: facts.author ?? null,
    documentNumber: facts.documentNumber ?? null,
    issuedOn: facts.issuedOn ?? null,
    publishedOn: facts.publishedOn ?? null,
    year: facts.year ?? null,
    genre: facts.genre ?? null,
    status: facts.status ?? null,
    redacted: facts.redacted,
  };
}

function guessesOf({ guesses }: DocumentFacts): DocumentSummary['guesses'] {
  return Object.fromEntries(
    Object.entries(guesses).map(([name, { value, evidence }]) => [
      name,
      { value, evidence: evidence ?? null },
    ]),
  );
}

function summariseVersion(version: VersionRow, currentId: string): VersionSummary {
  const { versionId, ordinal, source, format, label, date, status, receivedAt, sha256 } = version;
  const isCurrent = versionId === currentId;
  return {
    ...{ versionId, ordinal, source, format, label, date, status, receivedAt, sha256 },
    isCurrent,
  };
}
