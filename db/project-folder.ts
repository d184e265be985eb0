import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Gives the folder of the checkout: where migrations, table definitions and sample texts lie.
 *
 * Run from source, this file knows its place. Built into the server it does not, and the server
 * runs in the checkout: its working folder is the answer.
 *
 * projectFolder() -> '/home/lin/zhengci'
 */
export function projectFolder(): string {
  // Types say it is always there; in the built server it may not be.
  const own = import.meta as { readonly dirname?: string };
  const candidates = [own.dirname === undefined ? '' : dirname(own.dirname), process.cwd()];
  const found = candidates.find((folder) => folder !== '' && isProject(folder));
  if (found === undefined) throw new Error(`No checkout at ${candidates.join(', ')}`);
  return found;
}

function isProject(folder: string): boolean {
  try {
    const text = readFileSync(join(/* turbopackIgnore: true */ folder, 'package.json'), 'utf8');
    return /"name":\s*"zhengci"/.test(text);
  } catch {
    return false;
  }
}
