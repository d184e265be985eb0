/**
 * Reads what a text says about itself: from its header lines, and, as a guess, from its title.
 */
import type { Span } from '#lib/text/span.ts';
import { dateOf, documentNumberOf } from './fact-values.ts';
import type { Element } from './element.ts';
import { handedOnName, isSameName } from './handed-on-name.ts';
import {
  dateLinePattern,
  genreWords,
  greetingPattern,
  metadataKeyPattern,
  numberLinePattern,
  occasionPattern,
  titleTailPattern,
} from './line-patterns.ts';
import type { Fact, FactName, Facts } from './model.ts';

const genrePattern = new RegExp(genreWords, 'gu');

type TextElement = Element & { readonly kind: 'text' };
type FactDraft = { [name in FactName]?: Fact };

const namesByKey: readonly (readonly [RegExp, FactName])[] = [
  [/^(?:信息)?索引号$/u, 'indexNumber'],
  [/^(?:主题分类|主题词|主题|分类|法规类别|信息分类)$/u, 'subject'],
  [/^(?:发文字号|文号|字号|文件编号)$/u, 'documentNumber'],
  [/^(?:成文日期|发文日期|印发日期|生成日期|签署日期)$/u, 'issuedOn'],
  [/^(?:发布时间|发布日期|公开日期|公布日期)$/u, 'publishedOn'],
  [/^(?:发文机关|发文单位|发布机构|发布机关|发布单位|发布部门|制定机关|颁布单位)$/u, 'issuer'],
  [/^(?:有效性|时效性|效力状态)$/u, 'validity'],
  [/^(?:信息来源|来源)$/u, 'origin'],
  [/^作者$/u, 'author'],
];

/** Gives the facts that the elements of a document state or suggest. */
export function readFacts(source: string, elements: readonly Element[]): Facts {
  const texts = elements.filter((element): element is TextElement => element.kind === 'text');
  const facts: FactDraft = {};
  for (const { unit, role } of texts) {
    if (role === 'metadata') readMetadata(source, unit.span, unit.text, facts);
  }
  readTitle(texts, facts);
  readByline(texts, facts);
  readSignature(texts, facts);
  return facts;
}

function readMetadata(source: string, span: Span, text: string, facts: FactDraft): void {
  if (occasionPattern.test(text)) {
    readOccasion(span, text, facts);
    return;
  }
  if (dateLinePattern.test(text)) {
    state(facts, 'issuedOn', { value: dateOf(text), origin: 'guess', span });
    return;
  }
  if (numberLinePattern.test(text)) {
    state(facts, 'documentNumber', { value: documentNumberOf(text), origin: 'header', span });
    return;
  }
  const keys = [...text.matchAll(metadataKeyPattern)];
  for (const [at, key] of keys.entries()) {
    const from = key.index + key[0].length;
    const to = keys[at + 1]?.index ?? text.length;
    readPair(source, key[1] ?? '', { start: span.start + from, end: span.start + to }, facts);
  }
}

/** Who delivered a report, and when. */
function readOccasion(span: Span, text: string, facts: FactDraft): void {
  state(facts, 'issuedOn', { value: dateOf(text), origin: 'guess', span });
  const speaker = /(?:长|席|理|记|任)[\s　]+(\S[\s　]?\S{1,3})$/u.exec(text)?.[1];
  if (speaker === undefined) return;
  state(facts, 'author', { value: speaker.replaceAll(/\s/gu, ''), origin: 'guess', span });
}

function readPair(source: string, key: string, span: Span, facts: FactDraft): void {
  const written = source.slice(span.start, span.end);
  const trimmed = written.trim();
  if (trimmed === '') return;
  const start = span.start + written.indexOf(trimmed);
  const name = namesByKey.find(([pattern]) => pattern.test(key.replaceAll(/\s/gu, '')))?.[1];
  if (name === undefined) return;
  const value = valueOf(name, trimmed);
  state(facts, name, { value, origin: 'header', span: { start, end: start + trimmed.length } });
}

function valueOf(name: FactName, written: string): string {
  if (name === 'issuedOn' || name === 'publishedOn') return dateOf(written);
  return name === 'documentNumber' ? documentNumberOf(written) : written;
}

/** The first that states a fact is believed; an empty value states nothing. */
function state(facts: FactDraft, name: FactName, fact: Fact): void {
  if (fact.value !== '') facts[name] ??= fact;
}

/** The first title; where a notice hands on a text whose own title follows, that one. */
function readTitle(texts: readonly TextElement[], facts: FactDraft): void {
  const groups = titleGroups(texts);
  const [first] = groups;
  if (first === undefined) {
    guessFromGreeting(texts, facts);
    return;
  }
  const handedOn = handedOnName(first.value);
  const own =
    handedOn === undefined ? undefined : groups.find((group) => isSameName(group.value, handedOn));
  const title = own ?? first;
  state(facts, 'title', { value: title.value, origin: 'guess', span: title.span });
  guessFromTitle(title, first, facts);
}

type Title = { readonly value: string; readonly span: Span };

function titleGroups(texts: readonly TextElement[]): readonly Title[] {
  const groups: Title[] = [];
  let open: Title | undefined;
  for (const { role, unit } of texts) {
    if (role !== 'title') {
      open = undefined;
      continue;
    }
    const isRepeated = open !== undefined && isSameName(open.value, unit.text);
    if (open === undefined || isRepeated) {
      if (open !== undefined) groups.pop();
      open = { value: unspaced(unit.text), span: unit.span };
    } else {
      groups.pop();
      open = extendTitle(open, unit.text, unit.span);
    }
    groups.push(open);
  }
  return groups;
}

/** 政 府 工 作 报 告 is set wide, not written with spaces. */
function unspaced(text: string): string {
  return text.replace(/^(?:\p{Script=Han}[\s　]+){2,}\p{Script=Han}/u, (wide) =>
    wide.replaceAll(/[\s　]/gu, ''),
  );
}

function extendTitle(open: Title, text: string, span: Span): Title {
  const isTail = titleTailPattern.test(text) || /^(?:——|--)/u.test(text) || /的$/u.test(open.value);
  return {
    value: isTail ? open.value + text : `${open.value}　${text}`,
    span: { start: open.span.start, end: span.end },
  };
}

function guessFromTitle(title: Title, first: Title, facts: FactDraft): void {
  guess(facts, 'genre', title, genreOf(title.value));
  guess(
    facts,
    'status',
    title,
    /征求意见稿|送审稿|审议稿|草案|修订稿|试行|暂行|讨论稿|报批稿/u.exec(title.value)?.[0],
  );
  const place = placeOf(title.value);
  guess(facts, 'place', place === undefined ? first : title, place ?? placeOf(first.value));
  const issued = facts.issuedOn ?? facts.publishedOn;
  if (issued !== undefined) {
    state(facts, 'year', {
      value: issued.value.slice(0, 4),
      origin: issued.origin,
      span: issued.span,
    });
  } else {
    guess(facts, 'year', title, yearOf(title.value));
  }
}

function guess(facts: FactDraft, name: FactName, title: Title, value: string | undefined): void {
  if (value !== undefined) state(facts, name, { value, origin: 'guess', span: title.span });
}

/** A span of years is the time a plan covers, not the year it was made. */
function yearOf(title: string): string | undefined {
  const plain = title.replaceAll(/\d{4}\s*[年]?\s*[-—–－~～至]+\s*\d{4}/gu, '');
  return /(?<!\d)((?:19|20)\d{2})(?=\s*年)/u.exec(plain)?.[1];
}

/** 河南省鹤壁市…: names with the suffix of a division, at the title's beginning. */
function placeOf(title: string): string | undefined {
  const start = title.replace(/^(?:中共|中国共产党|关于印发|关于|印发)+[《]?/u, '');
  const match =
    /^(?:\p{Script=Han}{2,3}?(?:省|自治区)|[\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|盟|县|自治县|旗|新区|区))+/u.exec(
      start,
    );
  if (match === null) return undefined;
  const place = match[0];
  return /(?:城市|全市|都市|超市|园区|社区|灾区|地区|山区|我市|我省|我县)$/u.test(place) ||
    /^(?:全|各|我|本|在|对)/u.test(place)
    ? undefined
    : place;
}

/** The last word of its kind in the title; 法 only where the title ends with it. */
function genreOf(title: string): string | undefined {
  const plain = title
    .replaceAll(/[（(〔][^）)〕]*[）)〕]/gu, '')
    .replaceAll(/[\s《》〈〉“”]/gu, '')
    .replaceAll(/(?:关于)?(?:印发|发布|公布|转发)(.+)的(?:通知|公告|通告)$/gu, '$1');
  return [...plain.matchAll(genrePattern)].at(-1)?.[0] ?? (plain.endsWith('法') ? '法' : undefined);
}

function guessFromGreeting(texts: readonly TextElement[], facts: FactDraft): void {
  const greeting = texts.find(({ unit }) => greetingPattern.test(unit.text));
  if (greeting === undefined) return;
  const isReport = /代表/u.test(greeting.unit.text);
  const value = isReport ? '政府工作报告' : '讲话';
  state(facts, 'genre', { value, origin: 'guess', span: greeting.unit.span });
}

function readByline(texts: readonly TextElement[], facts: FactDraft): void {
  const byline = texts.find(
    ({ role, unit }) => role === 'metadata' && /^\p{Script=Han}{2,4}$/u.test(unit.text),
  );
  if (byline === undefined) return;
  state(facts, 'author', { value: byline.unit.text, origin: 'guess', span: byline.unit.span });
}

function readSignature(texts: readonly TextElement[], facts: FactDraft): void {
  for (const { role, unit } of texts) {
    if (role !== 'signature') continue;
    const isDate = dateLinePattern.test(unit.text);
    const value = isDate ? dateOf(unit.text) : unit.text;
    state(facts, isDate ? 'issuedOn' : 'issuer', { value, origin: 'guess', span: unit.span });
  }
  const { issuedOn } = facts;
  if (issuedOn !== undefined) {
    state(facts, 'year', {
      value: issuedOn.value.slice(0, 4),
      origin: issuedOn.origin,
      span: issuedOn.span,
    });
  }
}
