import type { Command } from 'commander';
import { reindex } from '#db/recipes/reindex.ts';
import { sayOnStderr } from '#db/recipes/say.ts';
import { folders } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

/** Adds `zhengci reindex`. */
export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description(words('cli.reindex'))
    .option('--json', words('cli.option.json'))
    .action(({ json }: { readonly json?: boolean }) => {
      const answer = reindex({ ...folders(), now: () => new Date(), say: sayOnStderr });
      const { generation, documents, passages } = answer;
      if (json === true) printJson(answer);
      else print(words('cli.reindexed', { generation, documents, passages }));
      process.exitCode = answer.ok ? 0 : 1;
    });
}
