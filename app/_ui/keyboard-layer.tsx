'use client';

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hearKeys } from './hear-keys.ts';
import type { KeyListWords } from './key-list.tsx';
import type { Action, Destination, PaletteWords } from './palette.tsx';
import { useKeys } from './use-keys.ts';

// Both come with code of their own, so they are fetched when someone asks for them.
const Palette = lazy(() => import('./palette.tsx'));
const KeyList = lazy(() => import('./key-list.tsx'));

type KeyboardLayerProps = {
  readonly pages: readonly Destination[];
  readonly actions: readonly Action[];
  readonly words: {
    readonly open: string;
    readonly openKey: string;
    readonly palette: PaletteWords;
    readonly keys: KeyListWords;
  };
};

/** The keys that act on every page: ⌘K goes to anything, ? lists what keys do. */
export function KeyboardLayer({ pages, actions, words }: KeyboardLayerProps) {
  const [shown, setShown] = useState<'palette' | 'keys' | undefined>();
  const listDoes = words.keys.list;
  const selection = useKeptSelection();
  const { keep } = selection;
  const keys = useMemo(
    () => ({
      '?': {
        does: listDoes,
        act: () => {
          keep();
          setShown('keys');
        },
      },
    }),
    [listDoes, keep],
  );
  useKeys(keys);
  usePaletteKey(() => {
    keep();
    setShown('palette');
  });
  const close = () => {
    setShown(undefined);
    selection.giveBack();
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
        {words.open} <kbd className="keycap">{words.openKey}</kbd>
      </button>
      <Suspense>
        {shown === 'palette' && (
          <Palette pages={pages} actions={actions} words={words.palette} onClose={close} />
        )}
        {shown === 'keys' && <KeyList words={words.keys} onClose={close} />}
      </Suspense>
    </>
  );
}

/** A field that takes the focus takes the selection of the page too: who looks and leaves gets it back. */
function useKeptSelection() {
  const kept = useRef<Range>(undefined);
  const keep = useCallback(() => {
    const selection = getSelection();
    const isSome = selection !== null && !selection.isCollapsed;
    kept.current = isSome ? selection.getRangeAt(0).cloneRange() : undefined;
  }, []);
  function giveBack(): void {
    const range = kept.current;
    if (range === undefined) return;
    // What is over the page is taken away first, and gives the focus back.
    setTimeout(() => {
      if (range.startContainer.isConnected && getSelection()?.isCollapsed !== false) {
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }
    }, 50);
  }
  return { keep, giveBack };
}

/** ⌘K, and Ctrl+K elsewhere, also from within a field. */
function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const hear = hearKeys((event: KeyboardEvent) => {
      const isAsked = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
      if (!isAsked) return;
      event.preventDefault();
      open();
    });
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('keydown', hear);
    };
  }, [open]);
}
