/**
 * Says whether a key belongs to an input method that is composing characters.
 *
 * Enter that confirms a pinyin candidate must never search. Safari reports that Enter after the
 * composition has ended, and only the key code 229 tells it apart; older input methods send the
 * key `Process`.
 */
export function isComposing(event: {
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly key: string;
}): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process';
}
