import 'server-only';
import { cookies } from 'next/headers';
import type { Locale } from '#lib/message/format-message.ts';
import { sayIn, type Say } from '#lib/message/say-in.ts';
import { settings, type Settings } from './settings.ts';

/** How a person wants the interface. */
export type Interface = {
  readonly locale: Locale;
  readonly say: Say;
  /** What they chose; what they left to us is undefined. */
  readonly chosen: Partial<Settings>;
};

/**
 * Reads how the person wants the interface, from their cookies.
 *
 * Without a choice it is Chinese, whatever the browser prefers: whoever reads these texts reads
 * Chinese, and an English operating system says nothing about its user.
 */
export async function readInterface(): Promise<Interface> {
  const jar = await cookies();
  const chosen: Partial<Settings> = Object.fromEntries(
    Object.entries(settings).flatMap(([name, choices]) => {
      const value = findIn<string>(choices, jar.get(`zhengci-${name}`)?.value);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const locale = chosen.locale ?? 'zh-CN';
  return { locale, say: sayIn(locale), chosen };
}

/** Gives `value` where it is one of `choices`: outside data is checked at the border. */
export function findIn<T extends string>(
  choices: readonly T[],
  value: string | undefined,
): T | undefined {
  return choices.find((choice) => choice === value);
}
