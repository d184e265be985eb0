'use client';

import type { Route } from 'next';
import Form from 'next/form';
import { useMemo, useRef, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing } from './is-composing.ts';
import { useKeys } from './use-keys.ts';

type SearchFormProps = {
  readonly className: string;
  /** The page that answers; the search page where nothing is said. */
  readonly action?: Route;
  readonly label?: string;
  /** The key that leads to the field from anywhere on the page. */
  readonly focusKey?: string;
  readonly children: ReactNode;
};

/** A search: a plain form whose fields become the address of the result page. */
export function SearchForm({
  className,
  action = '/',
  label,
  focusKey,
  children,
}: SearchFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const keys = useMemo(() => {
    const focus = () => {
      focusField(form.current);
    };
    return focusKey === undefined ? {} : { [focusKey]: focus };
  }, [focusKey]);
  useKeys(keys);
  return (
    <Form
      ref={form}
      role="search"
      action={action}
      aria-label={label}
      className={className}
      onKeyDown={holdWhileComposing}
      onChange={searchAnew}
    >
      {children}
    </Form>
  );
}

function holdWhileComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
}

/** Another way of reading acts at once, where there is something to read. */
function searchAnew({ target, currentTarget }: ChangeEvent<HTMLFormElement>): void {
  const field: unknown = target;
  const asked = new FormData(currentTarget).get('q');
  if (field instanceof HTMLInputElement && field.type === 'radio' && asked !== '') {
    currentTarget.requestSubmit();
  }
}

function focusField(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus({ preventScroll: true });
  field?.select();
}
