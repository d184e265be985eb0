import type { ReactNode } from 'react';
import './progress-line.css';

type ProgressLineProps = {
  readonly label: string;
  /** How much is done; undefined while nobody knows. */
  readonly done: number | undefined;
  readonly of: number;
  /** The way to end the work early. */
  readonly children?: ReactNode;
};

/** How far a long work has come, in its own units. */
export function ProgressLine({ label, done, of, children }: ProgressLineProps) {
  return (
    <div className="progress-line">
      <span role="status">{label}</span>
      <progress aria-label={label} value={done} max={Math.max(of, 1)} />
      {children}
    </div>
  );
}
