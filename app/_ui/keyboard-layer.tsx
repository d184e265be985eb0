'use client';

import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { isComposing } from './is-composing.ts';
import type { KeyListWords } from './key-list.tsx';
import type { Destination, PaletteWords } from './palette.tsx';
import { useKeys } from './use-keys.ts';

// Both come with code of their own, so they are fetched when someone asks for them.
const Palette = lazy(() => import('./palette.tsx'));
const KeyList = lazy(() => import('./key-list.tsx'));

type KeyboardLayerProps = {
  readonly pages: readonly Destination[];
  readonly words: {
    readonly open: string;
    readonly palette: PaletteWords;
    readonly keys: KeyListWords;
  };
};

/** The keys that act on every page: ⌘K goes to anything, ? lists what keys do. */
export function KeyboardLayer({ pages, words }: KeyboardLayerProps) {
  const [shown, setShown] = useState<'palette' | 'keys' | undefined>();
  const keys = useMemo(
    () => ({
      '?': () => {
        setShown('keys');
      },
    }),
    [],
  );
  useKeys(keys);
  usePaletteKey(() => {
    setShown('palette');
  });
  const close = () => {
    setShown(undefined);
  };
  return (
    <>
      <button
        className="tool wide-only"
        type="button"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => {
          setShown('palette');
        }}
      >
        {words.open} <kbd className="keycap">⌘K</kbd>
      </button>
      <Suspense>
        {shown === 'palette' && <Palette pages={pages} words={words.palette} onClose={close} />}
        {shown === 'keys' && <KeyList words={words.keys} onClose={close} />}
      </Suspense>
    </>
  );
}

/** ⌘K, and Ctrl+K elsewhere, also from within a field. */
function usePaletteKey(open: () => void): void {
  useEffect(() => {
    function act(event: KeyboardEvent) {
      const isAsked = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
      if (!isAsked || isComposing(event)) return;
      event.preventDefault();
      open();
    }
    document.addEventListener('keydown', act);
    return () => {
      document.removeEventListener('keydown', act);
    };
  }, [open]);
}
