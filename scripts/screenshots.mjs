/**
 * `npm run screenshots`: every page in light and dark, at 390, 768 and 1440 px, and with the colours
 * of the system, as pictures in `screenshots/`. They are for looking at; nothing compares them.
 */
import { join } from 'node:path';
import { ensureChromium } from './install/chromium.mjs';
import { ensurePackages } from './install/packages.mjs';
import { run } from './install/run.mjs';
import { projectEnvironment, projectNode } from './install/runtime.mjs';
import { refuse } from './install/say.mjs';

await ensurePackages();
const chromium = await ensureChromium();
if (chromium === undefined) refuse('chromiumMissing');
const tool = join('node_modules', '@playwright', 'test', 'cli.js');
const env = projectEnvironment({ PLAYWRIGHT_CHROMIUM: chromium, NEXT_TELEMETRY_DISABLED: '1' });
const args = [
  tool,
  'test',
  '--config=e2e/screenshots',
  '--reporter=list',
  ...process.argv.slice(2),
];
const { code } = await run(projectNode(), args, { env });
process.exit(code);
