import { formatMessage, type Locale, type MessageKey } from '#lib/message/format-message.ts';
import type { MessageValues } from '#lib/message/named-error.ts';

/** Says a sentence of the interface in the language of whoever reads it. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

/** Gives the voice of one language: sayIn('zh-CN')('search.submit') -> '检索' */
export function sayIn(locale: Locale): Say {
  return (key, values) => formatMessage(locale, key, values);
}
