import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

type Heard = KeyboardEvent | ReactKeyboardEvent<HTMLElement>;

/**
 * Makes the only kind of key handler there is: keys that belong to an input method never reach
 * `act`. `composed` is told of them, for a form that must not be sent by one.
 *
 * onKeyDown={hearKeys((event) => step(event.key))}
 */
export function hearKeys<E extends Heard>(
  act: (event: E) => void,
  composed?: (event: E) => void,
): (event: E) => void {
  return (event) => {
    if (isComposing(nativeOf(event))) composed?.(event);
    else act(event);
  };
}

function nativeOf(event: Heard): KeyboardEvent {
  return 'nativeEvent' in event ? event.nativeEvent : event;
}
