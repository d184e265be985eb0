/**
 * Builds outline and blocks from elements, top to bottom.
 */
import type { Span } from '#lib/text/span.ts';
import { leavesBox } from './box-form.ts';
import { isSentenceEnd } from './characters.ts';
import type { Element } from './element.ts';
import { boldLead, sentenceLead } from './leads.ts';
import { perorationPattern } from './line-patterns.ts';
import { MarkdownLevels } from './markdown-levels.ts';
import type { Block, BlockKind, DocumentNote, OutlineEntry, Region } from './model.ts';
import { OutlineStack } from './outline-stack.ts';
import { plainWords, type HeadingParts } from './split-heading.ts';
import type { TableDraft } from './table-draft.ts';
import type { Trust } from './trust-numbering.ts';

/** Outline and blocks, and what was seen on the way. */
export type Built = {
  readonly outline: readonly OutlineEntry[];
  readonly blocks: readonly Block[];
  readonly markup: readonly Region[];
  readonly notes: readonly DocumentNote[];
};

/** A name of an article that stands alone in its line; longer lines are its text without a full stop. */
const maxArticleNameChars = 25;

type TextElement = Element & { readonly kind: 'text' };

/** Gives the outline and the blocks of a document's elements. */
export function buildOutline(
  source: string,
  elements: readonly Element[],
  options: { readonly starsAreBold: boolean; readonly trust: Trust },
): Built {
  const builder = new OutlineBuilder(source, options.starsAreBold, options.trust);
  const lastHeading = elements.findLastIndex(isHeading);
  for (const [at, element] of elements.entries()) {
    builder.take(element, at > lastHeading && isPeroration(element));
  }
  return builder.finish();
}

function isHeading(element: Element): boolean {
  return (
    element.kind === 'text' && (element.parts !== undefined || element.role === 'plainHeading')
  );
}

/** 同志们，加快推进…: the speaker turns to all at the end; that belongs to no section. */
function isPeroration(element: Element): boolean {
  return element.kind === 'text' && perorationPattern.test(element.unit.text);
}

class OutlineBuilder {
  readonly #source: string;
  readonly #starsAreBold: boolean;
  readonly #trust: Trust;
  readonly #stack = new OutlineStack();
  readonly #blocks: Block[] = [];
  readonly #markup: Region[] = [];
  readonly #notes: DocumentNote[] = [];
  readonly #levels = new MarkdownLevels();
  #boxLeads: string[] = [];
  #afterTable = false;
  #untitledAnnex: number | undefined;

  constructor(source: string, starsAreBold: boolean, trust: Trust) {
    this.#source = source;
    this.#starsAreBold = starsAreBold;
    this.#trust = trust;
  }

  take(element: Element, isPeroration: boolean): void {
    if (element.kind === 'table') {
      this.#takeTable(element.table);
      return;
    }
    if (this.#afterTable && element.role !== 'note') this.#leaveTable();
    switch (element.role) {
      case 'heading':
        this.#takeNumbered(element);
        break;
      case 'plainHeading':
        this.#takePlainHeading(element);
        break;
      case 'preface':
        this.#takePreface(element);
        break;
      case 'tableCaption':
        this.#takeCaption(element);
        break;
      case 'title':
        this.#takeTitle(element);
        break;
      case 'paragraph':
      case 'item':
        if (isPeroration) this.#stack.clear();
        this.#takeParagraph(element.unit.span, element.role);
        break;
      case 'signature':
        this.#stack.clear();
        this.#addBlock('signature', element.unit.span);
        break;
      default:
        this.#addBlock(element.role, element.unit.span);
    }
  }

  finish(): Built {
    return {
      outline: this.#stack.outline,
      blocks: this.#blocks,
      markup: this.#markup,
      notes: this.#notes,
    };
  }

  #takeNumbered(element: TextElement): void {
    const { parts, unit } = element;
    if (parts === undefined || !this.#trust.isNumber(element)) {
      const isListed = parts?.numbering.style === 'annex' || parts?.numbering.style === 'digit';
      this.#takeParagraph(unit.span, isListed ? 'item' : 'paragraph');
      return;
    }
    const { numbering } = parts;
    const kind = this.#trust.isListItem(element) ? 'point' : numbering.kind;
    const before = this.#stack.closeFor({ ...numbering, kind });
    if (kind !== 'point' && before?.value !== undefined && numbering.value !== undefined) {
      this.#noteOrder(before.value, numbering.value, parts);
    }
    const entry = this.#stack.push({
      kind: this.#kindBelow(kind, numbering.style),
      label: numbering.label,
      heading: parts.heading,
      span: parts.span,
      style: numbering.style,
      rank: numbering.rank,
      value: numbering.value,
      isSealed: isSentenceEnd(unit.text.charAt(unit.text.length - 1)),
    });
    const { parent } = this.#stack.outline[entry] ?? {};
    const heading = { entry, parent, style: numbering.style, hashes: unit.hashes };
    if (!this.#levels.fits(heading)) this.#note('wrongMarkdownLevel', parts.span);
    this.#addHeadingBlocks(entry, element, parts);
  }

  /** Numbers inside an article, a box or a point are points, whatever they look like. */
  #kindBelow(kind: OutlineEntry['kind'], style: string): OutlineEntry['kind'] {
    const top = this.#stack.top?.kind;
    const isInside = top === 'article' || top === 'point' || top === 'box';
    return kind === 'heading' && isInside && style !== 'section' ? 'point' : kind;
  }

  #addHeadingBlocks(entry: number, element: TextElement, parts: HeadingParts): void {
    const { kind } = this.#stack.outline[entry] ?? { kind: 'heading' };
    const { span } = element.unit;
    switch (kind) {
      case 'point':
        this.#addBlock('item', span, this.#leadOf(span, parts));
        break;
      case 'article':
        this.#addArticle(entry, span, parts);
        break;
      default:
        this.#addBlock(kind === 'table' ? 'tableCaption' : 'heading', parts.block);
        for (const stars of parts.markup) this.#markup.push({ kind: 'markup', span: stars });
        if (parts.rest !== undefined) this.#addBlock('paragraph', parts.rest);
    }
    if (kind === 'box') this.#boxLeads = [];
    this.#untitledAnnex = kind === 'annex' && parts.heading === '' ? entry : undefined;
  }

  /** An article is one passage with its number; only words in brackets, or alone, are its heading. */
  #addArticle(entry: number, span: Span, parts: HeadingParts): void {
    const isAlone = parts.rest === undefined && parts.span.end === parts.block.end;
    if (isAlone && parts.heading.length <= maxArticleNameChars) {
      this.#addBlock('heading', span);
      return;
    }
    const named = /^[【（(]([^】）)]{1,30})[】）)]/u.exec(parts.heading);
    const from = this.#source.indexOf(named?.[0] ?? '', parts.labelSpan.end);
    const end = named === null ? parts.labelSpan.end : from + named[0].length;
    this.#amend(entry, { heading: named?.[1] ?? '', span: { ...parts.labelSpan, end } });
    this.#addBlock('paragraph', span);
  }

  #leadOf(span: Span, parts: HeadingParts): Span | undefined {
    if (this.#starsAreBold) return boldLead(this.#source, span);
    return parts.rest === undefined
      ? undefined
      : { start: parts.block.start, end: parts.block.end };
  }

  #takePlainHeading({ unit }: TextElement): void {
    const isSibling = this.#trust.plainHeadings === 'lostNumbers';
    const rank = this.#stack.closeForPlain(isSibling);
    if (isSibling) this.#note('lostNumber', unit.span);
    this.#stack.push({
      kind: 'heading',
      label: '',
      heading: this.#plain(unit.span),
      span: unit.span,
      style: 'plain',
      rank,
      value: undefined,
    });
    this.#addBlock('heading', unit.span);
  }

  #takePreface({ unit }: TextElement): void {
    this.#stack.clear();
    const heading = this.#plain(unit.span).replaceAll(/\s/gu, '');
    this.#stack.push({
      kind: 'preface',
      label: '',
      heading,
      span: unit.span,
      style: 'preface',
      rank: 0,
      value: undefined,
    });
    this.#addBlock('heading', unit.span);
  }

  #takeCaption({ unit }: TextElement): void {
    if (this.#stack.top?.kind !== 'box') {
      this.#stack.closeWhile((open) => open.kind === 'table' || open.kind === 'point');
      this.#stack.push({
        kind: 'table',
        label: '',
        heading: this.#plain(unit.span),
        span: unit.span,
        style: 'table',
        rank: 100,
        value: undefined,
      });
    }
    this.#addBlock('tableCaption', unit.span);
  }

  /** A title in the middle is that of what follows: of the annex above it, or a new text. */
  #takeTitle({ unit }: TextElement): void {
    const annex = this.#untitledAnnex;
    this.#untitledAnnex = undefined;
    if (annex === undefined) {
      this.#stack.clear();
    } else {
      const start = this.#stack.outline[annex]?.span.start ?? unit.span.start;
      this.#amend(annex, { heading: this.#plain(unit.span), span: { start, end: unit.span.end } });
    }
    this.#addBlock('title', unit.span);
  }

  #takeParagraph(span: Span, kind: 'paragraph' | 'item'): void {
    this.#untitledAnnex = undefined;
    this.#stack.closeWhile((open) => open.kind === 'point' && open.isSealed);
    const bold = this.#starsAreBold ? boldLead(this.#source, span) : undefined;
    const box = this.#stack.box;
    if (box === undefined) {
      this.#addBlock(kind, span, bold);
      return;
    }
    const lead = bold ?? sentenceLead(this.#source, span);
    const words = lead === undefined ? '' : this.#plain(lead).replace(/[。：]$/u, '');
    if (words !== '' && leavesBox({ leads: this.#boxLeads }, words)) {
      this.#stack.closeWhile((open) => open.entry >= box.entry);
      this.#note('guessedBoxEnd', lead ?? span);
      this.#addBlock(kind, span, bold);
    } else {
      if (words !== '') this.#boxLeads.push(words);
      this.#addBlock('boxItem', span, bold);
    }
  }

  #takeTable(table: TableDraft): void {
    for (const row of table.rows) {
      this.#blocks.push({
        kind: row.kind,
        span: row.span,
        entry: this.#stack.top?.entry,
        lead: undefined,
        cells: row.cells,
      });
      if (row.cells.some((cell) => cell.column === undefined)) {
        this.#note('unassignedCells', row.span);
      }
    }
    this.#afterTable = true;
  }

  #leaveTable(): void {
    this.#afterTable = false;
    this.#stack.closeWhile((open) => open.kind === 'table');
  }

  #addBlock(kind: BlockKind, span: Span, lead?: Span): void {
    this.#blocks.push({ kind, span, entry: this.#stack.top?.entry, lead, cells: undefined });
  }

  #amend(entry: number, change: Pick<OutlineEntry, 'heading' | 'span'>): void {
    const known = this.#stack.outline[entry];
    if (known !== undefined) this.#stack.outline[entry] = { ...known, ...change };
  }

  #noteOrder(before: number, value: number, parts: HeadingParts): void {
    if (value > before + 1) this.#note('skippedNumber', parts.span);
    else if (value <= before) this.#note('restartedNumber', parts.span);
  }

  #note(kind: DocumentNote['kind'], span: Span): void {
    this.#notes.push({ kind, span, text: this.#source.slice(span.start, span.end) });
  }

  #plain(span: Span): string {
    return plainWords(this.#source.slice(span.start, span.end), this.#starsAreBold);
  }
}
