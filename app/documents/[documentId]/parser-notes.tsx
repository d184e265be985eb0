import { documentHref } from '#app/_ui/document-view.ts';
import type { NoteAnswer } from '#db/recipes/model.ts';
import { hasOverlap, type Span } from '#lib/text/span.ts';
import type { ReaderSetting } from './reader-setting.ts';

/** Gives what the parser noted about a stretch of text. */
export function notesWithin({ answer }: ReaderSetting, span: Span): readonly NoteAnswer[] {
  return answer.document.notes.filter((note) => note.span !== null && hasOverlap(note.span, span));
}

type NotesAtProps = {
  readonly notes: readonly NoteAnswer[];
  readonly setting: ReaderSetting;
  /** What is to be corrected where a note is wrong. */
  readonly place: Span;
};

const worthAMargin = [
  ...(['lostNumber', 'skippedNumber', 'unassignedCells', 'joinedLines', 'corrected'] as const),
];
type NotedKind = (typeof worthAMargin)[number];

/**
 * Says beside the text what the parser repaired or doubts there, once for each kind. What concerns
 * a whole document (bold, redactions, a table of contents) is told in the library.
 */
export function NotesAt({ notes, setting: { answer, say, view }, place }: NotesAtProps) {
  const kinds = worthAMargin.filter((kind) => notes.some((note) => note.kind === kind));
  if (kinds.length === 0) return null;
  const { documentId } = answer.document.summary;
  const href = `${documentHref(documentId, { ...view, span: undefined, correct: place })}#correct`;
  return (
    <div className="parser-notes" role="note" aria-label={say('reader.parserNotes')}>
      {kinds.map((kind) => (
        <p key={kind} data-kind={kind}>
          {say(`reader.note.${kind satisfies NotedKind}`, {
            count: notes.filter((note) => note.kind === kind).length,
          })}{' '}
          <a href={href}>{say('reader.correct.wrong')}</a>
        </p>
      ))}
    </div>
  );
}
