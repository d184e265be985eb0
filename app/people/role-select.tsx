import type { Role } from '#db/library/accounts.ts';
import type { Say } from '#lib/message/say-in.ts';

/** What a person may be, the least first. */
export const roles = ['reader', 'editor', 'admin'] as const satisfies readonly Role[];

type RoleSelectProps = { readonly label: string; readonly role: Role; readonly say: Say };

/** What a person may do, to be chosen. */
export function RoleSelect({ label, role, say }: RoleSelectProps) {
  return (
    <select name="role" defaultValue={role} aria-label={label}>
      {roles.map((each) => (
        <option key={each} value={each}>
          {say(`role.${each}`)}
        </option>
      ))}
    </select>
  );
}
