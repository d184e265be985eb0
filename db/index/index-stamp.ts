import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldStamp } from '#lib/text/fold-text.ts';
import { lexiconStamp } from '#lib/token/segment.ts';
import { projectFolder } from '#db/project-folder.ts';

/** The rooms that make what the index holds: a changed line in one of them is another index. */
const rooms = ['text', 'decode', 'document', 'passage', 'token', 'phrase'];
/** Of the room that answers questions, only what is stored: a better order needs no new index. */
const stored = ['grams.ts', 'gram-text.ts', 'flexsearch-source.ts', 'packed-passages.ts'];

const tableSources = [
  'tables.sql',
  'gram-table.ts',
  'word-table.ts',
  'packed-table.ts',
  'seal-table.ts',
];

let known: string | undefined;

/**
 * Gives the stamp of an index as this program would make it now.
 *
 * Parser and tables are named by the sources themselves, so that nobody has to remember to raise a
 * number; the price is a rebuild after a change that did not matter. It is read once a process:
 * sources that change under a running server are the next start's business.
 *
 * indexStamp() -> 'fold-2 nodejieba-3.5.8-default-1 parser-5b2c9d0e tables-91aa04ff'
 */
export function indexStamp(): string {
  known ??= [
    foldStamp,
    lexiconStamp,
    `parser-${hashOf(parserSources())}`,
    `tables-${hashOf(tableSources.map(indexFile))}`,
  ].join(' ');
  return known;
}

/**
 * Gives a fingerprint of the sources of one room, tests left out.
 *
 * hashOfRoom('compare') -> '0c4f7a21'
 */
export function hashOfRoom(room: string): string {
  return hashOf(sourcesOfRoom(room));
}

function indexFile(name: string): string {
  return join(projectFolder(), 'db', 'index', name);
}

function parserSources(): string[] {
  const search = stored.map((name) => join(projectFolder(), 'lib', 'search', name));
  return [...rooms.flatMap(sourcesOfRoom), ...search];
}

function sourcesOfRoom(room: string): string[] {
  const folder = join(projectFolder(), 'lib', room);
  return readdirSync(folder)
    .filter((name) => /\.(?:ts|json)$/.test(name) && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}
