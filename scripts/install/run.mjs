import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './runtime.mjs';

/**
 * Runs a command to its end and gives `{ code, output }`; never throws. With `isQuiet` the output
 * is kept instead of shown. A command that is still running after `timeoutMs` is ended: code 124.
 * A command that does not exist has the code 127.
 */
export function run(command, args, options = {}) {
  const { env = process.env, cwd = root, isQuiet = false, timeoutMs } = options;
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env,
      // What a command says for people goes to stderr: stdout is kept for answers.
      stdio: ['ignore', isQuiet ? 'pipe' : 2, isQuiet ? 'pipe' : 2],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    child.stdout?.on('data', (bytes) => (output += bytes));
    child.stderr?.on('data', (bytes) => (output += bytes));
    let isLate = false;
    const clock =
      timeoutMs && setTimeout(() => ((isLate = true), child.kill('SIGKILL')), timeoutMs);
    child.on('error', (error) => done({ code: 127, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(clock);
      done({ code: isLate ? 124 : (code ?? 1), output });
    });
  });
}

/** Gives the path of the first of these commands that the search path holds, or undefined. */
export function findCommand(names, path = process.env.PATH ?? '') {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const places = names.flatMap((name) =>
    path.split(delimiter).map((folder) => join(folder, name + ending)),
  );
  return places.find(isExecutable);
}

function isExecutable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
