import type { Passage, Section } from '#lib/passage/model.ts';
import type { Span } from '#lib/text/span.ts';

/** The parts of a readable document that its arrangement follows from. */
export type Arrangeable = {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
};

/** What is set on the sheet as one. */
export type SheetBlock =
  | { readonly kind: 'text'; readonly passage: Passage }
  | { readonly kind: 'heading'; readonly section: Section | undefined; readonly passage: Passage }
  /** A heading that ends inside the line: its paragraph goes on behind it. */
  | {
      readonly kind: 'runIn';
      readonly section: Section | undefined;
      readonly heading: Passage;
      readonly rest: Passage;
    }
  | {
      readonly kind: 'table';
      readonly section: Section | undefined;
      readonly captions: readonly Passage[];
      readonly rows: readonly Passage[];
    }
  | {
      readonly kind: 'box';
      readonly section: Section;
      readonly title: Passage;
      readonly blocks: readonly SheetBlock[];
    };

/** A stretch of the sheet that a browser may leave undrawn until it comes into sight. */
export type SheetPart = { readonly key: number; readonly blocks: readonly SheetBlock[] };

/** A document as it is set: what stands above the text, then the text in parts. */
export type Sheet = { readonly head: readonly Passage[]; readonly parts: readonly SheetPart[] };

const partLevel = 2; // Chapters and their sections; deeper ones are too short to gain anything.

/**
 * Sets the passages of a document on a sheet: rows into tables, boxes into frames, headings that
 * end inside a line in front of their paragraph. Every passage stands in it exactly once, in order.
 */
export function arrangeDocument(document: Arrangeable): Sheet {
  const known = new Map(document.sections.map((section) => [section.sectionId, section]));
  const from = document.passages.findIndex(({ kind }) => kind !== 'title' && kind !== 'metadata');
  const bodyStart = from === -1 ? document.passages.length : from;
  const blocks = arrange({ ...document, known }, document.passages.slice(bodyStart));
  return { head: document.passages.slice(0, bodyStart), parts: partsOf(blocks, document.sections) };
}

/** Gives the passage that a block begins with. */
export function firstPassage(block: SheetBlock): Passage {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return block.passage;
    case 'runIn':
      return block.heading;
    case 'box':
      return block.title;
    case 'table':
      return [...block.captions, ...block.rows][0] as Passage;
  }
}

type Known = Arrangeable & { readonly known: ReadonlyMap<string, Section> };

function arrange(document: Known, passages: readonly Passage[]): SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let rest = passages;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const { block, used } = take(document, first, rest);
    blocks.push(block);
    rest = rest.slice(used);
  }
  return blocks;
}

type Taken = { readonly block: SheetBlock; readonly used: number };

function take(document: Known, first: Passage, passages: readonly Passage[]): Taken {
  const section = document.known.get(first.sectionId ?? '');
  if (isTable(first, section)) return takeTable(section, passages);
  if (first.kind !== 'heading') return { block: { kind: 'text', passage: first }, used: 1 };
  if (section?.kind === 'box') return takeBox(document, section, passages);
  const next = passages[1];
  return next !== undefined && isSameLine(document.text, first.span, next.span)
    ? { block: { kind: 'runIn', section, heading: first, rest: next }, used: 2 }
    : { block: { kind: 'heading', section, passage: first }, used: 1 };
}

function takeBox(document: Known, section: Section, passages: readonly Passage[]): Taken {
  const [title, ...others] = passages;
  const inside = countWhile(others, ({ span }) => span.start < section.extent.end);
  const blocks = arrange(document, others.slice(0, inside));
  return { block: { kind: 'box', section, title: title as Passage, blocks }, used: inside + 1 };
}

function takeTable(section: Section | undefined, passages: readonly Passage[]): Taken {
  const captionCount = countWhile(passages, ({ kind }) => !isRow(kind) && kind !== 'note');
  const captions = passages.slice(
    0,
    section?.kind === 'table' ? Math.max(1, captionCount) : captionCount,
  );
  const own = captions.filter((each, index) => index === 0 || each.kind === 'tableCaption');
  const rows = passages.slice(own.length);
  const rowCount = countWhile(rows, ({ kind }) => isRow(kind));
  return {
    block: { kind: 'table', section, captions: own, rows: rows.slice(0, rowCount) },
    used: own.length + rowCount,
  };
}

function isTable({ kind }: Passage, section: Section | undefined): boolean {
  return (
    isRow(kind) || kind === 'tableCaption' || (kind === 'heading' && section?.kind === 'table')
  );
}

function isRow(kind: Passage['kind']): boolean {
  return kind === 'tableRow' || kind === 'tableHead';
}

function isSameLine(text: string, heading: Span, next: Span): boolean {
  return !text.slice(heading.end, next.start).includes('\n');
}

function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end === -1 ? items.length : end;
}

function partsOf(blocks: readonly SheetBlock[], sections: readonly Section[]): SheetPart[] {
  const starts = sections
    .filter(({ level }) => level <= partLevel)
    .map(({ extent }) => extent.start);
  const byPart = Map.groupBy(blocks, (block) => {
    const { start } = firstPassage(block).span;
    return starts.findLast((each) => each <= start) ?? 0;
  });
  return [...byPart].map(([key, own]) => ({ key, blocks: own }));
}
