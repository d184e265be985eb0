/**
 * The parts of `npm test`. Each runs alone and gives how many of its checks passed, failed and
 * were skipped; types, lint and the rules of the house count as one check each.
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

/** What the rules of the house look at. */
const house = ['lib', 'db', 'scripts', 'app', 'e2e', 'proxy.ts', 'next.config.ts'];

/** Every part by its name, in the order of a whole run: what is quickest to know comes first. */
export const parts = {
  types: () =>
    each([
      ['next/dist/bin/next', 'typegen'],
      ['typescript/bin/tsc', '--noEmit'],
    ]),
  lint: () => each([['eslint/bin/eslint.js', '.', '--max-warnings', '0']]),
  rooms: () => each([['dependency-cruiser/bin/dependency-cruiser.mjs', ...house]]),
  unused: () => each([['knip/bin/knip.js', '--no-progress']]),
  format: () => each([['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']]),
  unit: () => withReport(runUnitTests),
  build: async () => ((await ensureBuild()) ? passed : failed),
  browser: () => withReport(runJourneys),
};

async function each(commands) {
  for (const [tool, ...args] of commands) {
    const { code } = await runTool(tool, args);
    if (code !== 0) return failed;
  }
  return passed;
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

function runTool(tool, args, extra = {}) {
  const env = projectEnvironment({ NEXT_TELEMETRY_DISABLED: '1', ...extra });
  return run(projectNode(), [join('node_modules', tool), ...args], { env });
}
