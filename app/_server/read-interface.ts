import 'server-only';
import { cookies } from 'next/headers';
import { locales, type Locale } from '#lib/message/format-message.ts';
import { sayIn, type Say } from '#lib/message/say-in.ts';

/** The light a person reads by; undefined follows their system. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How a person wants the interface. */
export type Interface = {
  readonly locale: Locale;
  readonly theme: Theme | undefined;
  readonly say: Say;
};

/**
 * Reads how the person wants the interface, from their cookies.
 *
 * Without a choice it is Chinese, whatever the browser prefers: whoever reads these texts reads
 * Chinese, and an English operating system says nothing about its user.
 */
export async function readInterface(): Promise<Interface> {
  const jar = await cookies();
  const locale = findIn(locales, jar.get('zhengci-locale')?.value) ?? 'zh-CN';
  return { locale, theme: findIn(themes, jar.get('zhengci-theme')?.value), say: sayIn(locale) };
}

/** Gives `value` where it is one of `choices`: outside data is checked at the border. */
export function findIn<T extends string>(
  choices: readonly T[],
  value: string | null | undefined,
): T | undefined {
  return choices.find((choice) => choice === value);
}
