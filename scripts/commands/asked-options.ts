import type { Command } from 'commander';
import { words } from './words.ts';

/** Adds what every question about hits can say: how it is read, where it is looked for. */
export function addAskedOptions(command: Command): Command {
  return addScopeOptions(command).option('--without <name>', words('cli.option.without'), collect);
}

/** Adds how a query is read, and among which documents it is looked for. */
export function addScopeOptions(command: Command): Command {
  return command
    .option('--mode <mode>', words('cli.option.mode'))
    .option('--place <place>', words('cli.option.place'), collect)
    .option('--year <year>', words('cli.option.year'), collect)
    .option('--genre <genre>', words('cli.option.genre'), collect)
    .option('--set <set>', words('cli.option.set'));
}

/** An option that is given several times; one option with several values would eat the query. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
