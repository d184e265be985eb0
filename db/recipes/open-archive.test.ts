import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '#db/project-folder.ts';
import { newLibrary } from './testing/library-for-test.ts';

const cases = join(projectFolder(), 'lib', 'decode', 'cases');

test('each file of an archive is a source of its own', () => {
  const library = newLibrary({ '汇编.zip': readFileSync(join(cases, 'collection.zip')) });
  const outcomes = () =>
    library.ingest().files.map(({ source, outcome, reason }) => [source, reason?.code ?? outcome]);
  expect(outcomes()).toEqual([
    ['汇编.zip/市级/条例.docx', 'ingested'],
    ['汇编.zip/市级/说明.txt', 'ingested'],
    ['汇编.zip/附件.xlsx', 'unsupportedFormat'],
  ]);
  expect(outcomes().map(([, outcome]) => outcome)).toEqual([
    ...['unchanged', 'unchanged', 'unsupportedFormat'],
  ]);
});

test('an archive that cannot be opened is one bad file and stops nothing', () => {
  const library = newLibrary({ 'a.zip': 'PK', 'b.txt': '一、总体要求\n' });
  const { files } = library.ingest();
  expect(files.map(({ source, outcome, reason }) => [source, outcome, reason?.code])).toEqual([
    ['a.zip', 'refused', 'damagedFile'],
    ['b.txt', 'ingested', undefined],
  ]);
});
