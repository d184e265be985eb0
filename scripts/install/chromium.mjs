import { existsSync } from 'node:fs';
import { findCommand, run } from './run.mjs';
import { machineEnvironment, projectEnvironment, projectNode } from './runtime.mjs';
import { say } from './say.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** Where Debian and others put it, for a search path that leaves these out. */
const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

/**
 * Gives the path of a Chromium: the one PLAYWRIGHT_CHROMIUM names, else one of this machine, else
 * one that is installed now; undefined where none is to be had.
 */
export async function ensureChromium() {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given) return existsSync(given) ? given : undefined;
  return findChromium() ?? (await installFromDebian()) ?? (await installFromPlaywright());
}

function findChromium() {
  return findCommand(commands, [machineEnvironment().PATH, ...usualFolders].join(':'));
}

/** The system's own package brings its libraries along, which Playwright's download does not. */
async function installFromDebian() {
  if (process.getuid?.() !== 0 || findCommand(['apt-get']) === undefined) return undefined;
  say('installingChromium', { way: 'apt-get install chromium fonts-noto-cjk' });
  const env = machineEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  await run('apt-get', ['update'], { env, isQuiet: true });
  const args = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  const { code, output } = await run('apt-get', args, { env, isQuiet: true });
  if (code !== 0) process.stderr.write(output);
  return findChromium();
}

async function installFromPlaywright() {
  say('installingChromium', { way: 'playwright install chromium' });
  const env = projectEnvironment();
  const tool = 'node_modules/@playwright/test/cli.js';
  await run(projectNode(), [tool, 'install', 'chromium'], { env });
  const program =
    "import('@playwright/test').then((p) => process.stdout.write(p.chromium.executablePath()))";
  const { output } = await run(projectNode(), ['-e', program], { env, isQuiet: true });
  return existsSync(output) ? output : undefined;
}
