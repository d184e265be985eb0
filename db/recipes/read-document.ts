import {
  readNotes,
  readParsedVersion,
  readPassages,
  readRegions,
  readSections,
} from '#db/index/read-index.ts';
import { readSourceText } from '#db/library/read-library.ts';
import type { Databases } from './index-document.ts';
import type { DocumentSummary, ReadableDocument } from './model.ts';

/**
 * Gives everything the reader shows of one version: the current one, or the one that is named.
 *
 * readDocument(databases, summary, 'hebi@1')?.sections.length -> 46
 */
export function readDocument(
  { given, index }: Databases,
  summary: DocumentSummary,
  wanted?: string,
): ReadableDocument | undefined {
  const version = summary.versions.find(({ versionId, isCurrent }) =>
    wanted === undefined ? isCurrent : versionId === wanted,
  );
  if (version === undefined) return undefined;
  const { versionId } = version;
  const text = readSourceText(given, versionId);
  const parsed = readParsedVersion(index, versionId);
  if (text === undefined || parsed === undefined) return undefined;
  return {
    summary,
    versionId,
    text,
    marks: parsed.marks,
    sections: readSections(index, versionId),
    passages: readPassages(index, versionId),
    regions: readRegions(index, versionId),
    notes: readNotes(index, versionId).map((note) => ({ ...note, span: note.span ?? null })),
  };
}
