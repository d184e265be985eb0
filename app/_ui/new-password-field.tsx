import { EntryField } from './entry-field.tsx';

type NewPasswordFieldProps = {
  readonly label: string;
  readonly help: string;
  readonly name: string;
};

/** Where a password is thought up; its bounds are those of `requireGoodPassword`. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <EntryField
      type="password"
      autoComplete="new-password"
      minLength={10}
      maxLength={128}
      {...props}
    />
  );
}
