import type { ParsedPassage, ParsedText } from './model.ts';
import { notes, parsedVersions, passages, regions, sections, words } from './schema.ts';
import type { IndexTransaction } from './open-index.ts';

/** SQLite takes 32,766 values in one statement; the widest row here has thirteen. */
const rowsAtOnce = 1000;

/**
 * Writes everything that is computed from one source text.
 *
 * insertParsedText(tx, 'hebi', parsed)
 */
export function insertParsedText(
  tx: IndexTransaction,
  documentId: string,
  parsed: ParsedText,
): void {
  const { versionId, characters, textHash, isRedacted, marks, headerFacts } = parsed;
  tx.insert(parsedVersions)
    .values({ versionId, documentId, characters, textHash, isRedacted, marks, headerFacts })
    .run();
  insertSections(tx, parsed);
  insertPassages(tx, parsed);
  insertRegions(tx, parsed);
  insertNotes(tx, parsed);
  insertWords(tx, parsed);
}

function insertSections(tx: IndexTransaction, parsed: ParsedText): void {
  const rows = parsed.sections.map(({ span, extent, parentId, ...section }, ordinal) => ({
    ...section,
    versionId: parsed.versionId,
    ordinal,
    parentId: parentId ?? null,
    start: span.start,
    end: span.end,
    extentStart: extent.start,
    extentEnd: extent.end,
  }));
  for (const some of portions(rows)) tx.insert(sections).values(some).run();
}

function insertPassages(tx: IndexTransaction, parsed: ParsedText): void {
  const rows = parsed.passages.map((passage) => passageRow(parsed.versionId, passage));
  for (const some of portions(rows)) tx.insert(passages).values(some).run();
}

function passageRow(versionId: string, passage: ParsedPassage): typeof passages.$inferInsert {
  return {
    passageId: passage.passageId,
    versionId,
    sectionId: passage.sectionId ?? null,
    kind: passage.kind,
    start: passage.span.start,
    end: passage.span.end,
    leadStart: passage.lead?.start ?? null,
    leadEnd: passage.lead?.end ?? null,
    cells: passage.cells ?? null,
    sectionPath: passage.sectionPath,
    skeleton: passage.skeleton,
    seams: Buffer.from(passage.seams),
    hasOtherScript: passage.hasOtherScript,
  };
}

function insertRegions(tx: IndexTransaction, { versionId, regions: all }: ParsedText): void {
  const rows = all.map(({ kind, span }, ordinal) => ({ versionId, ordinal, kind, ...span }));
  for (const some of portions(rows)) tx.insert(regions).values(some).run();
}

function insertNotes(tx: IndexTransaction, { versionId, notes: all }: ParsedText): void {
  const rows = all.map(({ kind, span, text }, ordinal) => ({
    versionId,
    ordinal,
    kind,
    start: span?.start ?? null,
    end: span?.end ?? null,
    text,
  }));
  for (const some of portions(rows)) tx.insert(notes).values(some).run();
}

function insertWords(tx: IndexTransaction, parsed: ParsedText): void {
  const { versionId } = parsed;
  const rows = [...parsed.words].map(([text, hits]) => ({ text, versionId, hits }));
  for (const some of portions(rows)) tx.insert(words).values(some).run();
}

function portions<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: count }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
