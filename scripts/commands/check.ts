import type { Command } from 'commander';
import { type CheckAnswer, checkLibrary } from '#db/recipes/check-library.ts';
import { type RepairAnswer, repairLibrary } from '#db/recipes/repair-library.ts';
import { sayOnStderr } from '#db/recipes/say.ts';
import { folders } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

type Options = { readonly repair?: boolean; readonly json?: boolean };

/** Adds `zhengci check`. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description(words('cli.check'))
    .option('--repair', words('cli.option.repair'))
    .option('--json', words('cli.option.json'))
    .action(({ repair, json }: Options) => {
      const options = { ...folders(), now: () => new Date(), say: sayOnStderr };
      const answer = repair === true ? repairLibrary(options) : checkLibrary(options);
      if (json === true) printJson(answer);
      else printForPeople(answer);
      process.exitCode = answer.ok ? 0 : 1;
    });
}

function printForPeople(answer: CheckAnswer | RepairAnswer): void {
  const { ok, documents, versions, passages, problems } = answer;
  for (const { kind, ...values } of 'repaired' in answer ? answer.repaired : []) {
    print(words('cli.repaired', { problem: words(`check.${kind}`, values) }));
  }
  for (const { kind, ...values } of problems) print(words(`check.${kind}`, values));
  if (ok) print(words('cli.sound', { documents, versions, passages }));
}
