/**
 * Says what each unit is for the reader: title, metadata, greeting, heading, note, paragraph.
 *
 * Numbers speak first. What has no number is known by its wording (发文字号：…, 同志们：) or by its place:
 * short lines before the first sentence are the title; a short line alone between two paragraphs
 * is a heading that has lost its number or never had one.
 */
import { isSentenceEnd } from './characters.ts';
import type { Element, Role } from './element.ts';
import type { Unit } from './join-lines.ts';
import {
  addresseePattern,
  adoptionPattern,
  bodyNamePattern,
  bulletPattern,
  closingHeadingPattern,
  databaseMarkPattern,
  dateLinePattern,
  disclosurePattern,
  genreWords,
  greetingPattern,
  metadataPattern,
  notePattern,
  numberLinePattern,
  occasionPattern,
  prefacePattern,
  titleTailPattern,
} from './line-patterns.ts';
import { handedOnName, isSameName } from './handed-on-name.ts';
import { splitHeading, type HeadingParts } from './split-heading.ts';
import type { TableDraft } from './table-draft.ts';

/** Titles are long at times: 关于印发…的通知 with two names in it. */
const maxTitleChars = 120;
/** Headings without a number are short; longer lines are sentences without their full stop. */
const maxPlainHeadingChars = 32;
/** A text with so many articles is a law, or written like one. */
const minArticles = 5;
const minPlainHeadingChars = 4;
/** 合计 and 邮箱 are cells; these are headings. */
const shortHeadingPattern = /^(?:总\s*则|附\s*则|概\s*述|背\s*景|目\s*标)$/u;
/** What follows a heading is prose: a sentence, or a line no heading would fill. */
const minProseChars = 40;

const endsInGenre = new RegExp(`(?:${genreWords})(?:[（(《〔].{1,30}[）)》〕])*[》]?$`, 'u');

type Draft = { readonly unit: Unit; readonly parts: HeadingParts | undefined };
type Context = {
  readonly drafts: readonly (Draft | TableDraft)[];
  /** Where the head of the document ends: at its first sentence, number, greeting or contents. */
  readonly headEnd: number;
  readonly starsAreBold: boolean;
  /** The name of what the title hands on: 关于印发《…规划》的通知. */
  readonly handedOn: string | undefined;
  readonly isLaw: boolean;
};

/** Gives the elements of a document, in text order. */
export function findRoles(
  source: string,
  units: readonly Unit[],
  tables: readonly TableDraft[],
  options: { readonly starsAreBold: boolean; readonly contentsFirst: number | undefined },
): readonly Element[] {
  const { starsAreBold } = options;
  const drafts = [
    ...units.map((unit): Draft => ({ unit, parts: splitHeading(source, unit, starsAreBold) })),
    ...tables,
  ].sort((a, b) => lineOf(a) - lineOf(b));
  const headEnd = findHeadEnd(drafts, options.contentsFirst);
  const handedOn = findHandedOn(drafts, headEnd);
  const context = { drafts, headEnd, starsAreBold, handedOn, isLaw: isLaw(drafts) };
  const elements: Element[] = [];
  for (const [at, draft] of drafts.entries()) {
    elements.push(
      'rows' in draft
        ? { kind: 'table', table: draft }
        : {
            kind: 'text',
            unit: draft.unit,
            parts: draft.parts,
            role: roleOf(context, at, draft, elements),
          },
    );
  }
  return markSignatures(elements);
}

function isLaw(drafts: readonly (Draft | TableDraft)[]): boolean {
  const articles = drafts.filter(
    (draft) => !('rows' in draft) && draft.parts?.numbering.kind === 'article',
  );
  return articles.length >= minArticles;
}

function lineOf(draft: Draft | TableDraft): number {
  return 'rows' in draft ? draft.first : draft.unit.first;
}

function findHeadEnd(
  drafts: readonly (Draft | TableDraft)[],
  contentsFirst: number | undefined,
): number {
  const end = drafts.findIndex((draft) => {
    if ('rows' in draft || lineOf(draft) > (contentsFirst ?? Infinity)) return true;
    const { text } = draft.unit;
    if (isHeadLine(text)) return false;
    return draft.parts !== undefined || !isTitleLike(text) || isOpening(text);
  });
  return end === -1 ? drafts.length : end;
}

function findHandedOn(
  drafts: readonly (Draft | TableDraft)[],
  headEnd: number,
): string | undefined {
  const head = drafts.slice(0, headEnd).map((draft) => ('rows' in draft ? '' : draft.unit.text));
  return handedOnName(head.join(''));
}

function isHeadLine(text: string): boolean {
  return (
    metadataPattern.test(text) ||
    databaseMarkPattern.test(text) ||
    occasionPattern.test(text) ||
    dateLinePattern.test(text) ||
    numberLinePattern.test(text) ||
    titleTailPattern.test(text) ||
    adoptionPattern.test(text)
  );
}

function isOpening(text: string): boolean {
  return prefacePattern.test(text) || greetingPattern.test(text) || addresseePattern.test(text);
}

function isTitleLike(text: string): boolean {
  return text.length <= maxTitleChars && !isSentenceEnd(text.charAt(text.length - 1));
}

function roleOf(context: Context, at: number, draft: Draft, before: readonly Element[]): Role {
  const { text } = draft.unit;
  if (draft.parts !== undefined && !isTitleOfHead(context, at, draft)) return 'heading';
  if (at < context.headEnd) return roleInHead(text);
  return roleByWording(text) ?? roleByPlace(context, at, draft.unit, before);
}

/** A Markdown title of the first level that begins with a number is still numbered; all else is. */
function isTitleOfHead(context: Context, at: number, draft: Draft): boolean {
  return at < context.headEnd && metadataPattern.test(draft.unit.text);
}

function roleInHead(text: string): Role {
  if (metadataPattern.test(text) || dateLinePattern.test(text)) return 'metadata';
  if (numberLinePattern.test(text) || disclosurePattern.test(text)) return 'metadata';
  if (databaseMarkPattern.test(text) || occasionPattern.test(text)) return 'metadata';
  if (adoptionPattern.test(text) || isByline(text)) return 'metadata';
  return 'title';
}

/** 高亚宾, 作者：… */
function isByline(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) || /^\p{Script=Han}\s\p{Script=Han}$/u.test(text);
}

function roleByWording(text: string): Role | undefined {
  if (prefacePattern.test(text)) return 'preface';
  if (closingHeadingPattern.test(text)) return 'plainHeading';
  if (greetingPattern.test(text)) return 'salutation';
  if (notePattern.test(text)) return 'note';
  if (metadataPattern.test(text) || disclosurePattern.test(text)) return 'metadata';
  if (numberLinePattern.test(text)) return 'metadata';
  if (dateLinePattern.test(text)) return 'signature';
  return bulletPattern.test(text.replace(/^\*\*/u, '')) ? 'item' : undefined;
}

function roleByPlace(context: Context, at: number, unit: Unit, before: readonly Element[]): Role {
  const { text } = unit;
  if (at === context.headEnd && isAddressee(text)) return 'salutation';
  if (isTableCaption(context, at, text)) return 'tableCaption';
  if (isSentenceEnd(text.charAt(text.length - 1))) return 'paragraph';
  if (isLaterTitle(context, text, before.at(-1))) return 'title';
  return isPlainHeading(context, at, unit, before.at(-1)) ? 'plainHeading' : 'paragraph';
}

function isAddressee(text: string): boolean {
  return (
    addresseePattern.test(text) ||
    /^各\S{0,20}[、，,]\S*(?:单位|部门|政府|学校|企业|[局委办厅处])$/u.test(text)
  );
}

function isTableCaption(context: Context, at: number, text: string): boolean {
  const next = context.drafts[at + 1];
  if (next === undefined || !('rows' in next)) return false;
  return text.length <= 60 && !isSentenceEnd(text.charAt(text.length - 1));
}

/** The title of what a notice hands on stands below the notice's signature. */
function isLaterTitle(context: Context, text: string, before: Element | undefined): boolean {
  if (context.handedOn !== undefined && isSameName(text, context.handedOn)) return true;
  if (before?.kind !== 'text' || text.length > maxTitleChars) return false;
  if (before.role === 'title') return titleTailPattern.test(text) || endsInGenre.test(text);
  const isClosed =
    before.role === 'signature' ||
    before.role === 'metadata' ||
    /特此(?:通知|公告|通告|报告)[。.]?$/u.test(before.unit.text) ||
    before.parts?.numbering.style === 'annex';
  return isClosed && (endsInGenre.test(text) || before.parts?.numbering.style === 'annex');
}

/** Alone, short, open, and followed by prose or by the first number of a list. */
function isPlainHeading(
  context: Context,
  at: number,
  unit: Unit,
  before: Element | undefined,
): boolean {
  const { text } = unit;
  if (unit.hashes > 0) return true;
  if (text.length > maxPlainHeadingChars || !looksLikeHeading(text)) return false;
  if (before !== undefined && isOpenText(before)) return false;
  return leadsSomewhere(context.drafts[at + 1], context.isLaw);
}

/** A name, not the beginning of a sentence that a line end has torn off. */
function looksLikeHeading(text: string): boolean {
  if (text.length < minPlainHeadingChars) return shortHeadingPattern.test(text);
  return (
    /^(?:[\p{Script=Han}“"《（(A-Za-z]|\d{4}年)/u.test(text) &&
    /[\p{Script=Han}”"》）)A-Za-z]$/u.test(text) &&
    !/[，,；;。：:|=*＝÷×＋]|应当|可以|不得|必须|是指/u.test(text) &&
    !/[的了和与及或将为是在对把被向由从以并]$/u.test(text) &&
    !bodyNamePattern.test(text)
  );
}

/** A heading stands where nothing is open: after a full stop, a heading, a table, a signature. */
function isOpenText(element: Element): boolean {
  if (element.kind === 'table') return false;
  if (element.role !== 'paragraph' && element.role !== 'item') return false;
  return !/[。！？；：!?;:…”’）)》*]$/u.test(element.unit.text);
}

/** In a law every heading stands above an article; anything else short is a torn sentence. */
function leadsSomewhere(next: Draft | TableDraft | undefined, isLaw: boolean): boolean {
  if (next === undefined || 'rows' in next) return false;
  const numbering = next.parts?.numbering;
  if (isLaw) return numbering?.kind === 'article' || numbering?.style === 'section';
  if (numbering !== undefined) return numbering.value === 1;
  const { text } = next.unit;
  return text.length >= minProseChars || /[。；：:]$/u.test(text);
}

/** Names of bodies just above a date belong to the signature. */
function markSignatures(elements: readonly Element[]): readonly Element[] {
  const marked = [...elements];
  for (let at = marked.length - 1; at > 0; at -= 1) {
    const below = marked[at];
    const above = marked[at - 1];
    if (below?.kind !== 'text' || below.role !== 'signature') continue;
    if (above?.kind !== 'text' || !bodyNamePattern.test(above.unit.text)) continue;
    if (above.role === 'paragraph' || above.role === 'plainHeading') {
      marked[at - 1] = { ...above, role: 'signature' };
    }
  }
  return marked;
}
