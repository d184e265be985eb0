'use client';

import { useEffect } from 'react';
import { hearKeys } from './hear-keys.ts';

/**
 * Puts menus away that float over a page: by Esc, which gives the focus back to their button, and by
 * a press beside them, so that never two lie over each other. They are plain `<details>`, which work
 * without scripts; those that unfold within the page stay as they are.
 */
export function FloatingMenus() {
  useEffect(() => {
    const hear = hearKeys((event: KeyboardEvent) => {
      const menu = event.key === 'Escape' ? openMenus().at(-1) : undefined;
      if (menu === undefined || event.defaultPrevented) return;
      event.preventDefault();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    // Before others that take Esc: what floats lies on top.
    document.addEventListener('keydown', hear, { capture: true });
    document.addEventListener('pointerdown', closeBeside);
    return () => {
      document.removeEventListener('keydown', hear, { capture: true });
      document.removeEventListener('pointerdown', closeBeside);
    };
  }, []);
  return null;
}

function closeBeside({ target }: PointerEvent): void {
  // Who takes back what a menu did goes on in it.
  if (!(target instanceof Element) || target.closest('.toasts') !== null) return;
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
}

function openMenus(): readonly HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details[open]')].filter((each) => {
    const shown = each.querySelector(':scope > :not(summary)');
    return shown !== null && ['absolute', 'fixed'].includes(getComputedStyle(shown).position);
  });
}
