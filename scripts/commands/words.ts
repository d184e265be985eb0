import { formatMessage, type MessageKey } from '#lib/message/format-message.ts';
import type { MessageValues } from '#lib/message/named-error.ts';
import { terminalLocale } from '#db/recipes/say.ts';

/** Gives a sentence in the language of the terminal. */
export function words(key: MessageKey, values: MessageValues = {}): string {
  return formatMessage(terminalLocale(), key, values);
}
