/**
 * Says what a line without number is by what stands around it.
 */
import { isSentenceEnd } from './characters.ts';
import type { Draft, Element, Role } from './element.ts';
import { maxTitleChars } from './find-head.ts';
import { isSameName } from './handed-on-name.ts';
import type { Unit } from './join-lines.ts';
import {
  addresseePattern,
  bodyNamePattern,
  endsInGenre,
  titleTailPattern,
} from './line-patterns.ts';

/** A line without number, and its surroundings. */
export type Place = {
  readonly unit: Unit;
  readonly before: Element | undefined;
  readonly after: Draft | undefined;
  /** True for the first line below the document's head. */
  readonly isBelowHead: boolean;
  /** True in a text of articles. */
  readonly isLaw: boolean;
  /** The name of what the title hands on: 关于印发《…规划》的通知. */
  readonly handedOn: string | undefined;
};

/** Headings without a number are short; longer lines are sentences without their full stop. */
const maxPlainHeadingChars = 32;
const minPlainHeadingChars = 4;
/** 合计 and 邮箱 are cells; these are headings. */
const shortHeadingPattern = /^(?:总\s*则|附\s*则|概\s*述|背\s*景|目\s*标)$/u;
/** What follows a heading is prose: a sentence, or a line no heading would fill. */
const minProseChars = 40;
const maxCaptionChars = 60;

const namesReaders = /^各\S{0,20}[、，,]\S*(?:单位|部门|政府|学校|企业|[局委办厅处])$/u;

/** Gives the role of a line that neither number nor wording has told. */
export function roleByPlace(place: Place): Role {
  const { text } = place.unit;
  if (place.isBelowHead && (addresseePattern.test(text) || namesReaders.test(text))) {
    return 'salutation';
  }
  if (isSentenceEnd(text.charAt(text.length - 1))) return 'paragraph';
  if (place.after?.kind === 'table' && text.length <= maxCaptionChars) return 'tableCaption';
  if (isLaterTitle(place)) return 'title';
  return isPlainHeading(place) ? 'plainHeading' : 'paragraph';
}

/** The title of what a notice hands on stands below the notice's signature. */
function isLaterTitle({ unit: { text }, before, handedOn }: Place): boolean {
  if (handedOn !== undefined && isSameName(text, handedOn)) return true;
  if (before?.kind !== 'text' || text.length > maxTitleChars) return false;
  if (before.parts?.numbering.style === 'annex') return true;
  if (before.role === 'title' && titleTailPattern.test(text)) return true;
  return closesText(before) && endsInGenre.test(text);
}

function closesText(before: Element & { readonly kind: 'text' }): boolean {
  const closing =
    before.role === 'title' || before.role === 'signature' || before.role === 'metadata';
  return closing || /特此(?:通知|公告|通告|报告)[。.]?$/u.test(before.unit.text);
}

/** Alone, short, and followed by prose or by the first number of a list. */
function isPlainHeading({ unit, before, after, isLaw }: Place): boolean {
  if (unit.hashes > 0) return true;
  if (unit.text.length > maxPlainHeadingChars || !looksLikeHeading(unit.text)) return false;
  return !isOpenText(before) && leadsSomewhere(after, isLaw);
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
function isOpenText(element: Element | undefined): boolean {
  if (element?.kind !== 'text') return false;
  if (element.role !== 'paragraph' && element.role !== 'item') return false;
  return !/[。！？；：!?;:…”’）)》*]$/u.test(element.unit.text);
}

/** In a law every heading stands above an article; anything else short is a torn sentence. */
function leadsSomewhere(next: Draft | undefined, isLaw: boolean): boolean {
  if (next?.kind !== 'text') return false;
  const numbering = next.parts?.numbering;
  if (isLaw) return numbering?.kind === 'article' || numbering?.style === 'section';
  if (numbering !== undefined) return numbering.value === 1;
  const { text } = next.unit;
  return text.length >= minProseChars || /[。；：:]$/u.test(text);
}
