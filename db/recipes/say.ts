import {
  chooseLocale,
  formatMessage,
  type Locale,
  type MessageKey,
} from '#lib/message/format-message.ts';
import type { MessageValues } from '#lib/message/named-error.ts';

/** Tells a person what happens while they wait. */
export type Say = (key: MessageKey, values?: MessageValues) => void;

/**
 * Says a sentence on stderr, in the language of the terminal: stdout belongs to answers.
 *
 * sayOnStderr('cli.indexRebuilding', { reason: '…' })
 */
export function sayOnStderr(key: MessageKey, values: MessageValues = {}): void {
  process.stderr.write(`${formatMessage(terminalLocale(), key, values)}\n`);
}

/** Gives the language of the terminal: LC_ALL, LC_MESSAGES, LANG; Chinese when none is English. */
export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env as Record<string, string | undefined>;
  return chooseLocale(
    [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== ''),
  );
}
