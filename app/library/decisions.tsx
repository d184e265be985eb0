import Link from 'next/link';
import { documentHref } from '#app/_ui/document-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { NoteAnswer } from '#db/recipes/model.ts';
import type { MessageKey } from '#lib/message/format-message.ts';
import type { ReportSetting } from './report-setting.ts';

const shownPlaces = 100; // Of one kind; the count says how many there are.
const shownChars = 60;

/** What decoder and parser decided, kind by kind, each with the places where it can be looked at. */
export function Decisions({ answer, say }: ReportSetting) {
  const { notes } = answer.document;
  const byKind = [...Map.groupBy(notes, ({ kind }) => kind)];
  return (
    <section className="library-section" aria-labelledby="decisions">
      <h2 id="decisions">{say('decisions.title')}</h2>
      <p>{say(byKind.length === 0 ? 'decisions.none' : 'decisions.help')}</p>
      <div className="decisions">
        {byKind.map(([kind, some]) => (
          <Decision key={kind} kind={kind} notes={some} answer={answer} say={say} />
        ))}
      </div>
    </section>
  );
}

type DecisionProps = Pick<ReportSetting, 'answer' | 'say'> & {
  readonly kind: string;
  readonly notes: readonly NoteAnswer[];
};

function Decision({ kind, notes, answer, say }: DecisionProps) {
  const placed = notes.filter(({ span }) => span !== null);
  const [first] = notes;
  const sentence = say(`note.${kind}` as MessageKey, {
    text: first?.text ?? '',
    documents: first?.text ?? '',
  });
  if (placed.length === 0) return <p>{sentence}</p>;
  return (
    <details>
      <summary>
        {sentence} <b>{say('decisions.places', { count: placed.length })}</b>
      </summary>
      <ul>
        {placed.slice(0, shownPlaces).map(({ span, text }) => (
          <li key={span?.start}>
            <Link
              className="source"
              lang="zh-Hans"
              href={documentHref(answer.summary.documentId, { span: span ?? undefined })}
            >
              <VisibleText text={shorten(text)} />
            </Link>
          </li>
        ))}
      </ul>
      {placed.length > shownPlaces && (
        <p>{say('decisions.more', { count: placed.length - shownPlaces })}</p>
      )}
    </details>
  );
}

/** A place must have words to be clicked on. */
function shorten(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  const characters = [...plain];
  if (characters.length > shownChars) return `${characters.slice(0, shownChars).join('')}…`;
  return plain === '' ? '⏎' : plain;
}
