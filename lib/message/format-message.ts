import { IntlMessageFormat } from 'intl-messageformat';
import { nestQuotes } from '#lib/text/nest-quotes.ts';
import english from './en.json' with { type: 'json' };
import chinese from './zh-CN.json' with { type: 'json' };
import type { NamedError, MessageValues } from './named-error.ts';

/** The languages of the interface; the first is the default. */
export const locales = ['zh-CN', 'en'] as const;

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** A sentence that both catalogues have. */
export type MessageKey = keyof typeof chinese & keyof typeof english;

const catalogues: Record<Locale, Readonly<Record<string, string>>> = {
  'zh-CN': chinese,
  en: english,
};
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Gives the sentence of `key` in the language of `locale`, with its values set in.
 *
 * The catalogues are written in ICU message syntax. Values are inserted as text, never as markup;
 * quotes within quotes become single ones, as Chinese and English both set them.
 *
 * formatMessage('zh-CN', 'error.portInUse', { port: 3000, next: 3001 }) -> '端口 3000 已被占用。…'
 */
export function formatMessage(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return nestQuotes(String(messageOf(locale, key).format(values)));
}

/**
 * Gives the sentence of a named error; an error without a sentence is shown by its code.
 *
 * describeError('en', new NamedError('portInUse', { port: 3000, next: 3001 })) -> 'Port 3,000 …'
 */
export function describeError(locale: Locale, error: NamedError): string {
  const key = `error.${error.code}`;
  return key in catalogues[locale]
    ? formatMessage(locale, key as MessageKey, error.values)
    : error.message;
}

/**
 * Gives what can be done about a query that cannot be answered; undefined for any other error.
 *
 * adviceFor('en', new NamedError('onlyExclusion')) -> 'First write what is wanted, …'
 */
export function adviceFor(locale: Locale, { code }: NamedError): string | undefined {
  const key = `search.fault.${code}`;
  return key in catalogues[locale] ? formatMessage(locale, key as MessageKey) : undefined;
}

/**
 * Gives the interface language that fits a wish such as an `Accept-Language` header or `LANG`.
 *
 * chooseLocale('en_GB.UTF-8') -> 'en'; chooseLocale(undefined) -> 'zh-CN'
 */
export function chooseLocale(wish: string | undefined): Locale {
  return wish !== undefined && /^en/i.test(wish.trim()) ? 'en' : 'zh-CN';
}

function messageOf(locale: Locale, key: MessageKey): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(catalogues[locale][key] ?? key, locale, undefined, {
    ignoreTag: true,
  });
  compiled.set(id, made);
  return made;
}
