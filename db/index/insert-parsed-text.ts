import { packPassages } from '#lib/search/packed-passages.ts';
import type { DatabaseHandle } from '#db/open-database.ts';
import type { ParsedPassage, ParsedText } from './model.ts';
import { packedRow } from './packed-table.ts';
import { sumOfRow, writeSeal } from './seal-table.ts';

/**
 * Gives a function that writes everything that is computed from one source text, words and grams
 * apart, and gives the key of its version: the known one, or the next.
 *
 * Statements are prepared once for many texts and take a row at a time: building one statement for
 * a thousand rows took longer than everything else together.
 *
 * openTextWriter(handle)('hebi', parsed) -> 12
 */
export function openTextWriter(
  handle: DatabaseHandle,
): (documentId: string, parsed: ParsedText, known?: number) => number {
  const version = handle.prepare(`INSERT INTO parsed_version VALUES (${signs(14)})`);
  const section = handle.prepare(`INSERT INTO section VALUES (${signs(12)})`);
  const passage = handle.prepare(`INSERT INTO passage VALUES (${signs(11)})`);
  const packed = handle.prepare(`INSERT INTO packed_passages VALUES (${signs(9)})`);
  const note = handle.prepare(`INSERT INTO note VALUES (${signs(6)})`);
  return (documentId, parsed, known) => {
    const { versionId } = parsed;
    let sum = 0;
    const put = (statement: typeof note, row: Value[]): void => {
      statement.run(row);
      sum = sumOfRow(row, sum);
    };
    /** The key is known only once the row is written. */
    const putKeyed = (statement: typeof note, row: Value[], own?: number): number => {
      const key = Number(statement.run([own ?? null, ...row]).lastInsertRowid);
      sum = sumOfRow([key, ...row], sum);
      return key;
    };
    const key = putKeyed(version, versionRow(documentId, parsed), known);
    parsed.sections.forEach((each, at) => {
      put(section, sectionRow(versionId, each, at));
    });
    const keys = parsed.passages.map((each) => putKeyed(passage, passageRow(versionId, each)));
    put(packed, packedRow(versionId, packPassages(parsed.passages, firstOf(keys))));
    parsed.notes.forEach(({ kind, span, text }, at) => {
      put(note, [versionId, at, kind, span?.start ?? null, span?.end ?? null, text]);
    });
    writeSeal(handle, { part: 'text', subject: versionId }, sum);
    return key;
  };
}

function signs(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/* The values of a row stand in the order of the columns in schema.ts; a test compares the two. */

type Value = string | number | Buffer | null;

function versionRow(documentId: string, parsed: ParsedText): Value[] {
  const { versionId, characters, textHash, isRedacted } = parsed;
  const counts = [parsed.sections.length, parsed.passages.length, parsed.notes.length];
  const values = [parsed.headerFacts, parsed.marks, parsed.regions];
  const corrections = [parsed.corrections, parsed.orphans];
  const json = [...values, ...corrections].map((value) => JSON.stringify(value));
  const said = [versionId, documentId, characters, textHash, Number(isRedacted)];
  return [...said, ...counts, ...json];
}

function sectionRow(
  versionId: string,
  { sectionId, parentId, level, kind, label, heading, ...section }: ParsedText['sections'][number],
  ordinal: number,
): Value[] {
  const { span, extent } = section;
  const places = [span.start, span.end, extent.start, extent.end];
  return [versionId, ordinal, sectionId, parentId ?? null, level, kind, label, heading, ...places];
}

/** Keys are given out one after the other, and one transaction writes a version. */
function firstOf(keys: readonly number[]): number {
  const first = keys[0] ?? 1;
  if (keys.some((key, at) => key !== first + at)) throw new Error(`Keys with gaps: ${keys.join()}`);
  return first;
}

function passageRow(versionId: string, passage: ParsedPassage): Value[] {
  const { passageId, sectionId, kind, span, lead, cells, sectionPath } = passage;
  return [
    ...[passageId, versionId, sectionId ?? null, kind, span.start, span.end],
    ...[lead?.start ?? null, lead?.end ?? null],
    cells === undefined ? null : JSON.stringify(cells),
    JSON.stringify(sectionPath),
  ];
}
