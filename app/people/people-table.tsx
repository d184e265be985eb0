import type { Account } from '#db/library/accounts.ts';
import { DataTable } from '#app/_ui/data-table.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { RoleSelect } from './role-select.tsx';

type PeopleTableProps = {
  readonly accounts: readonly Account[];
  /** Whose account it is that looks. */
  readonly you: string;
  readonly say: Say;
};

/** The people of the library, with what can be done about each. */
export function PeopleTable({ accounts, you, say }: PeopleTableProps) {
  return (
    <DataTable
      label={say('people.title')}
      rows={accounts}
      keyOf={({ accountId }) => accountId}
      columns={[
        {
          key: 'name',
          name: say('people.name'),
          cell: ({ name, accountId }) => `${name}${accountId === you ? say('people.you') : ''}`,
        },
        { key: 'email', name: say('account.email'), cell: ({ email }) => email },
        {
          key: 'role',
          name: say('account.role'),
          cell: (account) => <RoleForm account={account} say={say} />,
        },
        {
          key: 'since',
          name: say('people.since'),
          cell: ({ createdAt }) => createdAt.slice(0, 10),
        },
        {
          key: 'state',
          name: say('people.state'),
          cell: ({ suspendedAt }) =>
            say(suspendedAt === null ? 'people.active' : 'people.suspended'),
        },
        {
          key: 'act',
          name: say('people.act'),
          cell: (account) => <Acts account={account} say={say} />,
        },
      ]}
    />
  );
}

type PersonProps = { readonly account: Account; readonly say: Say };

function RoleForm({ account: { accountId, name, role }, say }: PersonProps) {
  return (
    <form action="/people/change" method="post">
      <input type="hidden" name="id" value={accountId} />
      <RoleSelect label={say('people.role.of', { name })} role={role} say={say} />
      <button className="button small" name="act" value="changeRole">
        {say('people.role.change')}
      </button>
    </form>
  );
}

function Acts({ account: { accountId, suspendedAt }, say }: PersonProps) {
  const act = suspendedAt === null ? 'suspend' : 'resume';
  return (
    <form action="/people/change" method="post">
      <input type="hidden" name="id" value={accountId} />
      <button className="button small" name="act" value={act}>
        {say(`people.${act}`)}
      </button>
      <button className="button small" name="act" value="inviteAnew">
        {say('people.renew')}
      </button>
    </form>
  );
}
