'use client';

import { decidePlace } from './note-calls.ts';
import type { PlaceView } from '#app/_server/view-notes.ts';
import { useNotes } from './notes-context.tsx';

type PlaceDecisionProps = {
  readonly noteId: string;
  readonly ordinal: number;
  readonly versionId: string;
  readonly suggestions: readonly Suggestion[];
};

/** A place where a note might belong, with what stands around it and the way to it. */
type Suggestion = PlaceView['suggestions'][number] & {
  readonly before?: string;
  readonly after?: string;
  readonly href?: string;
};

/** Asks once where a note belongs now; the answer is kept and never asked again. */
export function PlaceDecision({ noteId, ordinal, versionId, suggestions }: PlaceDecisionProps) {
  const { words, act } = useNotes();
  function decide(decision: Parameters<typeof decidePlace>[2]): void {
    const place = { ordinal, versionId };
    void act(() => decidePlace(noteId, place, decision), {
      done: words.decided,
      undo: () => decidePlace(noteId, place, null),
    });
  }
  return (
    <div className="place-decision">
      {suggestions.map(({ span, text, before = '', after = '', href }) => (
        <div key={`${String(span.start)}-${String(span.end)}`}>
          <blockquote className="source" lang="zh-Hans">
            {before}
            <mark>{text}</mark>
            {after}
          </blockquote>
          {href !== undefined && <a href={href}>{words.toText}</a>}
          <button
            className="button small"
            type="button"
            onClick={() => {
              decide({ kind: 'here', span });
            }}
          >
            {words.here}
          </button>
        </div>
      ))}
      <button
        className="button small soft"
        type="button"
        onClick={() => {
          decide({ kind: 'gone' });
        }}
      >
        {words.gone}
      </button>
    </div>
  );
}
