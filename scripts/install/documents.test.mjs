import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.cjs';
import { root } from './runtime.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const architecture = readFileSync(join(root, 'lib', 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const roomsOfTable = [...architecture.matchAll(/^\| `([a-z]+)` *\|/gm)].map(([, room]) => room);
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

test.each(Object.keys(manifest.scripts))('the README names the command %s', (name) => {
  const shown = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
  expect(isNamed(name === 'postinstall' ? name : shown)).toBe(true);
});

test('the README names every folder of the house', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && files.some((file) => file.startsWith(`${entry.name}/`)),
    )
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith('.'));
  expect(folders.length).toBeGreaterThan(4);
  expect(folders.filter((folder) => !isNamed(`${folder}/`))).toEqual([]);
});

test('every verb of the command line stands in the README', () => {
  const help = execFileSync('node', ['scripts/zhengci.mjs', '--help'], {
    cwd: root,
    encoding: 'utf8',
  });
  const verbs = [...help.matchAll(/^ {2}([a-z]+) (?=.*[\u4e00-\u9fff]|\[)/gm)].map(
    ([, verb]) => verb,
  );
  expect(verbs).toContain('ingest');
  expect(verbs.filter((verb) => verb !== 'help' && !isNamed(verb))).toEqual([]);
});

test('the rules have the rooms of the architecture page, in its order', () => {
  const listed = rules.forbidden.find((rule) => rule.name === 'every-room-is-listed');
  expect(/\(([^)]+)\)/.exec(listed.from.pathNot)[1].split('|')).toEqual(roomsOfTable);
});

test('every room that has files stands on the architecture page', () => {
  const rooms = new Set(files.map((file) => /^lib\/([^/]+)\//.exec(file)?.[1]).filter(Boolean));
  expect(rooms.size).toBeGreaterThan(5);
  for (const room of rooms) expect(roomsOfTable).toContain(room);
});

test('every file of lib, db and scripts is named in kebab-case', () => {
  const ours = files.filter(
    (file) => /^(lib|db|scripts|e2e)\//.test(file) && !/\/(cases|migrations)\//.test(file),
  );
  const strange = ours.filter((file) => !/^[a-z0-9.-]+(\/[a-z0-9.-]+)*$/.test(file));
  expect(strange.filter((file) => !/README\.md$|zh-CN\.json$/.test(file))).toEqual([]);
});

test('there is no barrel', () => {
  expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
});

test.each(Object.entries(manifest.scripts))(
  'the command %s calls what exists',
  (_name, command) => {
    const script = /\bscripts\/[\w/.-]+/.exec(command)?.[0];
    if (script !== undefined) expect(existsSync(join(root, script))).toBe(true);
  },
);

/** Whether the README shows these words as code. */
function isNamed(words) {
  return readme.includes(`\`${words}\``);
}
