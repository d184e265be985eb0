import type { ReactNode } from 'react';
import './fault-note.css';

type FaultNoteProps = {
  /** What did not succeed, and why. */
  readonly title: string;
  /** What became of the person's work, and what they can do now. */
  readonly children: ReactNode;
};

/** Says at once that something did not succeed, where it was tried. */
export function FaultNote({ title, children }: FaultNoteProps) {
  return (
    <div className="fault-note" role="alert">
      <b>{title}</b> {children}
    </div>
  );
}
