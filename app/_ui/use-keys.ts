'use client';

import { useEffect } from 'react';
import { isComposing } from './is-composing.ts';

/** What a key does; the names are those of `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Listens for single keys anywhere on the page.
 *
 * A key never acts while characters are being composed, while something is typed into a field, or
 * together with Ctrl, Alt or ⌘: those belong to the input method, the text and the browser. `keys`
 * must be stable between renders, or the listener is set anew each time.
 */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    function act(event: KeyboardEvent) {
      const action = keys[event.key];
      if (action === undefined || event.defaultPrevented || isForOthers(event)) return;
      event.preventDefault();
      action();
    }
    document.addEventListener('keydown', act);
    return () => {
      document.removeEventListener('keydown', act);
    };
  }, [keys]);
}

function isForOthers(event: KeyboardEvent): boolean {
  return (
    areOff() ||
    isComposing(event) ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(event.target)
  );
}

/** A person can switch single keys off: speech input would type them by chance. */
function areOff(): boolean {
  return document.documentElement.dataset['keys'] === 'off';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
