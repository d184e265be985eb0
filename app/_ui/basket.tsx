'use client';

import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  basketCookie,
  basketLimit,
  readBasket,
  toggleItem,
  writeBasket,
  type BasketItem,
} from './basket-items.ts';
import { compareHref, writePlace } from './compare-view.ts';
import { useKeys } from './use-keys.ts';
import './basket.css';

type BasketProps = {
  readonly start: readonly BasketItem[];
  readonly words: {
    readonly label: string;
    readonly remove: string;
    readonly compare: string;
    readonly key: string;
    readonly full: string;
  };
};

const dayInSeconds = 24 * 60 * 60;

/**
 * Passages that wait to be compared. The basket goes along from page to page, sticks to the bottom,
 * and hears every form that puts a passage into it, wherever that stands.
 */
export function Basket({ start, words }: BasketProps) {
  const [items, setItems] = useState(start);
  const [said, setSaid] = useState('');
  const path = usePathname();
  const query = useSearchParams().toString();
  const router = useRouter();
  const held = useRef(items);
  useEffect(() => {
    held.current = items;
    document.documentElement.dataset['basket'] = String(items.length);
    markForms(items);
  }, [items, path, query]);
  useEffect(() => {
    const hear = (event: SubmitEvent) => {
      const item = itemOf(event.target);
      if (item === undefined) return;
      event.preventDefault();
      const next = toggleItem(held.current, item);
      keep(next);
      setItems(next);
      setSaid(next === held.current ? words.full : `${words.label} ${next.length}/${basketLimit}`);
    };
    document.addEventListener('submit', hear);
    return () => {
      document.removeEventListener('submit', hear);
    };
  }, [words]);
  const keys = useMemo(
    () => ({
      c: {
        does: words.key,
        act: () => {
          const form = formAtFocus();
          if (form !== undefined) form.requestSubmit();
          else if (held.current.length > 0) router.push(hrefOf(held.current));
        },
      },
    }),
    [words.key, router],
  );
  useKeys(keys);
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {items.length > 0 && !path.startsWith('/compare') && (
        <section className="basket" aria-label={words.label}>
          <BasketList items={items} words={words} back={query === '' ? path : `${path}?${query}`} />
        </section>
      )}
    </>
  );
}

type BasketListProps = Pick<BasketProps, 'words'> & {
  readonly items: readonly BasketItem[];
  readonly back: string;
};

function BasketList({ items, words, back }: BasketListProps) {
  return (
    <>
      <p>
        {words.label} <b>{`${items.length}/${basketLimit}`}</b>
      </p>
      <ul>
        {items.map((item) => (
          <li key={writePlace(item)} lang="zh-Hans">
            <b>{item.who}</b> <span className="source">{item.words}</span>
            <form action="/basket" method="post" data-basket>
              <input type="hidden" name="at" value={writePlace(item)} />
              <input type="hidden" name="back" value={back} />
              <button aria-label={`${words.remove} ${item.who} ${item.words}`}>×</button>
            </form>
          </li>
        ))}
      </ul>
      <Link className="button main small" href={hrefOf(items)} prefetch={false}>
        {words.compare} <kbd className="keycap">c</kbd>
      </Link>
    </>
  );
}

function hrefOf(items: readonly BasketItem[]) {
  const passages = items.map(({ documentId, span }) => ({ documentId, span }));
  return compareHref({ task: { kind: 'passages', passages } });
}

/** The form of the passage that has the focus: of a line of results, not of the basket itself. */
function formAtFocus(): HTMLFormElement | undefined {
  const line = document.activeElement?.closest('article, .compare-cell');
  return line?.querySelector<HTMLFormElement>('form[data-basket]') ?? undefined;
}

function itemOf(target: EventTarget | null): BasketItem | undefined {
  if (!(target instanceof HTMLFormElement) || target.dataset['basket'] === undefined) return;
  const text = (name: string) => {
    const value = new FormData(target).get(name);
    return typeof value === 'string' ? value.replaceAll(/[~|]/g, '') : '';
  };
  return readBasket([text('at'), text('who'), text('words')].join('~'))[0];
}

/** The forms are drawn by the server, and by pages that the browser remembers. */
function markForms(items: readonly BasketItem[]): void {
  const inBasket = new Set(items.map(writePlace));
  for (const form of document.querySelectorAll<HTMLFormElement>('.basket-form')) {
    const at = form.elements.namedItem('at');
    const isIn = at instanceof HTMLInputElement && inBasket.has(at.value);
    form.querySelector('button')?.setAttribute('aria-pressed', String(isIn));
  }
}

function keep(items: readonly BasketItem[]): void {
  const value = encodeURIComponent(writeBasket(items));
  document.cookie = `${basketCookie}=${value}; Path=/; Max-Age=${dayInSeconds}; SameSite=Lax`;
}
