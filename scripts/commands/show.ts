import type { Command } from 'commander';
import { answerShow } from '#db/recipes/answers/outline-answer.ts';
import { withLibrary } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

/** Adds `zhengci show <document>`. */
export function addShow(program: Command): void {
  program
    .command('show')
    .description(words('cli.show'))
    .argument('<document>')
    .option('--version <versionId>', words('cli.option.version'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

type Options = { readonly version?: string; readonly json?: boolean };

async function run(documentId: string, { version, json }: Options): Promise<void> {
  await withLibrary((library) => {
    const answer = answerShow(library, documentId, version);
    if (json === true) printJson(answer);
    else print(answer.text);
  });
}
