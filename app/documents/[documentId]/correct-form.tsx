import type { ReactNode } from 'react';
import type { Span } from '#lib/text/span.ts';
import type { ReaderSetting } from './reader-setting.ts';

type CorrectFormProps = {
  readonly span: Span;
  /** What the stretch is; undefined where a field of the form says it. */
  readonly what?: string;
  readonly setting: ReaderSetting;
  /** Fields before the button. */
  readonly fields?: ReactNode;
  /** The words of the button. */
  readonly children: ReactNode;
};

/** One correction to be sent. */
export function CorrectForm({ span, what, setting, fields, children }: CorrectFormProps) {
  const { summary, versionId } = setting.answer.document;
  return (
    <form action={correctPath(summary.documentId)} method="post">
      <input type="hidden" name="span" value={`${span.start}-${span.end}`} />
      <input type="hidden" name="version" value={versionId} />
      <input type="hidden" name="correct" value={placeOf(setting, span)} />
      {what !== undefined && <input type="hidden" name="what" value={what} />}
      {fields}
      <button className="button small">{children}</button>
    </form>
  );
}

/** Where corrections of a document are sent. */
export function correctPath(documentId: string): string {
  return `/documents/${encodeURIComponent(documentId)}/correct`;
}

/** The place that stays open: the passage, not the cell or line that was corrected in it. */
export function placeOf({ view }: ReaderSetting, span: Span): string {
  const open = view.correct === undefined || view.correct === 'all' ? span : view.correct;
  return `${open.start}-${open.end}`;
}
