import type { Command } from 'commander';
import { localActor } from '#db/recipes/actor.ts';
import { answerRemoved } from '#db/recipes/answers/holdings-answer.ts';
import { withLibrary } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

type Options = { readonly undo?: boolean; readonly json?: boolean };

/** Adds `zhengci remove [documents…]`: without a document it lists what is out of the library. */
export function addRemove(program: Command): void {
  program
    .command('remove')
    .description(words('cli.remove'))
    .argument('[documents...]')
    .option('--undo', words('cli.option.undo'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

async function run(documentIds: readonly string[], { undo, json }: Options): Promise<void> {
  await withLibrary(async ({ holdings }) => {
    const ids = documentIds.map((id) => id.normalize('NFC'));
    if (ids.length > 0) {
      await (undo === true ? holdings.restore(localActor, ids) : holdings.remove(localActor, ids));
    }
    const answer = answerRemoved(holdings.listRemoved(localActor));
    if (json === true) {
      printJson(answer);
      return;
    }
    if (ids.length > 0) {
      print(words(undo === true ? 'cli.removedBack' : 'cli.removed', { count: ids.length }));
      return;
    }
    for (const { documentId, removedAt, source } of answer.removed) {
      print([documentId, removedAt.slice(0, 10), source].join('\t'));
    }
  });
}
