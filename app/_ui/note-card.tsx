import type { ReactNode } from 'react';
import { CodeTag } from './code-tag.tsx';
import type { CodeColour } from './text-layer.ts';
import './note-card.css';

/** How sure the place of a note is; `lost` has none in this version of the text. */
export type NotePlace = 'found' | 'changed' | 'undecided' | 'lost';

type NoteCardProps = {
  readonly codes: readonly { readonly name: string; readonly colour: CodeColour }[];
  /** As precise as known, as it is to be read. */
  readonly when: string;
  /** Who wrote it; empty where that goes without saying. */
  readonly by?: string;
  /** Undefined where there is nothing to say of it: it stands as it was marked. */
  readonly place?: { readonly kind: NotePlace; readonly name: string } | undefined;
  /** What a listener is told it is about. */
  readonly label?: string;
  /** The one that is being looked at. */
  readonly isCurrent?: boolean;
  /** What can be done with it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A reader's note: its codes, where it stands, when it was written, its words. */
export function NoteCard(props: NoteCardProps) {
  const { codes, when, by = '', place, label, isCurrent = false, actions, children } = props;
  return (
    <article
      className="note-card"
      aria-label={label}
      data-code={codes[0]?.colour}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <header>
        {codes.map((code) => (
          <CodeTag key={code.name} {...code} />
        ))}
        {place !== undefined && (
          <span className="place" data-place={place.kind}>
            {place.name}
          </span>
        )}
        {by !== '' && (
          <span className="by" lang="zh-Hans">
            {by}
          </span>
        )}
        <time>{when}</time>
      </header>
      <div lang="zh-Hans">{children}</div>
      {actions !== undefined && <footer>{actions}</footer>}
    </article>
  );
}
