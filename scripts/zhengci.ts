/** The command line: verbs from scripts/commands, and one place where errors become words. */
import { Command } from 'commander';
import { addAnnotations } from './commands/annotations.ts';
import { addBackup } from './commands/backup.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addCorrections } from './commands/corrections.ts';
import { addDocuments } from './commands/documents.ts';
import { addIngest } from './commands/ingest.ts';
import { addInvite } from './commands/invite.ts';
import { addKwic } from './commands/kwic.ts';
import { addMetadata } from './commands/metadata.ts';
import { addOutline } from './commands/outline.ts';
import { addPhrases } from './commands/phrases.ts';
import { addReindex } from './commands/reindex.ts';
import { addRestore } from './commands/restore.ts';
import { addRemove } from './commands/remove.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { addVersions } from './commands/versions.ts';
import { endWith } from './commands/end-with.ts';
import { words } from './commands/words.ts';

const program = new Command('zhengci')
  .description(words('cli.about'))
  .helpOption('-h, --help', words('cli.option.help'))
  .helpCommand('help [command]', words('cli.option.help'))
  .configureHelp({ styleTitle })
  .showSuggestionAfterError(false)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined });

for (const add of [addIngest, addDocuments, addOutline, addShow, addCorrections]) add(program);
for (const add of [addMetadata, addVersions, addRemove]) add(program);
for (const add of [addSearch, addKwic, addPhrases, addCompare, addAnnotations]) add(program);
for (const add of [addReindex, addCheck, addBackup, addRestore, addInvite, addServe]) add(program);

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  endWith(error, process.argv.includes('--json'));
}

/** The titles of commander's help, in the language of the terminal. */
function styleTitle(title: string): string {
  if (title === 'Usage:') return words('cli.title.usage');
  if (title === 'Options:') return words('cli.title.options');
  if (title === 'Commands:') return words('cli.title.commands');
  return title === 'Arguments:' ? words('cli.title.arguments') : title;
}
