// The order of the layers is stated in the tokens, so they come before every other style.
import '#app/_ui/tokens.css';
import '#app/_ui/ground.css';
import '#app/_ui/controls.css';
import '#app/_ui/codes.css';
import '#app/_ui/roles.css';
import type { Metadata, Viewport } from 'next';
import { readInterface } from '#app/_server/read-interface.ts';
import { paletteKey } from '#app/_server/palette-key.ts';
import { readCookie } from '#app/_server/read-cookie.ts';
import { signedInPerson } from '#app/_server/sign-in.ts';
import { Basket } from '#app/_ui/basket.tsx';
import { basketCookie, readBasket } from '#app/_ui/basket-items.ts';
import { ErrorWordsProvider } from '#app/_ui/error-words.tsx';
import { Shell } from '#app/_ui/shell.tsx';

/** The frame of every page, in the language and the light of whoever reads it. */
export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const { locale, say, chosen } = await readInterface();
  const person = await signedInPerson();
  const basket = readBasket(await readCookie(basketCookie));
  const words = {
    title: say('failed.title'),
    help: say('failed.help'),
    retry: say('failed.retry'),
  };
  return (
    <html
      lang={locale === 'zh-CN' ? 'zh-Hans' : 'en'}
      data-theme={chosen.theme}
      data-font={chosen.font}
      data-size={chosen.size}
      data-measure={chosen.measure}
      data-leading={chosen.leading}
      data-keys={chosen.keys}
      data-basket={basket.length}
      data-role={person?.role}
      suppressHydrationWarning
    >
      <body>
        <ErrorWordsProvider words={words}>
          <Shell locale={locale} say={say} person={person} paletteKey={await paletteKey()}>
            {children}
          </Shell>
          <Basket
            start={basket}
            words={{
              label: say('basket.label'),
              remove: say('basket.remove'),
              compare: say('basket.compare'),
              key: say('keys.compare'),
              full: say('basket.full'),
            }}
          />
        </ErrorWordsProvider>
      </body>
    </html>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return {
    title: { template: say('shell.titleOf', { page: '%s' }), default: say('shell.title') },
    description: say('shell.description'),
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  // The keyboard of a phone takes its place from the page: what lies at its foot stays in sight.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#15191a' },
  ],
};
