import type { Command } from 'commander';
import { NamedError } from '#lib/message/named-error.ts';
import { roles } from '#db/library/account-schema.ts';
import { localActor } from '#db/recipes/actor.ts';
import { withLibrary } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

type Options = {
  readonly role: string;
  readonly note: string;
  readonly origin?: string;
  readonly ifNone?: boolean;
  readonly json?: boolean;
};

/**
 * Adds `zhengci invite`: whoever owns the machine lets people in, and lets an admin in again who has
 * lost their password.
 */
export function addInvite(program: Command): void {
  program
    .command('invite')
    .description(words('cli.invite'))
    .option('--role <role>', words('cli.option.role'), 'editor')
    .option('--note <note>', words('cli.option.note'), '')
    .option('--origin <origin>', words('cli.option.origin'))
    .option('--if-none', words('cli.option.ifNone'))
    .option('--json', words('cli.option.json'))
    .action((options: Options) =>
      withLibrary(({ accounts }) => {
        if (options.ifNone === true && accounts.isFounded()) return;
        const role = roles.find((each) => each === options.role);
        if (role === undefined) throw new NamedError('badRole', { role: options.role });
        if (options.ifNone === true) withdrawUnused(accounts);
        const { invitation, token } = accounts.invite(localActor, { role, note: options.note });
        const link = `${originOf(options.origin)}/invitations/${token}`;
        if (options.json === true) {
          printJson({ ok: true, link, role, expiresAt: invitation.expiresAt });
          return;
        }
        if (options.ifNone === true) print(words('cli.invite.first'));
        const day = invitation.expiresAt.slice(0, 10);
        print(words('cli.invite.link', { role: words(`role.${role}`), day, link }));
      }),
    );
}

/** A server that is started again shows a new link; the old one is not left lying about. */
function withdrawUnused(
  accounts: Parameters<Parameters<typeof withLibrary>[0]>[0]['accounts'],
): void {
  for (const { invitationId, role } of accounts.invitations(localActor)) {
    if (role === 'admin') accounts.withdraw(localActor, invitationId);
  }
}

function originOf(said: string | undefined): string {
  return (
    said ?? process.env['ZHENGCI_ORIGIN'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`
  );
}
