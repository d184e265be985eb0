import type { ReactNode } from 'react';
import './empty-state.css';

type EmptyStateProps = { readonly title: string; readonly children: ReactNode };

/** Says that there is nothing, why, and what can be done now. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
