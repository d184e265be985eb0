import type { Command } from 'commander';
import { answerDocuments } from '#db/recipes/answers/documents-answer.ts';
import { readListRequest, type Written } from '#db/recipes/read-request.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

/** Adds `zhengci documents`. */
export function addDocuments(program: Command): void {
  program
    .command('documents')
    .description(words('cli.documents'))
    .option('--limit <number>', words('cli.option.limit'))
    .option('--cursor <cursor>', words('cli.option.cursor'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

type Options = Pick<Written, 'limit' | 'cursor'> & { readonly json?: boolean };

async function run(options: Options): Promise<void> {
  const request = readListRequest(options);
  await withLibrary((library) => {
    const answer = answerDocuments(library, request);
    if (options.json === true) {
      printJson(answer);
      return;
    }
    for (const { documentId, title, place, year, genre } of answer.documents) {
      const known = [place, year, genre].filter((fact) => fact !== null);
      print([documentId, title, known.join(' · ')].join('\t'));
    }
    if (answer.documents.length === 0) remark(words('cli.noDocuments'));
    if (answer.next !== null) remark(words('cli.more', { next: answer.next }));
  });
}
