import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.cjs';
import { root } from './runtime.mjs';

/**
 * A small house with one fault per file. Each file breaks the rule it stands beside; what the
 * files import exists, so that nothing is reported only for being unresolvable.
 */
const faults = [
  ['lib/text/later-room.ts', "import '#lib/search/engine.ts';", 'text-comes-before'],
  ['lib/document/later-room.ts', "import '#lib/passage/split.ts';", 'document-comes-before'],
  ['lib/export/later-room.ts', "import '#lib/message/named.ts';", 'export-comes-before'],
  ['lib/compare/react-door.ts', "import 'react';", 'one-door-for-next'],
  ['lib/phrase/jieba-door.ts', "import 'nodejieba';", 'one-door-for-nodejieba'],
  ['lib/compare/flex-door.ts', "import 'flexsearch';", 'one-door-for-flexsearch'],
  ['lib/compare/re2-door.ts', "import 're2js';", 'one-door-for-re2js'],
  ['lib/search/html-door.ts', "import 'parse5';", 'one-door-for-parse5'],
  ['lib/search/xml-door.ts', "import 'saxen';", 'one-door-for-saxen'],
  ['lib/search/pdf-door.ts', "import 'pdfjs-dist';", 'one-door-for-pdfjs-dist'],
  ['lib/compare/zip-door.ts', "import 'fflate';", 'one-door-for-fflate'],
  ['lib/compare/chart-door.ts', "import 'echarts';", 'one-door-for-echarts'],
  ['lib/decode/opencc-door.ts', "import 'opencc-js';", 'one-door-for-opencc-js'],
  ['app/page-message-door.ts', "import 'intl-messageformat';", 'one-door-for-intl-messageformat'],
  ['scripts/sqlite-door.ts', "import 'better-sqlite3';", 'one-door-for-drizzle-orm'],
  ['app/drizzle-door.ts', "import 'drizzle-orm';", 'one-door-for-drizzle-orm'],
  ['scripts/peer-door.ts', "import 'minisearch';", 'one-door-for-minisearch'],
  ['app/sign-in-door.ts', "import 'better-auth';", 'one-door-for-better-auth'],
  ['lib/decode/files.ts', "import 'node:fs';", 'lib-does-no-io'],
  ['lib/decode/stranger.ts', "import 'zod';", 'lib-opens-no-other-library'],
  ['lib/passage/database.ts', "import '#db/open.ts';", 'lib-is-pure'],
  ['db/page.ts', "import '#app/_ui/part.ts';", 'db-knows-lib-only'],
  ['scripts/page.ts', "import '#app/_ui/part.ts';", 'scripts-know-no-pages'],
  ['app/direct.ts', "import '#db/open.ts';", 'app-reaches-db-through-server'],
  ['app/script.ts', "import '#scripts/zhengci.ts';", 'app-knows-no-scripts'],
  ['app/node.ts', "import 'node:fs';", 'only-server-and-routes-use-node'],
  ['app/_ui/heavy.ts', "import '#lib/search/engine.ts';", 'ui-carries-light-rooms'],
  ['app/_ui/page.ts', "import '../direct.ts';", 'ui-knows-no-pages'],
  ['app/_server/page.ts', "import '../direct.ts';", 'server-knows-no-pages'],
  ['e2e/inside.ts', "import '#lib/text/span.ts';", 'e2e-is-a-visitor'],
  ['lib/search/from-test.ts', "import './engine.test.ts';", 'tests-are-not-imported'],
  ['lib/utils/helper.ts', "import '#lib/text/span.ts';", 'every-room-is-listed'],
  ['lib/loose.ts', "import '#lib/text/span.ts';", 'lib-holds-rooms-only'],
  ['lib/text/CamelCase.ts', "import './span.ts';", 'kebab-case-files'],
  ['lib/search/barrel.ts', "import '#lib/text/index.ts';", 'no-barrels'],
  ['lib/token/one.ts', "import './other.ts';", 'no-circular'],
  ['lib/token/nowhere.ts', "import './absent.ts';", 'no-unresolvable'],
];

/** What the faults import, and what a rule must let pass. */
const sound = {
  'lib/text/span.ts': 'export const start = 0;',
  'lib/text/index.ts': 'export const barrel = 0;',
  'lib/text/fold.ts': "import 'opencc-js';",
  'lib/passage/split.ts': "import '#lib/text/span.ts';",
  'lib/message/named.ts': "import 'intl-messageformat';",
  'lib/search/engine.ts': "import 'flexsearch'; export type Engine = string;",
  'lib/search/engine.test.ts':
    "import 'node:fs'; import '#db/open.ts'; import './testing/texts.ts';",
  'lib/search/linear.ts': "import 're2js';",
  'lib/search/testing/texts.ts': "import 'node:fs'; import 'opencc-js';",
  'lib/decode/html.ts': "import 'parse5';",
  'lib/decode/docx.ts': "import 'fflate'; import 'saxen';",
  'lib/decode/pdf.ts': "import 'pdfjs-dist';",
  'lib/export/zip.ts': "import 'fflate';",
  'lib/export/chart.ts': "import 'echarts';",
  'lib/token/cut.ts': "import 'nodejieba';",
  'lib/token/other.ts': "import './one.ts';",
  'db/open.ts': "import 'node:fs'; import 'better-sqlite3'; import '#lib/message/named.ts';",
  'scripts/zhengci.ts': "import 'node:fs'; import '#db/open.ts';",
  'app/_ui/part.ts': "import 'react'; import type { Engine } from '#lib/search/engine.ts';",
  'app/_server/library.ts': "import 'node:fs'; import '#db/open.ts'; import 'react';",
  'app/api/route.ts': "import 'node:fs'; import '../_server/library.ts';",
  'app/page.tsx': "import './_server/library.ts'; import '#lib/search/engine.ts'; import 'react';",
};

const libraries =
  'react nodejieba flexsearch opencc-js intl-messageformat better-sqlite3 drizzle-orm re2js parse5 saxen pdfjs-dist fflate echarts zod better-auth minisearch';
let house;
let reported;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'zhengci-rooms-'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    cpSync(join(root, name), join(house, name));
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies = Object.fromEntries(libraries.split(' ').map((name) => [name, '1.0.0']));
  plant('package.json', JSON.stringify({ type: 'module', imports, dependencies }));
  for (const name of Object.keys(dependencies)) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, '');
  }
  for (const [path, text] of Object.entries(sound)) plant(path, text);
  for (const [path, text] of faults) plant(path, text);
  reported = await cruise();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(faults)('%s, which says %s, breaks %s', (path, _text, ruleName) => {
  const here = reported.filter((fault) => fault.from === path || fault.to === path);
  expect(here.map((fault) => fault.rule)).toContain(ruleName);
});

test('what follows the rules passes', () => {
  const causes = new Set(faults.map(([path]) => path));
  const unjust = reported.filter(
    ({ from, to }) => !causes.has(from) && !causes.has(to) && !to.endsWith('index.ts'),
  );
  expect(unjust).toEqual([]);
});

test('every rule is broken once', () => {
  const broken = new Set(reported.map((fault) => fault.rule));
  const untried = rules.forbidden
    .map((rule) => rule.name)
    .filter((name) => !broken.has(name) && !name.endsWith('-comes-before'));
  // Their libraries are used in one place each; a plant would only repeat the form.
  expect(untried).toEqual(['one-door-for-commander', 'one-door-for-playwright']);
});

function plant(path, text) {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function cruise() {
  const program = join(root, 'node_modules', '.bin', 'depcruise');
  const args = [program, '--output-type', 'json', 'lib', 'db', 'scripts', 'app', 'e2e'];
  return new Promise((done, fail) => {
    execFile('node', args, { cwd: house, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (stdout === '') return fail(new Error(stderr, { cause: error }));
      const { violations } = JSON.parse(stdout).summary;
      done(violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })));
    });
  });
}
