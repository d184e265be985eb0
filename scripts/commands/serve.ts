import type { Command } from 'commander';
import { NamedError } from '#lib/message/named-error.ts';
import { serveSite } from '../serve-site.mjs';
import { words } from './words.ts';

type Options = {
  readonly port?: string;
  readonly host?: string;
  readonly team?: boolean;
  readonly origin?: string;
};

/** Adds `zhengci serve`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description(words('cli.serve'))
    .option('--port <port>', words('cli.option.port'))
    .option('--host <host>', words('cli.option.host'))
    .option('--team', words('cli.option.team'))
    .option('--origin <origin>', words('cli.option.origin'))
    .option('--json', words('cli.option.json'))
    .action(async ({ port, host, team, origin }: Options) => {
      const site = origin === undefined ? undefined : readOrigin(origin);
      process.exitCode = await serveSite({ port, host, isTeam: team === true, origin: site });
    });
}

/** An address without a path: what stands before every link, and what a cookie belongs to. */
function readOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const isSite = url !== undefined && ['http:', 'https:'].includes(url.protocol);
  if (!isSite || `${url.origin}/` !== url.href) throw new NamedError('badOrigin', { origin });
  return url.origin;
}
