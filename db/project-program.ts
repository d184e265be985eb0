import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './project-folder.ts';

/**
 * Gives the arguments with which the project's Node.js starts a program of ours that works on a
 * library: they spare it a third of a second.
 *
 * programArgs('recipes', 'job-program.ts')
 *   -> ['--experimental-strip-types', …, '/home/lin/zhengci/db/recipes/job-program.ts']
 */
export function programArgs(...path: readonly string[]): string[] {
  const folder = join(/* turbopackIgnore: true */ projectFolder(), 'db');
  const quickly = join(/* turbopackIgnore: true */ folder, 'load-drizzle-quickly.ts');
  return [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    `--import=${pathToFileURL(quickly).href}`,
    join(/* turbopackIgnore: true */ folder, ...path),
  ];
}
