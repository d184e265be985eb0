import { defineConfig } from 'vitest/config';

// Tests stand beside the code they speak of; journeys in e2e belong to Playwright.
export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: 'scripts/install/temporary-folder.mjs',
    // Left to itself vitest keeps one core free, which on a machine of two is half of it.
    maxWorkers: 2,
    execArgv: ['--import', './db/load-drizzle-quickly.ts'],
    // Property tests and whole ingestions share two cores with each other.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // What has no clock, files or environment needs no process for each file.
        test: { name: 'lib', include: ['lib/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['{db,scripts,app}/**/*.test.{ts,tsx,mjs}', '*.test.{ts,mjs}'],
        },
      },
    ],
  },
});
