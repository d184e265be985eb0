import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Say } from '#lib/message/say-in.ts';

/** The ways to compare, in the order of the tabs. */
const ways = ['task', 'pair', 'versions', 'coverage'] as const;
type Way = (typeof ways)[number];

type CompareHeadProps = {
  readonly label: string;
  readonly title: string;
  readonly way: Way;
  /** Where the other ways lead from here; the start page where there is nothing to bring along. */
  readonly hrefs?: { readonly [way in Way]?: Route };
  /** What is done with the whole comparison: its files. */
  readonly children?: ReactNode;
  readonly say: Say;
};

/** What is compared, and the other ways to look at it. */
export function CompareHead({ label, title, way, hrefs = {}, children, say }: CompareHeadProps) {
  return (
    <>
      <header className="compare-title">
        <p className="label">{label}</p>
        <h1 className="source" lang="zh-Hans">
          {title}
        </h1>
        <div className="tools">{children}</div>
      </header>
      <nav className="compare-ways" aria-label={say('compare.ways')}>
        {ways.map((each) => (
          <Link
            key={each}
            href={hrefs[each] ?? startOf(each)}
            aria-current={each === way ? 'page' : undefined}
            prefetch={false}
          >
            {say(`compare.way.${each}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}

function startOf(way: Way): Route {
  return way === 'coverage' ? '/compare/coverage' : `/compare#${way}`;
}
