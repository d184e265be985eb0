/**
 * Builds the pages, each state of the sources into a folder of its own name.
 *
 * `.next-<stamp>` counts once it holds the file `whole`, written last. So a build that was
 * interrupted is never served, and a server that still runs on the last build keeps its files.
 */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { projectEnvironment, projectNode, root } from './runtime.mjs';
import { refuse, say } from './say.mjs';
import { sourcesStamp } from './stamps.mjs';

const keptBuilds = 2;

/** Builds where the sources have changed; gives the name of the folder to serve. */
export async function ensureBuild() {
  const folder = `.next-${sourcesStamp()}`;
  if (isWhole(folder)) return folder;
  say('building');
  rmSync(join(root, folder), { recursive: true, force: true });
  const { code, output } = await build(folder);
  if (code !== 0) {
    process.stderr.write(output);
    rmSync(join(root, folder), { recursive: true, force: true });
    refuse('buildFailed');
  }
  writeFileSync(join(root, folder, 'whole'), '');
  removeOldBuilds();
  return folder;
}

/** Gives the environment in which Next.js builds and serves this folder. */
export function buildEnvironment(folder) {
  return projectEnvironment({
    ZHENGCI_DIST: folder,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
}

/** The command of Next.js, run by the project's own Node.js. */
export const nextCommand = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

function build(folder) {
  const env = buildEnvironment(folder);
  return run(projectNode(), [nextCommand, 'build'], { env, isQuiet: true });
}

function isWhole(folder) {
  return existsSync(join(root, folder, 'whole'));
}

function removeOldBuilds() {
  const builds = readdirSync(root)
    .filter((name) => /^\.next-[0-9a-f]{12}$/.test(name) && isWhole(name))
    .map((name) => ({ name, builtAt: statSync(join(root, name, 'whole')).mtimeMs }))
    .sort((one, other) => other.builtAt - one.builtAt);
  for (const { name } of builds.slice(keptBuilds)) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
}
