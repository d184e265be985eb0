import type { Span } from '#lib/text/span.ts';
import { leavesBox } from './box-form.ts';
import { isSentenceEnd } from './characters.ts';
import { type Element, type ForcedEntry, plainBlocks } from './element.ts';
import { boldLead, sentenceLead } from './leads.ts';
import { MarkdownLevels } from './markdown-levels.ts';
import type { Block, BlockKind, DocumentNote, OutlineEntry, Region } from './model.ts';
import { nameArticle } from './name-article.ts';
import { OutlineStack } from './outline-stack.ts';
import { plainWords, type HeadingParts, type HeadingShape } from './split-heading.ts';
import type { TableDraft } from './table-draft.ts';
import type { Built } from './built.ts';
import type { Trust } from './trust-numbering.ts';

type TextElement = Element & { readonly kind: 'text' };

/** Builds outline and blocks from elements, which it takes one by one from top to bottom. */
export class OutlineBuilder {
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

  /** Takes the next element; a peroration stands outside all sections. */
  take(element: Element, isPeroration: boolean): void {
    if (element.kind === 'table') {
      this.#takeTable(element.table);
      return;
    }
    if (this.#afterTable && element.role !== 'note') this.#leaveTable();
    if (isPeroration || element.role === 'signature') this.#stack.clear();
    this.#takeText(element);
  }

  /** Gives what was built. */
  finish(): Built {
    return {
      outline: this.#stack.outline,
      blocks: this.#blocks,
      markup: this.#markup,
      notes: this.#notes,
    };
  }

  #takeText(element: TextElement): void {
    const { role, unit, forced } = element;
    const kind = plainBlocks[role];
    if (role === 'outsideBox') this.#leaveBox();
    if (forced !== undefined) this.#takeForced(element, forced);
    else if (kind !== undefined) this.#addBlock(kind, unit.span);
    else this.#takeRole(element);
  }

  #takeRole(element: TextElement): void {
    const { role, unit } = element;
    switch (role) {
      case 'heading':
        this.#takeNumbered(element);
        break;
      case 'plainHeading':
        this.#takePlainHeading(unit.span);
        break;
      case 'preface':
        this.#takePreface(unit.span);
        break;
      case 'tableCaption':
        this.#takeCaption(unit.span);
        break;
      case 'title':
        this.#takeTitle(unit.span);
        break;
      default:
        this.#takeParagraph(unit.span, role === 'item' ? 'item' : 'paragraph');
    }
  }

  #takeNumbered(element: TextElement): void {
    const { parts, unit } = element;
    if (parts === undefined) return;
    if (!this.#trust.isNumber(element)) {
      const { style } = parts.numbering;
      this.#takeParagraph(unit.span, style === 'annex' || style === 'digit' ? 'item' : 'paragraph');
      return;
    }
    const kind = this.#trust.isListItem(element) ? 'point' : parts.numbering.kind;
    const before = this.#stack.closeFor({ ...parts.numbering, kind });
    const entry = this.#stack.push({
      kind: this.#kindBelow(kind, parts.numbering.style),
      label: parts.numbering.label,
      heading: parts.heading,
      span: parts.span,
      style: parts.numbering.style,
      rank: parts.numbering.rank,
      value: parts.numbering.value,
      isSealed: isSentenceEnd(unit.text.charAt(unit.text.length - 1)),
    });
    if (kind !== 'point') this.#noteOrder(before?.value, parts);
    this.#noteLevel(entry, unit.hashes, parts);
    this.#addHeadingBlocks(entry, element, parts);
  }

  #takeForced(element: TextElement, { as, level, parts, ...entry }: ForcedEntry): void {
    const rank = this.#stack.closeForLevel(level);
    const { heading, span } = parts;
    const at = this.#stack.push({ ...entry, kind: as, heading, span, rank });
    this.#addHeadingBlocks(at, element, parts);
  }

  #noteLevel(entry: number, hashes: number, parts: HeadingParts): void {
    const { parent } = this.#stack.outline[entry] ?? {};
    const heading = { entry, parent, style: parts.numbering.style, hashes };
    if (!this.#levels.fits(heading)) this.#note('wrongMarkdownLevel', parts.span);
  }

  /** Numbers inside an article, a box or a point are points, whatever they look like. */
  #kindBelow(kind: OutlineEntry['kind'], style: string): OutlineEntry['kind'] {
    const top = this.#stack.top?.kind;
    const isInside = top === 'article' || top === 'point' || top === 'box';
    return kind === 'heading' && isInside && style !== 'section' ? 'point' : kind;
  }

  #addHeadingBlocks(entry: number, { unit }: TextElement, parts: HeadingShape): void {
    const kind = this.#stack.outline[entry]?.kind ?? 'heading';
    if (kind === 'point') {
      this.#addBlock('item', unit.span, this.#leadOf(unit.span, parts));
    } else if (kind === 'article') {
      this.#addArticle(entry, unit.span, parts);
    } else {
      this.#addBlock(kind === 'table' ? 'tableCaption' : 'heading', parts.block);
      for (const span of parts.markup) this.#markup.push({ kind: 'markup', span });
      if (parts.rest !== undefined) this.#addBlock('paragraph', parts.rest);
    }
    if (kind === 'box') this.#boxLeads = [];
    this.#untitledAnnex = kind === 'annex' && parts.heading === '' ? entry : undefined;
  }

  /** An article is one passage with its number; only words in brackets, or alone, are its heading. */
  #addArticle(entry: number, span: Span, parts: HeadingShape): void {
    const name = nameArticle(this.#source, parts);
    if (name !== undefined) this.#amend(entry, name);
    this.#addBlock(name === undefined ? 'heading' : 'paragraph', span);
  }

  #leadOf(span: Span, parts: HeadingShape): Span | undefined {
    if (this.#starsAreBold) return boldLead(this.#source, span);
    return parts.rest === undefined
      ? undefined
      : { start: parts.block.start, end: parts.block.end };
  }

  #takePlainHeading(span: Span): void {
    const isSibling = this.#trust.plainHeadings === 'lostNumbers';
    const rank = this.#stack.closeForPlain(isSibling);
    if (isSibling) this.#note('lostNumber', span);
    this.#stack.push({
      kind: 'heading',
      label: '',
      heading: this.#plain(span),
      span,
      style: 'plain',
      rank,
      value: undefined,
    });
    this.#addBlock('heading', span);
  }

  #takePreface(span: Span): void {
    this.#stack.clear();
    const heading = this.#plain(span).replaceAll(/\s/gu, '');
    this.#stack.push({
      kind: 'preface',
      label: '',
      heading,
      span,
      style: 'preface',
      rank: 0,
      value: undefined,
    });
    this.#addBlock('heading', span);
  }

  #takeCaption(span: Span): void {
    if (this.#stack.top?.kind !== 'box') {
      this.#stack.closeWhile((open) => open.kind === 'table' || open.kind === 'point');
      this.#stack.push({
        kind: 'table',
        label: '',
        heading: this.#plain(span),
        span,
        style: 'table',
        rank: 100,
        value: undefined,
      });
    }
    this.#addBlock('tableCaption', span);
  }

  /** A title in the middle is that of what follows: of the annex above it, or a new text. */
  #takeTitle(span: Span): void {
    const annex = this.#untitledAnnex;
    this.#untitledAnnex = undefined;
    if (annex === undefined) {
      this.#stack.clear();
    } else {
      const start = this.#stack.outline[annex]?.span.start ?? span.start;
      this.#amend(annex, { heading: this.#plain(span), span: { start, end: span.end } });
    }
    this.#addBlock('title', span);
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
      this.#leaveBox();
      this.#note('guessedBoxEnd', lead ?? span);
      this.#addBlock(kind, span, bold);
    } else {
      if (words !== '') this.#boxLeads.push(words);
      this.#addBlock('boxItem', span, bold);
    }
  }

  #leaveBox(): void {
    const box = this.#stack.box;
    if (box !== undefined) this.#stack.closeWhile((open) => open.entry >= box.entry);
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

  #noteOrder(before: number | undefined, { numbering: { value }, span }: HeadingParts): void {
    if (before === undefined || value === undefined) return;
    if (value > before + 1) this.#note('skippedNumber', span);
    else if (value <= before) this.#note('restartedNumber', span);
  }

  #note(kind: DocumentNote['kind'], span: Span): void {
    this.#notes.push({ kind, span, text: this.#source.slice(span.start, span.end) });
  }

  #plain(span: Span): string {
    return plainWords(this.#source.slice(span.start, span.end), this.#starsAreBold);
  }
}
