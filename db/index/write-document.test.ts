import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packPassages } from '#lib/search/packed-passages.ts';
import { gramTableSql } from './gram-table.ts';
import type { IndexedDocument, ParsedText } from './model.ts';
import type { IndexDatabase } from './open-index.ts';
import {
  listFacts,
  readChangeCounter,
  readNotes,
  readParsedVersion,
  readPassages,
  readRegions,
  readSections,
} from './read-index.ts';
import { skeletonsOf } from './packed-table.ts';
import { readSearchable } from './read-searchable.ts';
import { sealTableSql } from './seal-table.ts';
import { countAllWords, countWords, suggestWords, wordTableSql } from './word-table.ts';
import { writeDocuments } from './write-document.ts';

const parsed: ParsedText = {
  versionId: 'hebi@1',
  characters: 41,
  textHash: 'ab12',
  isRedacted: true,
  marks: { softLines: [{ start: 20, end: 22 }], bold: [{ start: 30, end: 32 }] },
  headerFacts: { title: { value: '鹤壁市规划', origin: 'header', span: { start: 0, end: 5 } } },
  sections: [
    {
      ...{ sectionId: 'hebi@1/s1', parentId: undefined, level: 1, kind: 'heading' },
      ...{ label: '第一章', heading: '发展基础', span: { start: 6, end: 14 } },
      extent: { start: 6, end: 41 },
    },
    {
      ...{ sectionId: 'hebi@1/s2', parentId: 'hebi@1/s1', level: 2, kind: 'table' },
      ...{ label: '', heading: '主要指标', span: { start: 15, end: 19 } },
      extent: { start: 15, end: 40 },
    },
  ],
  passages: [
    {
      ...{ passageId: 'hebi@1/p1', sectionId: undefined, kind: 'title' },
      ...{ span: { start: 0, end: 5 }, lead: undefined, cells: undefined, sectionPath: [] },
      ...{ skeleton: '鹤壁市规划¶', seams: Uint8Array.of(4), lists: Uint8Array.of(4) },
      hasOtherScript: false,
    },
    {
      ...{ passageId: 'hebi@1/p2', sectionId: 'hebi@1/s2', kind: 'tableRow' },
      ...{ span: { start: 20, end: 40 }, lead: { start: 20, end: 24 } },
      cells: [{ span: { start: 20, end: 24 }, column: 0 }],
      sectionPath: ['第一章 发展基础', '主要指标'],
      ...{ skeleton: '城镇化率', seams: Uint8Array.of(2), lists: Uint8Array.of(0) },
      hasOtherScript: true,
    },
  ],
  regions: [{ kind: 'blank', span: { start: 5, end: 6 } }],
  notes: [{ kind: 'redaction', span: { start: 33, end: 35 }, text: '**' }],
  corrections: [],
  orphans: [],
  words: new Map([
    ['城镇化', 2],
    ['规划', 1],
    ['𠮷林', 1],
  ]),
};

test('what is written of a text is read again, value for value', () => {
  const index = emptyIndex();
  writeDocuments(index, [{ document: document('hebi', 1), parsed: [parsed] }]);
  expect(readSections(index, 'hebi@1')).toEqual(parsed.sections);
  const { marks, headerFacts, isRedacted } = parsed;
  const corrections = { corrections: [], orphans: [] };
  const decided = { marks, headerFacts, isRedacted, ...corrections };
  expect(readParsedVersion(index, 'hebi@1')).toEqual(decided);
  expect(readRegions(index, 'hebi@1')).toEqual(parsed.regions);
  expect(readNotes(index, 'hebi@1')).toEqual(parsed.notes);
  expect(parsed.passages).toMatchObject(readPassages(index, 'hebi@1'));
  const counts = { characters: 41, textHash: 'ab12', sections: 2, passages: 2, notes: 1 };
  expect(listFacts(index)).toMatchObject([{ documentId: 'hebi', versionId: 'hebi@1', ...counts }]);
});

test('an engine reads the skeletons that were written', () => {
  const index = emptyIndex();
  writeDocuments(index, [{ document: document('hebi', 1), parsed: [parsed] }]);
  const change = readSearchable(index, 'hebi');
  if (change.kind !== 'put') throw new Error('The document is not there');
  const { passageIds, ...found } = change.version.passages;
  const { passageIds: packedIds, ...packed } = packPassages(parsed.passages, 1);
  expect(found).toEqual(packed);
  expect(passageIds()).toEqual(packedIds());
  expect([...skeletonsOf(found)]).toEqual([
    { key: 1, skeleton: '鹤壁市规划¶' },
    { key: 2, skeleton: '城镇化率' },
  ]);
});

test('words are counted in the current versions of the documents that are asked for', () => {
  const index = emptyIndex();
  const second = { ...parsed, versionId: 'puyang@1', words: new Map([['城镇化', 5]]) };
  const old = { ...parsed, versionId: 'puyang@0', words: new Map([['城镇化', 100]]) };
  writeDocuments(index, [
    { document: document('hebi', 1), parsed: [parsed] },
    { document: document('puyang', 2), parsed: [old, second] },
  ]);
  expect(countWords(index, ['城镇化', '没有'], undefined)).toEqual(new Map([['城镇化', 7]]));
  expect(countWords(index, ['城镇化'], ['hebi'])).toEqual(new Map([['城镇化', 2]]));
  expect(countAllWords(index, ['puyang'])).toBe(5);
  expect(suggestWords(index, '城')).toEqual([{ kind: 'word', text: '城镇化', documents: 2 }]);
  expect(suggestWords(index, '𠮷')).toEqual([{ kind: 'word', text: '𠮷林', documents: 1 }]);
});

test('a version that people corrected is written anew, and keeps its words', () => {
  const index = emptyIndex();
  writeDocuments(index, [{ document: document('hebi', 1), parsed: [parsed] }]);
  const [title] = parsed.passages;
  const again = { corrections: ['c1', 'c2'], orphans: ['c2'], words: undefined };
  const corrected = { ...parsed, ...again, sections: [], passages: title ? [title] : [] };
  writeDocuments(index, [{ document: document('hebi', 2), parsed: [corrected] }]);
  expect(readSections(index, 'hebi@1')).toEqual([]);
  expect(readPassages(index, 'hebi@1')).toHaveLength(1);
  expect(readParsedVersion(index, 'hebi@1')?.orphans).toEqual(['c2']);
  expect(countWords(index, ['城镇化'], undefined)).toEqual(new Map([['城镇化', 2]]));
});

test('a state that was read already, or a newer one, is not written over', () => {
  const index = emptyIndex();
  writeDocuments(index, [{ document: document('hebi', 2), parsed: [parsed] }]);
  writeDocuments(index, [{ document: document('hebi', 2), parsed: [parsed] }]);
  writeDocuments(index, [{ document: document('hebi', 1), parsed: [] }]);
  expect(readChangeCounter(index)).toBe(1);
});

function emptyIndex(): IndexDatabase {
  const handle = new BetterSqlite3(':memory:');
  handle.exec(readFileSync(join(import.meta.dirname, 'tables.sql'), 'utf8'));
  handle.exec(gramTableSql);
  handle.exec(wordTableSql);
  handle.exec(sealTableSql);
  return { handle, tables: drizzle(handle), generation: 1, path: '' };
}

function document(documentId: string, changed: number): IndexedDocument {
  const nothing = undefined;
  return {
    ...{ documentId, versionId: `${documentId}@1`, changed },
    facts: {
      ...{ title: '规划', titleIsGiven: false, place: nothing, level: nothing, issuer: nothing },
      ...{ author: nothing, documentNumber: nothing, issuedOn: nothing, publishedOn: nothing },
      ...{ year: nothing, genre: nothing, status: nothing, redacted: false },
      ...{ origins: {}, guesses: {}, statedBy: {}, warnings: [] },
    },
  };
}
