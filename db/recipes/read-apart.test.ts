import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '#db/project-folder.ts';
import { readApart } from './read-apart.ts';
import { newLibrary } from './testing/library-for-test.ts';

const cases = join(projectFolder(), 'lib', 'decode', 'cases');
const pdf = readFileSync(join(cases, 'paragraphs-lost.pdf'));
const request = { program: 'decode-program.ts', args: ['a.pdf'], bytes: pdf, fileName: 'a.pdf' };

test('Word, PDF and web pages come into the library, and what cannot be read says why', () => {
  const library = newLibrary({
    'a.docx': readFileSync(join(cases, 'law-with-articles.docx')),
    'b.doc': readFileSync(join(cases, 'law-with-articles.doc')),
    'c.pdf': readFileSync(join(cases, 'law-with-articles.pdf')),
    'd.html': '<html><body><h1>通知</h1><p>一、总体要求。</p></body></html>',
    'e.pdf': readFileSync(join(cases, 'encrypted.pdf')),
    'f.docx': 'no Word file',
  });
  const { files } = library.ingest();
  expect(files.map(({ outcome, reason }) => reason?.code ?? outcome)).toEqual([
    ...['ingested', 'ingested', 'ingested', 'ingested', 'encryptedFile', 'notWord'],
  ]);
  const again = library.ingest().files.map(({ outcome }) => outcome);
  expect(again.slice(0, 4)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
});

test('a reading that takes too long is ended', () => {
  const limits = { timeoutMs: 20 };
  expect(() => readApart({ ...request, limits })).toThrow(
    expect.objectContaining({ code: 'readingTookTooLong' }),
  );
});

test('a reading that needs too much memory is ended', () => {
  const limits = { heapMegabytes: 8 };
  expect(() => readApart({ ...request, limits })).toThrow(
    expect.objectContaining({ code: 'readingTookTooMuch' }),
  );
});

test('a program that reads may write nowhere but where it is allowed to', () => {
  const library = newLibrary();
  const zip = { ...request, program: 'unpack-program.ts', args: [library.texts] };
  const bytes = readFileSync(join(cases, 'law-with-articles.docx'));
  expect(() => readApart({ ...zip, bytes })).toThrow(
    expect.objectContaining({ code: 'readingBroke' }),
  );
  const names = { names: expect.arrayContaining(['word/document.xml']) as unknown };
  expect(readApart({ ...zip, bytes, writableFolder: library.texts })).toEqual(names);
});
