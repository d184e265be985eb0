import type { ListedCorrection } from '#db/recipes/corrections.ts';
import type { CorrectionChange } from '#lib/document/correction.ts';
import { findQuotation } from '#lib/document/quotation.ts';
import type { Say } from '#lib/message/say-in.ts';
import { isInside, type Span } from '#lib/text/span.ts';
import { correctPath, placeOf } from './correct-form.tsx';
import type { ReaderSetting } from './reader-setting.ts';

type MadeCorrectionsProps = { readonly span: Span; readonly setting: ReaderSetting };

/** What was corrected in a passage, each to be taken back. */
export function MadeCorrections({ span, setting }: MadeCorrectionsProps) {
  const { text } = setting.answer.document;
  const made = setting.answer.corrections.filter(({ quotation }) => {
    const place = findQuotation(text, quotation);
    return place !== undefined && isInside({ start: place.start, end: place.start + 1 }, span);
  });
  return made.length === 0 ? null : <UndoList corrections={made} span={span} setting={setting} />;
}

type UndoListProps = MadeCorrectionsProps & { readonly corrections: readonly ListedCorrection[] };

/** Corrections, each with a button that takes it back. */
export function UndoList({ corrections, span, setting }: UndoListProps) {
  const { say, answer } = setting;
  return (
    <ul className="made-corrections" aria-label={say('reader.correct.made')}>
      {corrections.map(({ correctionId, change, quotation }) => (
        <li key={correctionId}>
          <form action={correctPath(answer.document.summary.documentId)} method="post">
            <input type="hidden" name="undo" value={correctionId} />
            <input type="hidden" name="correct" value={placeOf(setting, span)} />
            {say('reader.correct.said', {
              words: quotation.exact.replaceAll(/\s+/gu, ' ').slice(0, 24),
              what: nameOf(change, say),
            })}
            <button className="link-button">{say('reader.correct.undo')}</button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function nameOf(change: CorrectionChange, say: Say): string {
  switch (change.kind) {
    case 'entry':
      return change.as === 'heading'
        ? say('reader.correct.heading', { level: change.level })
        : say(`reader.kind.${change.as}`);
    case 'block':
      return say(`reader.kind.${change.as}`);
    case 'break':
      return say(change.as === 'soft' ? 'reader.correct.isSoft' : 'reader.correct.isHard');
    case 'cell':
      return change.column === null
        ? say('reader.correct.noColumn')
        : say('reader.correct.column', { column: change.column + 1, head: '' });
    case 'row':
      return say(change.as === 'tableHead' ? 'reader.correct.headRow' : 'reader.correct.bodyRow');
  }
}
