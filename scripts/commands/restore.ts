import type { Command } from 'commander';
import { restoreLibrary } from '#db/recipes/restore-library.ts';
import { sayOnStderr } from '#db/recipes/say.ts';
import { folders } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

/** Adds `zhengci restore`. */
export function addRestore(program: Command): void {
  program
    .command('restore [backup]')
    .description(words('cli.restore'))
    .option('--json', words('cli.option.json'))
    .action((backup: string | undefined, { json }: { readonly json?: boolean }) => {
      const options = { ...folders(), now: () => new Date(), say: sayOnStderr };
      const answer = restoreLibrary(options, backup);
      const { from, documents, replaced, annotations } = answer;
      if (json === true) printJson(answer);
      else {
        print(words('cli.restored', { from, documents }));
        if (replaced !== undefined) print(words('cli.replaced', { path: replaced }));
        if (annotations !== undefined) print(words('cli.copyKept', { path: annotations }));
      }
    });
}
