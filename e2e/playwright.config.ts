import { defineConfig } from '@playwright/test';

// Far from the ports people use, so that a running library is never mistaken for the test's own.
const port = process.env['ZHENGCI_TEST_PORT'] ?? '34117';
const baseURL = `http://127.0.0.1:${port}`;
// What changes the library has one of its own: no other journey may find its texts.
const ownPort = String(Number(port) + 1);
// A text full of notes would be in everybody's way.
const fullPort = String(Number(port) + 2);
const chromium = process.env['PLAYWRIGHT_CHROMIUM'];

/** Chromium as a visitor of this site alone: it asks nobody else anything. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Chromium refuses its sandbox to root, which is who runs tests in a container.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace of every journey is a sixth of their time; `--trace=retain-on-failure` records them.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [...quiet, ...sandbox],
    },
  },
  projects: [
    {
      // One after the other, each alone with its newest ingestion; so they set out first and go on
      // beside the others.
      name: 'library',
      use: { browserName: 'chromium', baseURL: `http://127.0.0.1:${ownPort}` },
      testMatch: ['library.spec.ts', 'sure-places.spec.ts', 'versions.spec.ts'],
      workers: 1,
    },
    {
      name: 'chromium',
      use: { browserName: 'chromium' },
      testIgnore: [
        'library.spec.ts',
        'versions.spec.ts',
        'sure-places.spec.ts',
        'notes-speed.spec.ts',
        'keyboard.spec.ts',
        'first-selection.spec.ts',
      ],
    },
    {
      // It writes into a text that other journeys read.
      name: 'keyboard',
      use: { browserName: 'chromium', baseURL: `http://127.0.0.1:${fullPort}` },
      testMatch: 'keyboard.spec.ts',
    },
    {
      name: 'notes',
      use: { browserName: 'chromium', baseURL: `http://127.0.0.1:${fullPort}` },
      testMatch: 'notes-speed.spec.ts',
      dependencies: ['keyboard'],
    },
    {
      // Timed to a blink, so nothing else runs beside it.
      name: 'alone',
      use: { browserName: 'chromium' },
      testMatch: 'first-selection.spec.ts',
      dependencies: ['library', 'chromium', 'notes'],
    },
  ],
  webServer: {
    // One site for each port, all on the sample texts.
    command: `node scripts/serve-samples.mjs ${ownPort} ${fullPort}`,
    cwd: '..',
    url: baseURL,
    // The page of parts is for whoever builds; the journeys look at it too.
    env: { PORT: port, HOST: '127.0.0.1', ZHENGCI_PARTS: '1' },
    reuseExistingServer: false,
    stdout: 'pipe',
    // A first build is part of it.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
