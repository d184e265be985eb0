import { documentHref } from '#app/_ui/document-view.ts';
import { describeError } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Passage } from '#lib/passage/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { SheetBlock } from './arrange-document.ts';
import { CellForms } from './correct-cells.tsx';
import { CorrectForm } from './correct-form.tsx';
import { MadeCorrections } from './made-corrections.tsx';
import { RoleForm } from './correct-role.tsx';
import type { ReaderSetting } from './reader-setting.ts';

type CorrectionPanelProps = ReaderSetting & {
  readonly passage: Passage;
  readonly block: SheetBlock;
};

/** Everything that can be said against what the parser made of one passage. Plain forms. */
export function CorrectionPanel({ passage, block, ...setting }: CorrectionPanelProps) {
  const { answer, view, say, locale } = setting;
  const { summary } = answer.document;
  return (
    <aside
      id="correct"
      className="correct-panel"
      lang={locale}
      aria-label={say('reader.correct.panel')}
    >
      {view.fault !== undefined && (
        <p role="alert">{describeError(locale, new NamedError(view.fault))}</p>
      )}
      {passage.cells === undefined ? (
        <>
          <RoleForm passage={passage} setting={setting} />
          <BreakForms passage={passage} setting={setting} />
        </>
      ) : (
        <CellForms
          row={passage}
          rows={block.kind === 'table' ? block.rows : []}
          setting={setting}
        />
      )}
      <MadeCorrections span={passage.span} setting={setting} />
      <a
        href={documentHref(summary.documentId, { ...view, correct: undefined, span: passage.span })}
      >
        {say('reader.correct.close')}
      </a>
    </aside>
  );
}

type BreakFormsProps = { readonly passage: Passage; readonly setting: ReaderSetting };

/** Joins a passage with the line before it, or parts it where lines were joined. */
function BreakForms({ passage: { span }, setting }: BreakFormsProps) {
  const { marks, text } = setting.answer.document;
  const joined = marks.softLines.filter(({ start, end }) => span.start < start && end < span.end);
  const { say } = setting;
  return (
    <div className="correct-breaks">
      {span.start > 0 && (
        <CorrectForm span={span} what="soft" setting={setting}>
          {say('reader.correct.soft')}
        </CorrectForm>
      )}
      {joined.map((line) => (
        <CorrectForm key={line.start} span={behind(line, span)} what="hard" setting={setting}>
          {say('reader.correct.hard', {
            before: text.slice(Math.max(span.start, line.start - 6), line.start),
            behind: text.slice(line.end, line.end + 6),
          })}
        </CorrectForm>
      ))}
    </div>
  );
}

function behind(line: Span, { end }: Span): Span {
  return { start: line.end, end };
}
