'use client';

import { useEffect, useRef, type ReactNode } from 'react';

type AddressSelectProps = {
  readonly name: string;
  /** As the address says it. */
  readonly value: string;
  readonly label?: string;
  readonly lang?: string;
  /** The options. */
  readonly children: ReactNode;
};

/**
 * A choice of a form whose choices become the address. Like `TickBox` it follows the address and
 * stays the same element: by keys one option after the other is tried, and each is a new address.
 */
export function AddressSelect({ name, value, label, lang, children }: AddressSelectProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current !== null) select.current.value = value;
  }, [value]);
  return (
    <select
      ref={select}
      className="select"
      name={name}
      lang={lang}
      defaultValue={value}
      aria-label={label}
    >
      {children}
    </select>
  );
}
