'use client';

import { useRef, type ReactNode } from 'react';
import { paintHighlight, type HighlightName } from '#app/_ui/paint-highlight.ts';

const names: readonly HighlightName[] = ['hit-now', 'hover'];

/** Paints what it holds, without a change to it. */
export function LitSpecimen({ children }: { readonly children: ReactNode }) {
  const held = useRef<HTMLDivElement>(null);
  return (
    <div ref={held}>
      {children}{' '}
      {names.map((name) => (
        <button
          key={name}
          className="button small soft"
          type="button"
          onClick={() => {
            paintHighlight(name, [...(held.current?.querySelectorAll('mark') ?? [])]);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
