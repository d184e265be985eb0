'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A page of the main navigation, with the name it goes by. */
export type NavItem = { readonly href: Route; readonly name: string };

/** Lists the pages; the one that is open, or holds what is open, is marked. */
export function NavLinks({ items }: { readonly items: readonly NavItem[] }) {
  const path = usePathname();
  return (
    <ul>
      {items.map(({ href, name }) => (
        <li key={href}>
          <Link href={href} aria-current={isOpen(href, path) ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A document is open below 文库: `/documents/…` is where the library leads. */
function isOpen(href: string, path: string): boolean {
  if (href === '/library') return path.startsWith('/library') || path.startsWith('/documents');
  return href === '/' ? path === '/' : path.startsWith(href);
}
