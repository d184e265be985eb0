'use client';

import { useEffect, useState, type ReactNode } from 'react';

/**
 * Shows the hits or hides them, for as long as this page is open: who comes with a query wants to
 * see what it finds.
 */
export function HitsSwitch({ children }: { readonly children: ReactNode }) {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['hits'] = isOn ? 'on' : 'off';
    return () => {
      delete dataset['hits'];
    };
  }, [isOn]);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => {
        setIsOn(!isOn);
      }}
    >
      {children}
    </button>
  );
}
