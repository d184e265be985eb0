'use client';

import { useEffect, useRef } from 'react';

type TickBoxProps = {
  readonly name: string;
  readonly value: string;
  /** As the address says it. */
  readonly isChosen: boolean;
};

/**
 * A box of a form whose choices become the address. It follows the address where that changes by
 * other ways, and stays the same element, so that whoever ticks by keys can go on from it.
 */
export function TickBox({ name, value, isChosen }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.checked = isChosen;
  }, [isChosen]);
  return <input ref={box} type="checkbox" name={name} value={value} defaultChecked={isChosen} />;
}
