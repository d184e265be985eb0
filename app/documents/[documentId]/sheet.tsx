import { createElement } from 'react';
import type { NoteView } from '#app/_server/view-notes.ts';
import type { Passage } from '#lib/passage/model.ts';
import { BlockMargin } from './_margin/block-margin.tsx';
import { LostNotes } from './_margin/lost-notes.tsx';
import { notesByBlock } from './_margin/note-marks.ts';
import { firstPassage, type Sheet as SheetModel, type SheetBlock } from './arrange-document.ts';
import { CorrectionsAt } from './corrections-at.tsx';
import { NotesAt, notesWithin } from './parser-notes.tsx';
import { sectionAnchor, type ReaderSetting } from './reader-setting.ts';
import { Repairs } from './repairs.tsx';
import { SourceText } from './source-text.tsx';
import { SourceTable } from './source-table.tsx';

type SheetProps = ReaderSetting & { readonly sheet: SheetModel };

/** The text itself. All of it is on the page, whatever a browser chooses to draw first. */
export function Sheet({ sheet, ...setting }: SheetProps) {
  const { summary } = setting.answer.document;
  const blocks = sheet.parts.flatMap((part) => part.blocks.flatMap(withInner));
  const starts = [
    ...(sheet.head.length > 0 ? [0] : []), // A text may begin without a head.
    ...blocks.map((block) => firstPassage(block).span.start),
  ];
  const notes = notesByBlock(setting.answer.notes, starts);
  return (
    <main id="main" className="reader-sheet">
      <LostNotes {...setting} />
      <article
        lang="zh-Hans"
        translate="no"
        aria-label={summary.title}
        data-correcting={setting.view.correct === undefined ? undefined : ''}
      >
        {sheet.head.length > 0 && (
          <header className="head">
            {sheet.head.map((passage) => (
              <SourceText
                key={passage.passageId}
                as="p"
                className={passage.kind}
                span={passage.span}
                setting={setting}
              />
            ))}
            <BlockMargin notes={notes.get(0) ?? []} setting={setting} />
          </header>
        )}
        {sheet.parts.map((part) => (
          <div key={part.key} className="part">
            {part.blocks.map((block) => (
              <Block key={firstPassage(block).passageId} {...{ block, notes, setting }} />
            ))}
          </div>
        ))}
      </article>
      <Repairs {...setting} />
    </main>
  );
}

type BlockProps = {
  readonly block: SheetBlock;
  /** By the beginning of their block. */
  readonly notes: ReadonlyMap<number, readonly NoteView[]>;
  readonly setting: ReaderSetting;
};

/** A block, with the section that one is in while reading it, and the parser's notes on it. */
function Block({ block, notes, setting }: BlockProps) {
  const first = firstPassage(block);
  const section = setting.answer.document.sections.find(
    ({ sectionId }) => sectionId === first.sectionId,
  );
  return (
    <div className="block" data-section={section === undefined ? '' : sectionAnchor(section)}>
      <BlockBody block={block} notes={notes} setting={setting} />
      {block.kind !== 'box' && (
        <NotesAt
          notes={notesWithin(setting, blockSpan(block))}
          setting={setting}
          place={first.span}
        />
      )}
      <CorrectionsAt block={block} setting={setting} />
      <BlockMargin notes={notes.get(first.span.start) ?? []} setting={setting} />
    </div>
  );
}

function BlockBody({ block, notes, setting }: BlockProps) {
  switch (block.kind) {
    case 'text':
      return <Text passage={block.passage} setting={setting} />;
    case 'heading':
      return <Heading block={block} setting={setting} />;
    case 'runIn':
      return <RunIn block={block} setting={setting} />;
    case 'table':
      return <SourceTable block={block} setting={setting} />;
    case 'box':
      return <Box block={block} notes={notes} setting={setting} />;
  }
}

function Text({
  passage,
  setting,
}: {
  readonly passage: Passage;
  readonly setting: ReaderSetting;
}) {
  const { kind, span, lead } = passage;
  return <SourceText as="p" className={kind} span={span} lead={lead} setting={setting} />;
}

type Of<Kind extends SheetBlock['kind']> = {
  readonly block: Extract<SheetBlock, { readonly kind: Kind }>;
  readonly setting: ReaderSetting;
};

function Heading({ block: { section, passage }, setting }: Of<'heading'>) {
  const anchor = section === undefined ? {} : { id: sectionAnchor(section) };
  return (
    <SourceText as={headingTag(section?.level)} span={passage.span} setting={setting} {...anchor} />
  );
}

/** The document's name is the page's first heading; chapters come second. */
function headingTag(level: number | undefined) {
  return (['h2', 'h3', 'h4', 'h5'] as const)[(level ?? 4) - 1] ?? 'h6';
}

function RunIn({ block: { section, heading, rest }, setting }: Of<'runIn'>) {
  return createElement(
    'div',
    { className: 'run-in', id: section === undefined ? undefined : sectionAnchor(section) },
    <SourceText as={headingTag(section?.level)} span={heading.span} setting={setting} />,
    <SourceText as="p" span={rest.span} lead={rest.lead} setting={setting} />,
  );
}

function Box({
  block: { section, title, blocks },
  notes,
  setting,
}: Of<'box'> & Pick<BlockProps, 'notes'>) {
  const anchor = sectionAnchor(section);
  return (
    <section className="box" aria-labelledby={anchor}>
      <SourceText as="h4" id={anchor} span={title.span} setting={setting} />
      {blocks.map((block) => (
        <Block key={firstPassage(block).passageId} {...{ block, notes, setting }} />
      ))}
    </section>
  );
}

/** A box and what stands in it: each has its own margin. */
function withInner(block: SheetBlock): readonly SheetBlock[] {
  return block.kind === 'box' ? [block, ...block.blocks] : [block];
}

function blockSpan(block: SheetBlock) {
  const first = firstPassage(block).span;
  if (block.kind === 'runIn') return { start: first.start, end: block.rest.span.end };
  if (block.kind !== 'table') return first;
  return { start: first.start, end: block.rows.at(-1)?.span.end ?? first.end };
}
