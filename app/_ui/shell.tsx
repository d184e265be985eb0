import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Say } from '#lib/message/say-in.ts';
import type { Locale } from '#lib/message/format-message.ts';
import { FloatingMenus } from './floating-menus.tsx';
import { KeyboardLayer } from './keyboard-layer.tsx';
import { MastheadSearch } from './masthead-search.tsx';
import { NavLinks, type NavItem } from './nav-links.tsx';
import { SettingsForm } from './settings-form.tsx';
import './shell.css';

type ShellProps = {
  readonly locale: Locale;
  readonly say: Say;
  /** Who is signed in; undefined where one person has the library alone, or nobody is. */
  readonly person: { readonly name: string; readonly role: string } | undefined;
  /** As the keyboard of the person has it. */
  readonly paletteKey: string;
  readonly children: ReactNode;
};

/** What stands around every page: the title slip, the pages, the search field, the settings. */
export function Shell({ locale, say, person, paletteKey, children }: ShellProps) {
  const items: readonly NavItem[] = [
    { href: '/', name: say('shell.search') },
    { href: '/compare', name: say('shell.compare') },
    { href: '/phrases', name: say('shell.phrases') },
    { href: '/notebook', name: say('shell.notebook') },
    { href: '/library', name: say('shell.library') },
  ];
  return (
    <>
      <a className="shell-skip" href="#main">
        {say('shell.skip')}
      </a>
      <header className="shell">
        <div className="inner">
          <Link className="slip" href="/" aria-label={say('shell.home')}>
            <span aria-hidden="true" lang="zh-Hans">
              政辞
            </span>
          </Link>
          <nav aria-label={say('shell.pages')}>
            <NavLinks items={items} />
          </nav>
          <div className="tools">
            <MastheadSearch
              words={{
                label: say('search.label'),
                hint: say('shell.searchHint'),
                key: say('keys.search'),
              }}
            />
            <KeyboardLayer
              pages={[
                ...items,
                { href: '/compare/coverage', name: say('compare.way.coverage') },
                { href: '/help', name: say('shell.help') },
              ].map((item) => ({
                ...item,
                kind: say('palette.page'),
              }))}
              actions={paletteActions(locale, say)}
              words={keyboardWords(say, paletteKey)}
            />
            <Link className="tool" href="/help" prefetch={false}>
              {say('shell.help')}
            </Link>
            <LanguageSwitch locale={locale} />
            <LightSwitch say={say} />
            {person?.role === 'admin' && (
              <Link className="tool wide-only" href="/people" prefetch={false}>
                {say('shell.people')}
              </Link>
            )}
            {person !== undefined && (
              <Link
                className="tool"
                href="/account"
                prefetch={false}
                title={say('account.title')}
                lang="zh-Hans"
              >
                {person.name}
              </Link>
            )}
          </div>
        </div>
      </header>
      <FloatingMenus />
      {children}
      <nav className="shell-tabs" aria-label={say('shell.pagesPhone')}>
        <NavLinks items={items} />
      </nav>
    </>
  );
}

/** What can be chosen about the interface from anywhere. */
function paletteActions(locale: Locale, say: Say) {
  const kind = say('palette.action');
  const language =
    locale === 'zh-CN' ? { value: 'en', name: 'English' } : { value: 'zh-CN', name: '中文' };
  return [
    { setting: 'theme', value: 'dark', name: say('shell.dark'), kind },
    { setting: 'theme', value: 'light', name: say('shell.light'), kind },
    { setting: 'locale', ...language, kind },
  ];
}

function keyboardWords(say: Say, paletteKey: string) {
  return {
    open: say('palette.open'),
    openKey: paletteKey,
    palette: {
      title: say('palette.title'),
      hint: say('palette.hint'),
      nothing: say('palette.nothing'),
      document: say('palette.document'),
      phrase: say('palette.phrase'),
      code: say('palette.code'),
      search: say('shell.search'),
    },
    keys: {
      title: say('keys.title'),
      close: say('shell.close'),
      single: say('keys.single'),
      on: say('keys.on'),
      off: say('keys.off'),
      list: say('keys.list'),
      lines: [
        { keys: ['⌘K', 'Ctrl K'], does: say('palette.title') },
        { keys: ['Esc'], does: say('keys.escape') },
      ],
    },
  };
}

/** The other language is named in itself, for whoever cannot read this one. */
function LanguageSwitch({ locale }: { readonly locale: Locale }) {
  return (
    <SettingsForm>
      {locale === 'zh-CN' ? (
        <button className="tool" name="locale" value="en" lang="en">
          English
        </button>
      ) : (
        <button className="tool" name="locale" value="zh-CN" lang="zh-Hans">
          中文
        </button>
      )}
    </SettingsForm>
  );
}

/** Only the style sheet knows which light the system has, so it shows one of the two. */
function LightSwitch({ say }: { readonly say: Say }) {
  return (
    <SettingsForm>
      <button className="tool to-dark" name="theme" value="dark">
        {say('shell.dark')}
      </button>
      <button className="tool to-light" name="theme" value="light">
        {say('shell.light')}
      </button>
    </SettingsForm>
  );
}
