'use client';

import type { ReactNode } from 'react';
import { paintHighlight } from '#app/_ui/paint-highlight.ts';
import { marksOfHit } from './marks-of-hit.ts';

/** A list of links to hits: the hit that a link under the pointer or the focus leads to is lit. */
export function LitByLinks({ children }: { readonly children: ReactNode }) {
  return (
    <ol
      onPointerOver={({ target }) => {
        light(target);
      }}
      onPointerLeave={darken}
      onFocus={({ target }) => {
        light(target);
      }}
      onBlur={darken}
    >
      {children}
    </ol>
  );
}

function light(target: EventTarget): void {
  const link = target instanceof Element ? target.closest('a[href^="#hit-"]') : null;
  paintHighlight(
    'hover',
    link === null ? [] : marksOfHit(link.getAttribute('href')?.slice(1) ?? ''),
  );
}

function darken(): void {
  paintHighlight('hover', []);
}
