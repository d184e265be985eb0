'use client';

import { useEffect } from 'react';

/**
 * Opens the list of phrases at the phrase that is clicked in the text. Who selects words means the
 * words, and nothing opens.
 */
export function OpenAtPhrase({ panel }: { readonly panel: string }) {
  useEffect(() => {
    const open = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-phrase]') : null;
      const key = mark?.dataset['phrase'];
      if (key === undefined || getSelection()?.isCollapsed === false) return;
      const list = document.getElementById(panel);
      const link = [...(list?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
        ({ dataset }) => dataset['key'] === key,
      );
      if (list === null || link === undefined) return;
      list.showPopover();
      link.scrollIntoView({ block: 'center' });
      link.focus();
    };
    const sheet = document.querySelector<HTMLElement>('.reader-sheet');
    sheet?.addEventListener('click', open);
    return () => {
      sheet?.removeEventListener('click', open);
    };
  }, [panel]);
  return null;
}
