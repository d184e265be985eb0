import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseLanguage, sentence, sentences } from './say.mjs';
import { root } from './runtime.mjs';

test.each([
  { env: {}, language: 'zh' },
  { env: { LANG: 'C.UTF-8' }, language: 'zh' },
  { env: { LANG: 'zh_CN.UTF-8' }, language: 'zh' },
  { env: { LANG: 'en_GB.UTF-8' }, language: 'en' },
  { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, language: 'zh' },
])('$env speaks $language', ({ env, language }) => {
  expect(chooseLanguage(env)).toBe(language);
});

test('a value stands where its name stood', () => {
  expect(sentence('portInUse', { port: 3000, next: 3001 }, 'en')).toBe(
    'Port 3000 is in use. Take another one: PORT=3001 npm start, or end the program that holds it.',
  );
});

test.each(Object.entries(sentences))('%s names the same values in both languages', (_key, said) => {
  expect(valuesOf(said.zh)).toEqual(valuesOf(said.en));
});

test('every sentence that is said exists, and every one that exists is said', () => {
  const parts = Object.keys(sentences).filter((key) => key.startsWith('part.'));
  const programs = ['scripts', 'scripts/install'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.mjs') && !file.endsWith('.test.mjs'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const calls = programs.flatMap((text) => [
    ...text.matchAll(/\b(?:say|refuse|sentence)\(\s*'([\w.]+)'/g),
  ]);
  const said = new Set([...parts, ...calls.map(([, key]) => key)]);
  expect([...said].sort()).toEqual(Object.keys(sentences).sort());
});

function valuesOf(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}
