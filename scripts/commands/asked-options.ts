import type { Command } from 'commander';
import { words } from './words.ts';

/** Adds what every question about hits can say: how it is read, where it is looked for. */
export function addAskedOptions(command: Command): Command {
  return command
    .option('--mode <mode>', words('cli.option.mode'))
    .option('--place <place>', words('cli.option.place'), collect)
    .option('--year <year>', words('cli.option.year'), collect)
    .option('--genre <genre>', words('cli.option.genre'), collect)
    .option('--set <set>', words('cli.option.set'))
    .option('--without <name>', words('cli.option.without'), collect);
}

/** An option that is given several times; one option with several values would eat the query. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
