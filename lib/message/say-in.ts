import { formatMessage, type Locale, type MessageKey } from './format-message.ts';
import type { MessageValues } from './named-error.ts';

/** Says a sentence in the language of whoever reads it. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

/**
 * Gives the voice of one language, so that whoever speaks need not carry the language along.
 *
 * sayIn('zh-CN')('search.unit.hits', { count: 3 }) -> '处'
 */
export function sayIn(locale: Locale): Say {
  return (key, values) => formatMessage(locale, key, values);
}
