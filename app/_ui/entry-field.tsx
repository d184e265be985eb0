import type { ComponentProps } from 'react';
import './entry-form.css';

type EntryFieldProps = ComponentProps<'input'> & {
  readonly label: string;
  /** What the person has to know about it. */
  readonly help?: string | undefined;
};

/** A field of an entry form, with its name above it. */
export function EntryField({ label, help, ...input }: EntryFieldProps) {
  const helpId = help === undefined ? undefined : `${input.name ?? ''}-help`;
  return (
    <label>
      {label}
      <input required aria-describedby={helpId} {...input} />
      {help !== undefined && <small id={helpId}>{help}</small>}
    </label>
  );
}
