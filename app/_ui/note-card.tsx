import type { ReactNode } from 'react';
import { CodeTag } from './code-tag.tsx';
import type { CodeColour } from './text-layer.ts';
import './note-card.css';

type NoteCardProps = {
  readonly code: { readonly name: string; readonly colour: CodeColour };
  /** As precise as known, as it is to be read. */
  readonly when: string;
  readonly children: ReactNode;
};

/** A reader's note: its code, when it was written, its words. */
export function NoteCard({ code, when, children }: NoteCardProps) {
  return (
    <article className="note-card" data-code={code.colour}>
      <header>
        <CodeTag {...code} />
        <time>{when}</time>
      </header>
      {children}
    </article>
  );
}
