/**
 * Gets the native module of nodejieba: after every installation, and before a start that lacks it.
 *
 * nodejieba's own script asks npx for node-pre-gyp, which npm may refuse to fetch, and is switched
 * off. Here both ways run on pinned packages: the prebuilt file first, else a compilation against
 * the headers inside the packaged Node.js, which needs no network.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, run } from './run.mjs';
import { machineEnvironment, packagedNodeFolder, projectEnvironment } from './runtime.mjs';
import { projectNode, root, tooOldVersion } from './runtime.mjs';
import { refuse, say } from './say.mjs';

const folder = join(root, 'node_modules', 'nodejieba');

/** Where GitHub does not answer at all, waiting longer costs more than the compilation. */
const downloadTimeoutMs = 10_000;
const buildTimeoutMs = 10 * 60_000;

/** Makes sure that nodejieba loads, or says in one sentence what is missing and ends. */
export async function ensureSegmenter() {
  if (!existsSync(folder)) refuse('segmenterAbsent');
  const version = tooOldVersion();
  if (version !== undefined) refuse('runtimeTooOld', { version });
  if (await doesLoad()) return;
  say('segmenterLooking');
  if (!(await download())) await build();
  say('segmenterReady');
}

/** Loading is the only proof: a file for another machine or Node.js exists just as well. */
async function doesLoad() {
  const file = join(folder, 'build', 'Release', 'nodejieba.node');
  if (!existsSync(file)) return false;
  const { code } = await runNode(['-e', 'require(process.argv[1])', file], { isQuiet: true });
  return code === 0;
}

async function download() {
  const tool = join(root, 'node_modules', '@mapbox', 'node-pre-gyp', 'bin', 'node-pre-gyp');
  const { code } = await runNode([tool, 'install'], {
    isQuiet: true,
    timeoutMs: downloadTimeoutMs,
  });
  return code === 0 && (await doesLoad());
}

async function build() {
  refuseWithoutTools();
  say('segmenterBuilding');
  const tool = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const headers = packagedNodeFolder();
  const nodedir = headers === undefined ? [] : [`--nodedir=${headers}`];
  const built = await runNode([tool, 'rebuild', ...nodedir], {
    isQuiet: true,
    timeoutMs: buildTimeoutMs,
  });
  if (built.code === 0 && (await doesLoad())) return;
  process.stderr.write(built.output);
  refuse('segmenterFailed');
}

/** node-gyp reports a missing tool in forty lines; one sentence with the cure is of more use. */
function refuseWithoutTools() {
  if (process.platform === 'win32') return;
  const path = machineEnvironment().PATH;
  const tools = [
    { name: 'g++', given: process.env.CXX, commands: ['g++', 'c++', 'clang++'] },
    { name: 'make', given: process.env.MAKE, commands: ['make', 'gmake'] },
    { name: 'python3', given: process.env.PYTHON, commands: ['python3', 'python'] },
  ];
  const missing = tools
    .filter((tool) => !tool.given && findCommand(tool.commands, path) === undefined)
    .map((tool) => tool.name);
  if (missing.length === 0) return;
  refuse('segmenterToolsMissing', { tools: missing.join(', '), packages: missing.join(' ') });
}

function runNode(args, options) {
  return run(projectNode(), args, { ...options, cwd: folder, env: nativeEnvironment() });
}

/** Settings of the person's npm must not steer the compilation to other headers. */
function nativeEnvironment() {
  const env = projectEnvironment();
  for (const name of Object.keys(env)) {
    if (/^npm_config_(nodedir|target|runtime|disturl|build_from_source)$/i.test(name))
      delete env[name];
  }
  return env;
}
