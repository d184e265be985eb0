'use client';

import Form from 'next/form';
import type { ReactNode } from 'react';

type AutoFormProps = {
  readonly className: string;
  readonly label: string;
  /** Where its choices lead; the start page where nothing is said. */
  readonly action?: string;
  readonly children: ReactNode;
};

/**
 * A form whose choices act at once and become the address. Without scripts it is a plain form: put
 * a button for it into `<noscript>`.
 */
export function AutoForm({ className, label, action = '/', children }: AutoFormProps) {
  return (
    <Form
      action={action}
      className={className}
      aria-label={label}
      scroll={false}
      onChange={(event) => {
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </Form>
  );
}
