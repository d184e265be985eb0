import type { Warning } from '#lib/document/warn-about-text.ts';
import { type FactsRow, listChangedAfter, listFacts } from '#db/index/read-index.ts';
import type { DocumentFacts } from '#db/index/model.ts';
import type { VersionRow } from '#db/library/model.ts';
import { listVersions, listVersionsOf } from '#db/library/read-library.ts';
import type { Databases } from './index-document.ts';
import type { DocumentSummary, VersionSummary } from './document-summary.ts';
import type { Edition } from './model.ts';

/** All summaries as of one state of the index, held so that the next state reads only what changed. */
export type HeldSummaries = {
  readonly edition: Edition;
  readonly byId: ReadonlyMap<string, HeldRow>;
  readonly list: readonly DocumentSummary[];
  readonly named: ReadonlyMap<string, DocumentSummary>;
  /** Whether names or numbers were taken out of any text. */
  readonly hasRedacted: boolean;
};

type HeldRow = {
  readonly summary: Omit<DocumentSummary, 'warnings'>;
  readonly warnings: readonly Warning[];
  readonly textHash: string;
};

/** Reading so many one by one costs as much as reading all of 4,000 at once. */
const fewChanges = 500;

/**
 * Lists all documents with what is known of them and of their versions, by id; after a change only
 * the changed ones are read. While files are taken in, every request comes after a change.
 *
 * followSummaries(databases, undefined, edition).list[0].documentId -> 'city-conference-speech-2022'
 */
export function followSummaries(
  databases: Databases,
  before: HeldSummaries | undefined,
  edition: Edition,
): HeldSummaries {
  if (before?.edition.generation !== edition.generation) return readAll(databases, edition);
  if (before.edition.changeCounter === edition.changeCounter) return before;
  const changed = listChangedAfter(databases.index, before.edition.changeCounter);
  if (changed.length > fewChanges) return readAll(databases, edition);
  const byId = new Map(before.byId);
  for (const documentId of changed) {
    const [row] = listFacts(databases.index, documentId);
    if (row === undefined) byId.delete(documentId);
    else byId.set(documentId, holdRow(row, listVersionsOf(databases.given, documentId)));
  }
  return hold(edition, byId);
}

function readAll({ given, index }: Databases, edition: Edition): HeldSummaries {
  const versions = Map.groupBy(listVersions(given), ({ documentId }) => documentId);
  const rows = listFacts(index).map(
    (row) => [row.documentId, holdRow(row, versions.get(row.documentId) ?? [])] as const,
  );
  return hold(edition, new Map(rows));
}

function hold(edition: Edition, byId: HeldSummaries['byId']): HeldSummaries {
  const list = listHeld(byId);
  const named = new Map(list.map((summary) => [summary.documentId, summary] as const));
  return { edition, byId, list, named, hasRedacted: list.some(({ redacted }) => redacted) };
}

function holdRow(row: FactsRow, versions: readonly VersionRow[]): HeldRow {
  const { textHash, facts } = row;
  return { summary: summarise(row, versions), warnings: facts.warnings, textHash };
}

function listHeld(byId: ReadonlyMap<string, HeldRow>): DocumentSummary[] {
  const twins = Map.groupBy(byId.keys(), (id) => byId.get(id)?.textHash ?? '');
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([documentId, { summary, warnings, textHash }]) => ({
      ...summary,
      warnings: [...warnings, ...warnAboutTwins(documentId, twins.get(textHash) ?? [])],
    }));
}

function warnAboutTwins(documentId: string, same: readonly string[]): Warning[] {
  return same
    .filter((other) => other !== documentId)
    .toSorted()
    .map((other) => ({ kind: 'identicalText', text: other }));
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
