import type { Command } from 'commander';
import { sectionName } from '#lib/passage/cut-passages.ts';
import { answerOutline } from '#db/recipes/answers/outline-answer.ts';
import { withLibrary } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

/** Adds `zhengci outline <document>`. */
export function addOutline(program: Command): void {
  program
    .command('outline')
    .description(words('cli.outline'))
    .argument('<document>')
    .option('--version <versionId>', words('cli.option.version'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

type Options = { readonly version?: string; readonly json?: boolean };

async function run(documentId: string, { version, json }: Options): Promise<void> {
  await withLibrary((library) => {
    const answer = answerOutline(library, documentId, version);
    if (json === true) {
      printJson(answer);
      return;
    }
    for (const entry of answer.outline) {
      print(`${'  '.repeat(entry.level - 1)}${sectionName(entry)}`);
    }
  });
}
