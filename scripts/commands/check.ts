import type { Command } from 'commander';
import { checkLibrary } from '#db/recipes/check-library.ts';
import { sayOnStderr } from '#db/recipes/say.ts';
import { folders } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

/** Adds `zhengci check`. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description(words('cli.check'))
    .option('--json', words('cli.option.json'))
    .action(({ json }: { readonly json?: boolean }) => {
      const answer = checkLibrary({ ...folders(), now: () => new Date(), say: sayOnStderr });
      const { documents, versions, passages, problems } = answer;
      if (json === true) printJson(answer);
      else {
        for (const { kind, ...values } of problems) print(words(`check.${kind}`, values));
        if (answer.ok) print(words('cli.sound', { documents, versions, passages }));
      }
      process.exitCode = answer.ok ? 0 : 1;
    });
}
