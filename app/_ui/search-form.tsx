'use client';

import type { Route } from 'next';
import Form from 'next/form';
import { useMemo, useRef, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';
import { hearKeys } from './hear-keys.ts';
import { useKeys } from './use-keys.ts';

type SearchFormProps = {
  readonly className: string;
  /** The page that answers; the search page where nothing is said. */
  readonly action?: Route;
  readonly label?: string;
  /** The key that leads to the field from anywhere on the page, and how a list says so. */
  readonly focusKey?: { readonly key: string; readonly does: string };
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
  const [key, does] = [focusKey?.key, focusKey?.does];
  const keys = useMemo(() => {
    const act = () => {
      focusField(form.current);
    };
    return key === undefined || does === undefined ? {} : { [key]: { does, act } };
  }, [key, does]);
  useKeys(keys);
  return (
    <Form
      ref={form}
      role="search"
      action={action}
      aria-label={label}
      className={className}
      onKeyDown={hearKeys(passOn, holdEnter)}
      onChange={searchAnew}
    >
      {children}
    </Form>
  );
}

/** A form knows what to do with keys of its own. */
function passOn(): void {
  return;
}

function holdEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter') event.preventDefault();
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
