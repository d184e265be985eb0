/**
 * Which Node.js the project runs on: the one in node_modules where npm has a package for this
 * machine, else the machine's own.
 *
 * Nothing is started by `process.execPath`, `npm_node_execpath` or `NODE`: begun by an old Node.js
 * they all name the old one, on which better-sqlite3 ends in a segmentation fault without a word.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The level of Node-API that better-sqlite3 13 is built for; Node.js has it from 22.14 on. */
const neededNodeApi = 10;

/** Gives the folder of the packaged Node.js for this machine, or undefined where npm has none. */
export function packagedNodeFolder() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`);
  return existsSync(folder) ? folder : undefined;
}

/** Gives the command that starts the project's Node.js. */
export function projectNode() {
  const folder = packagedNodeFolder();
  if (folder === undefined) return 'node';
  return process.platform === 'win32'
    ? join(folder, 'bin', 'node.exe')
    : join(folder, 'bin', 'node');
}

/** Gives the version of the project's Node.js where it is too old for the database, else undefined. */
export function tooOldVersion() {
  const program = 'process.stdout.write(process.versions.napi + " " + process.version)';
  const answer = execFileSync(projectNode(), ['-e', program], { cwd: root, encoding: 'utf8' });
  const [nodeApi, version] = answer.split(' ');
  return Number(nodeApi) < neededNodeApi ? version : undefined;
}

/** Gives this environment with the project's Node.js and commands first on the path. */
export function projectEnvironment(extra = {}) {
  const bin = join(root, 'node_modules', '.bin');
  const node = packagedNodeFolder() === undefined ? [] : [dirname(projectNode())];
  return { ...process.env, PATH: [...node, bin, machinePath()].join(delimiter), ...extra };
}

/**
 * Gives this environment without the commands of any node_modules on the path: npm itself must not
 * run on a Node.js that it is about to replace.
 */
export function machineEnvironment(extra = {}) {
  return { ...process.env, PATH: machinePath(), ...extra };
}

function machinePath() {
  const ending = `${sep}node_modules${sep}.bin`;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.endsWith(ending)).join(delimiter);
}
