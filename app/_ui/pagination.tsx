import Link from 'next/link';
import type { Route } from 'next';
import { pageWindow } from './page-window.ts';
import './pagination.css';

type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => Route;
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    /** How many there are on all pages together. */
    readonly total: string;
  };
};

/** Leads to the pages of a list, each by an address of its own. */
export function Pagination({ page, pages, hrefOf, words }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={words.label}>
      <span className="total">{words.total}</span>
      {page > 1 && (
        <Link className="button soft small" rel="prev" href={hrefOf(page - 1)}>
          {words.previous}
        </Link>
      )}
      <ol>
        {pageWindow(page, pages).map((each, index) => (
          <li key={each ?? `gap ${index}`}>
            {each === undefined ? (
              '…'
            ) : (
              <Link href={hrefOf(each)} aria-current={each === page ? 'page' : undefined}>
                {each}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link className="button small" rel="next" href={hrefOf(page + 1)}>
          {words.next}
        </Link>
      )}
    </nav>
  );
}
