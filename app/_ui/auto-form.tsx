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
      onSubmit={({ currentTarget }) => {
        currentTarget.addEventListener('formdata', leaveOutEmpty, { once: true });
      }}
      onChange={(event) => {
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </Form>
  );
}

/** What is not filled in asks for nothing, and an address that is cited need not say so. */
function leaveOutEmpty({ target, formData }: FormDataEvent): void {
  if (!(target instanceof HTMLFormElement)) return;
  for (const field of target.elements) {
    const isOpen =
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && ['search', 'text'].includes(field.type));
    if (isOpen && field.value === '') formData.delete(field.name);
  }
}
