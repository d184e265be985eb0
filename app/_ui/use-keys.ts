'use client';

import { useEffect } from 'react';
import { layKeys, type Keys } from './key-layer.ts';

/**
 * Lets single keys act anywhere on the page for as long as the component is there.
 *
 * A key never acts while characters are being composed, while something is typed into a field, or
 * together with Ctrl, Alt or ⌘: those belong to the input method, the text and the browser. `keys`
 * must be stable between renders, or they are laid anew each time.
 */
export function useKeys(keys: Keys): void {
  useEffect(() => layKeys(keys), [keys]);
}
