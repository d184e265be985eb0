import { useEffect, useRef, type RefObject } from 'react';
import { hearKeys } from '#app/_ui/hear-keys.ts';
import type { Span } from '#lib/text/span.ts';
import { rangeOfSpan } from './range-of-span.ts';

/**
 * Where the keyboard goes while words are selected: the first Tab leads to the bar, which stands at
 * the end of the page, and Escape puts the selection away. Only the first: whoever goes on leaves.
 */
export function useBarFocus(bar: RefObject<HTMLElement | null>, span: Span | undefined): void {
  const wasOffered = useRef<Span>(undefined);
  useEffect(() => {
    if (span === undefined) return undefined;
    const hear = hearKeys((event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target, bar.current)) return;
      const isInside = bar.current?.contains(document.activeElement) ?? false;
      if (event.key === 'Escape') putAway(span, isInside);
      if (event.key !== 'Tab' || event.shiftKey || wasOffered.current === span) return;
      wasOffered.current = span;
      if (isInside) return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('button, a')?.focus();
    });
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('keydown', hear);
    };
  }, [bar, span]);
}

function putAway(span: Span, isInside: boolean): void {
  if (isInside) focusText(span);
  getSelection()?.removeAllRanges();
}

/** A field and a panel over the page have their own use for both keys. */
function isElsewhere(target: EventTarget | null, bar: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement) || bar?.contains(target) === true) return false;
  return target.closest('input, textarea, select, dialog, [role="dialog"]') !== null;
}

/**
 * Gives the focus to the passage in which a stretch begins: what held it is gone, and the next Tab
 * shall lead to the note beside these words, not to the top of the page.
 */
export function focusText(span: Span): void {
  const start = rangeOfSpan(span)?.startContainer.parentElement;
  const passage = start?.closest<HTMLElement>('[data-section]');
  if (passage === null || passage === undefined) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.addEventListener(
    'blur',
    () => {
      passage.removeAttribute('tabindex');
    },
    { once: true },
  );
}
