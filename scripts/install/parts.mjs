/**
 * The parts of `npm test`. Each gives how many of its checks passed, failed and were skipped; types,
 * lint and the rules of the house count as one check each, and give what was said as `output`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { projectEnvironment, projectNode } from './runtime.mjs';
import { sentence } from './say.mjs';

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/** Compilers make much that is soon forgotten: with 16 MB for it a sixth of their time is sweeping. */
const youngGeneration = '--max-semi-space-size=128';

/** What the rules of the house look at. */
const house = ['lib', 'db', 'scripts', 'app', 'e2e', 'proxy.ts', 'next.config.ts'];

/** Every part by its name, in the order of a whole run: what is quickest to know comes first. */
export const parts = {
  types: () => check(makeRouteTypes, () => runQuietly('typescript/bin/tsc', '--noEmit')),
  lint: () =>
    check(makeRouteTypes, () => runQuietly('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
  rooms: () => check(() => runQuietly('dependency-cruiser/bin/dependency-cruiser.mjs', ...house)),
  unused: () => check(() => runQuietly('knip/bin/knip.js', '--no-progress')),
  format: () =>
    check(() => runQuietly('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn')),
  unit: () => withReport(runUnitTests),
  build: async () => ((await ensureBuild()) ? passed : failed),
  browser: () => withReport(runJourneys),
};

/** The parts that keep one core busy and say little: they run two at a time. */
export const singleCored = ['types', 'lint', 'rooms', 'unused', 'format'];

async function check(...steps) {
  let output = '';
  for (const step of steps) {
    const ended = await step();
    output += ended.output;
    if (ended.code !== 0) return { ...failed, output };
  }
  return { ...passed, output };
}

let routeTypes;

/** What tsc and eslint know of the routes is made once for both. */
function makeRouteTypes() {
  routeTypes ??= runQuietly('next/dist/bin/next', 'typegen');
  return routeTypes;
}

async function runUnitTests(report) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest/vitest.mjs', args);
  return countUnitTests(readReport(report), code);
}

async function runJourneys(report) {
  const chromium = await ensureChromium();
  if (chromium === undefined) {
    process.stderr.write(`${sentence('chromiumMissing')}\n`);
    return failed;
  }
  const args = ['test', '--config=e2e', '--reporter=list,json'];
  const env = { PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await runTool('@playwright/test/cli.js', args, env);
  return countJourneys(readReport(report), code);
}

/**
 * Counts a report of vitest. A file that could not be loaded has no tests to fail, so the failure
 * of the run itself counts for at least one.
 */
export function countUnitTests(report, code) {
  return atLeastOneFailure(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** Counts a report of Playwright; a journey that succeeds only sometimes has failed. */
export function countJourneys(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return atLeastOneFailure(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/** Adds up counts; a run in which nothing passed has not shown anything. */
export function addCounts(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(sum)) sum[key] += count[key];
  return sum;
}

function atLeastOneFailure(code, counts) {
  const isSilent = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (code !== 0 || isSilent) ? { ...counts, failed: 1 } : counts;
}

async function withReport(part) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-test-'));
  try {
    return await part(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function runQuietly(tool, ...args) {
  const call = [youngGeneration, join('node_modules', tool), ...args];
  return run(projectNode(), call, { env: toolEnvironment(), isQuiet: true });
}

function runTool(tool, args, extra = {}) {
  return run(projectNode(), [join('node_modules', tool), ...args], { env: toolEnvironment(extra) });
}

function toolEnvironment(extra = {}) {
  return projectEnvironment({ NEXT_TELEMETRY_DISABLED: '1', ...extra });
}
