import type { Command } from 'commander';
import { listBackups } from '#db/backup/list-backups.ts';
import { keepBackup } from '#db/recipes/keep-backup.ts';
import { sayOnStderr } from '#db/recipes/say.ts';
import { folders } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

type Options = { readonly daily?: boolean; readonly list?: boolean; readonly json?: boolean };

/** Adds `zhengci backup`. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description(words('cli.backup'))
    .option('--list', words('cli.option.backupList'))
    .option('--daily', words('cli.option.daily'))
    .option('--json', words('cli.option.json'))
    .action((options: Options) => {
      if (options.list === true) list(options);
      else make(options);
    });
}

function make({ daily, json }: Options): void {
  const reason = daily === true ? 'daily' : 'by-hand';
  const answer = keepBackup({ ...folders(), now: () => new Date(), say: sayOnStderr }, reason);
  if (json === true) printJson(answer);
  else print(words(`cli.backup.${answer.outcome}`, { path: answer.path }));
}

function list({ json }: Options): void {
  const { backupsDir } = folders();
  const backups = listBackups(backupsDir);
  if (json === true) {
    const rows = backups.map((backup) => ({ ...backup, at: backup.at.toISOString() }));
    printJson({ ok: true, folder: backupsDir, backups: rows });
  } else if (backups.length === 0) print(words('cli.backup.none', { path: backupsDir }));
  else for (const { name, bytes } of backups) print(`${name}\t${bytes}`);
}
