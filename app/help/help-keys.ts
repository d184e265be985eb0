import type { MessageKey } from '#lib/message/format-message.ts';

/** Keys that act somewhere, with where and what. The list that ? opens names those of its page. */
export const helpKeys: readonly {
  readonly keys: readonly string[];
  readonly says: MessageKey;
}[] = [
  { keys: ['/'], says: 'keys.search' },
  { keys: ['⌘K', 'Ctrl K'], says: 'palette.title' },
  { keys: ['?'], says: 'help.keys.list' },
  { keys: ['j', 'k'], says: 'help.keys.hits' },
  { keys: ['[', ']'], says: 'help.keys.groups' },
  { keys: ['c'], says: 'keys.compare' },
  { keys: ['J', 'K'], says: 'help.keys.sentences' },
  { keys: ['.'], says: 'notes.extend' },
  { keys: ['h', 'n', 'b', 'y'], says: 'help.keys.notes' },
];
