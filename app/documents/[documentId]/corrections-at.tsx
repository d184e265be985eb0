import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { Passage } from '#lib/passage/model.ts';
import type { SheetBlock } from './arrange-document.ts';
import { CorrectionPanel } from './correction-panel.tsx';
import { chosenPassage, isUnsure, passagesOf } from './correction-targets.ts';
import type { ReaderSetting } from './reader-setting.ts';
import './corrections.css';

type CorrectionsAtProps = { readonly block: SheetBlock; readonly setting: ReaderSetting };

/**
 * Offers to correct what the parser made of a block: headings and rows without columns always, all
 * others while a person corrects. Where the address names it, the form stands open.
 */
export function CorrectionsAt({ block, setting }: CorrectionsAtProps) {
  const chosen = chosenPassage(block, setting.view.correct);
  if (chosen !== undefined) return <CorrectionPanel passage={chosen} block={block} {...setting} />;
  const isCorrecting = setting.view.correct !== undefined;
  const offered = passagesOf(block).filter((passage) =>
    passage.cells === undefined ? isCorrecting || block.kind !== 'text' : isUnsure(passage),
  );
  const rows = block.kind === 'table' && isCorrecting ? block.rows : [];
  const links = [...new Set([...offered.slice(0, 1), ...offered.filter(isUnsure), ...rows])];
  if (links.length === 0) return null;
  return (
    <p className="correct-links" lang={setting.locale}>
      {links.map((passage) => (
        <CorrectLink key={passage.passageId} passage={passage} block={block} setting={setting} />
      ))}
    </p>
  );
}

type CorrectLinkProps = CorrectionsAtProps & { readonly passage: Passage };

function CorrectLink({ passage, block, setting: { answer, say, view } }: CorrectLinkProps) {
  const { documentId } = answer.document.summary;
  const words = answer.document.text.slice(passage.span.start, passage.span.start + 16).trim();
  const row = rowNumber(passage, block);
  const name = nameOf(isUnsure(passage), row, say);
  return (
    <a
      href={`${documentHref(documentId, { ...view, span: undefined, correct: passage.span })}#correct`}
      aria-label={say('reader.correct.what', { name, words })}
      data-unsure={isUnsure(passage) ? '' : undefined}
    >
      {name}
    </a>
  );
}

/** What is to be read of the link; a listener hears the words it is about behind it. */
function nameOf(isInDoubt: boolean, row: number | undefined, say: Say): string {
  if (isInDoubt) return say('reader.correct.columns', { row: row ?? '' });
  return row === undefined ? say('reader.correct') : say('reader.correct.row', { row });
}

/** Heads are no rows that a reader counts; undefined for what is none. */
function rowNumber(passage: Passage, block: SheetBlock): number | undefined {
  if (block.kind !== 'table') return undefined;
  const at = block.rows.filter(({ kind }) => kind === 'tableRow').indexOf(passage);
  return at === -1 ? undefined : at + 1;
}
