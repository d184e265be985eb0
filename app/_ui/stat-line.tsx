import type { ReactNode } from 'react';
import './stat-line.css';

type StatLineProps = {
  readonly label: string;
  readonly stats: readonly { readonly value: string; readonly unit: string }[];
  /** What vouches for the numbers. */
  readonly children?: ReactNode;
};

/** The few numbers that a page is about, large, with their units. */
export function StatLine({ label, stats, children }: StatLineProps) {
  return (
    <section className="stat-line" aria-label={label}>
      <p>
        {stats.map(({ value, unit }) => (
          <span key={unit}>
            <b>{value}</b>
            {unit}
          </span>
        ))}
      </p>
      {children}
    </section>
  );
}
