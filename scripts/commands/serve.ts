import type { Command } from 'commander';
import { serveSite } from '../serve-site.mjs';
import { words } from './words.ts';

/** Adds `zhengci serve`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description(words('cli.serve'))
    .option('--port <port>', words('cli.option.port'))
    .option('--host <host>', words('cli.option.host'))
    .option('--json', words('cli.option.json'))
    .action(async ({ port, host }: { readonly port?: string; readonly host?: string }) => {
      process.exitCode = await serveSite({ port, host });
    });
}
