import { documentHref } from '#app/_ui/document-view.ts';
import type { NoteAnswer } from '#db/recipes/model.ts';
import { UndoList } from './made-corrections.tsx';
import type { ReaderSetting } from './reader-setting.ts';

/** More of one kind are counted and not listed: a page of page numbers tells nothing more. */
const mostListed = 100;
/** A joined line break shows itself by the words around it. */
const aroundChars = 8;

/** What may be noted of a text, in the order in which a reader should know it. */
const kinds = [
  ...(['unassignedCells', 'skippedNumber', 'lostNumber', 'restartedNumber'] as const),
  ...(['guessedBoxEnd', 'wrongMarkdownLevel', 'joinedLines', 'corrected'] as const),
  ...(['redaction', 'bold', 'contents', 'pageFurniture', 'debris', 'noOutline'] as const),
  ...(['invalidBytes', 'guessedEncoding', 'nulCharacters', 'byteOrderMark'] as const),
  ...(['extractedText', 'trackedChanges', 'pagesWithoutText'] as const),
];

/** What was joined, hidden, doubted or corrected in the text, kind by kind, each with its place. */
export function Repairs(setting: ReaderSetting) {
  const { answer, say, locale, view } = setting;
  const { notes, summary } = answer.document;
  const orphans = answer.corrections.filter(({ isOrphan }) => isOrphan);
  const isCorrecting = view.correct !== undefined;
  const correct = isCorrecting ? undefined : 'all';
  return (
    <footer className="repairs" lang={locale}>
      <a href={documentHref(summary.documentId, { ...view, span: undefined, correct })}>
        {say(isCorrecting ? 'reader.correct.off' : 'reader.correct.on')}
      </a>
      {orphans.length > 0 && (
        <section>
          <h2>{say('reader.correct.orphans')}</h2>
          <UndoList corrections={orphans} span={{ start: 0, end: 1 }} setting={setting} />
        </section>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{say('reader.repairs', { count: notes.length })}</summary>
          {kinds.map((kind) => (
            <RepairsOf key={kind} kind={kind} setting={setting} />
          ))}
        </details>
      )}
    </footer>
  );
}

type RepairsOfProps = { readonly kind: (typeof kinds)[number]; readonly setting: ReaderSetting };

function RepairsOf({ kind, setting }: RepairsOfProps) {
  const { answer, say } = setting;
  const notes = answer.document.notes.filter((note) => note.kind === kind);
  if (notes.length === 0) return null;
  const what = say(`note.${kind}`, { text: notes[0]?.text ?? '' });
  return (
    <section>
      <h2>{say('reader.repairs.kind', { what, count: notes.length })}</h2>
      <ul>
        {notes.slice(0, mostListed).map((note, at) => (
          <Repair key={at} note={note} setting={setting} />
        ))}
      </ul>
    </section>
  );
}

type RepairProps = { readonly note: NoteAnswer; readonly setting: ReaderSetting };

/** What is out of reading cannot be pointed at: its words stand here. */
function Repair({ note, setting: { answer, say } }: RepairProps) {
  const { span } = note;
  const { text, passages, summary } = answer.document;
  if (span === null) return null;
  const words = wordsAround(note, text);
  const passage = passages.find(
    (each) => each.span.start <= span.start && span.start < each.span.end,
  );
  if (passage === undefined) return <li lang="zh-Hans">{words}</li>;
  const { documentId } = summary;
  const place = { start: passage.span.start, end: Math.max(span.end, passage.span.start + 1) };
  return (
    <li>
      <a lang="zh-Hans" href={documentHref(documentId, { span: place })}>
        {words}
      </a>{' '}
      <a href={`${documentHref(documentId, { correct: passage.span })}#correct`}>
        {say('reader.correct.wrong')}
      </a>
    </li>
  );
}

function wordsAround({ span, kind }: NoteAnswer, text: string): string {
  if (span === null) return '';
  const more = kind === 'joinedLines' ? aroundChars : 0;
  const words = text.slice(
    Math.max(0, span.start - more),
    Math.min(span.end + more, span.start + 60),
  );
  return kind === 'joinedLines' ? words.replaceAll(/\s+/gu, '⏎') : words.replaceAll(/\s+/gu, ' ');
}
