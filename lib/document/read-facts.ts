/**
 * Reads what a text says about itself: from its header lines, and, as a guess, from its title, its
 * greeting and its signature. A header beats a guess, because it is read first.
 */
import { FactBook } from './fact-book.ts';
import { knownPlaceAt, placePath } from './divisions.ts';
import { dateOf } from './fact-values.ts';
import type { Element } from './element.ts';
import { dateLinePattern, genreWords, greetingPattern } from './line-patterns.ts';
import type { Facts } from './model.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Line } from './lines.ts';
import { readMetadata } from './read-metadata.ts';
import { readTitles, type Title } from './read-titles.ts';

const genrePattern = new RegExp(genreWords, 'gu');
const statusPattern = /征求意见稿|送审稿|审议稿|草案|修订稿|试行|暂行|讨论稿|报批稿/u;
/** 河南省鹤壁市: names with the suffix of a division; 上海市建筑市场 goes on after the first. */
const placePattern =
  /^(?:[\u4e00-\u9fff]{2,3}?(?:省|自治区)|[\u4e00-\u9fff]{2,7}?(?:市(?!场|容|民(?!政|族))|自治州|地区|盟|县(?!城(?!乡)|域)|自治县|旗(?!渠|舰|帜)|新区|区)|(?![全各我本在对该属区])[\u4e00-\u9fff]县(?!城(?!乡)|域|级))+/u;
/** 城市, 全市, 住宅区: words that end like a place and name none. */
const noPlacePattern =
  /(?:城市|全市|都市|超市|园区|社区|灾区|地区|山区|我市|我省|我县|老区|(?:小|街|景|产|住宅|名胜|保税|滞洪|勘查|行政|中心城)区)$|^(?:全|各|我|本|在|对)|共和国|推[出进动]|供应|受理|开展|加快|促进|调整|同意|深入|做好|加强|进一步/u;

/** Gives the facts that the elements of a document state or suggest. */
export function readFacts(elements: readonly Element[], front: readonly Line[] = []): Facts {
  const book = new FactBook();
  readFrontMatter(front, book);
  for (const element of elements) {
    if (element.kind === 'text' && element.role === 'metadata') readMetadata(element.unit, book);
  }
  const titles = readTitles(elements);
  if (titles === undefined) guessFromGreeting(elements, book);
  else guessFromTitles(titles.own, titles.head, book);
  readSignature(elements, book);
  const issuedOn = book.facts.issuedOn ?? book.facts.publishedOn;
  book.derive('year', issuedOn, issuedOn?.value.slice(0, 4));
  if (titles !== undefined) book.guess('year', yearOf(titles.own.value), titles.own.span);
  return book.facts;
}

function guessFromTitles(own: Title, head: Title, book: FactBook): void {
  book.guess('title', own.value, own.span);
  book.guess('genre', genreOf(own.value), own.span);
  book.guess('status', statusPattern.exec(own.value)?.[0], own.span);
  book.guess('place', placeOf(own.value), own.span);
  book.guess('place', placeOf(head.value), head.span);
}

/** The last word of its kind in the title; 法 only where the title ends with it. */
function genreOf(title: string): string | undefined {
  const plain = title
    .replaceAll(/[（(〔][^）)〕]*[）)〕]/gu, '')
    .replaceAll(/[\s《》〈〉“”]/gu, '')
    .replaceAll(/(?:关于)?(?:印发|发布|公布|转发)(.+)的(?:通知|公告|通告)$/gu, '$1');
  return [...plain.matchAll(genrePattern)].at(-1)?.[0] ?? (plain.endsWith('法') ? '法' : undefined);
}

/** A span of years is the time a plan covers, not the year it was made. */
function yearOf(title: string): string | undefined {
  const plain = title.replaceAll(/\d{4}\s*年?\s*[-—–－~～至]+\s*\d{4}/gu, '');
  return /(?<!\d)((?:19|20)\d{2})(?=\s*年)/u.exec(plain)?.[1];
}

function placeOf(title: string): string | undefined {
  const start = title.replace(/^(?:中共|中国共产党|关于印发|关于|印发)+《?/u, '');
  const written = placePattern.exec(start.split('关于')[0] ?? '')?.[0] ?? '';
  const isPlace = written !== '' && !noPlacePattern.test(written);
  const place = isPlace ? written : knownPlaceAt(start);
  return place === undefined ? undefined : placePath(place);
}

function guessFromGreeting(elements: readonly Element[], book: FactBook): void {
  for (const element of elements) {
    if (element.kind !== 'text' || !greetingPattern.test(element.unit.text)) continue;
    const genre = element.unit.text.includes('代表') ? '政府工作报告' : '讲话';
    book.guess('genre', genre, element.unit.span);
  }
}

function readSignature(elements: readonly Element[], book: FactBook): void {
  for (const element of elements) {
    if (element.kind !== 'text' || element.role !== 'signature') continue;
    const { text, span } = element.unit;
    if (dateLinePattern.test(text)) book.guess('issuedOn', dateOf(text), span);
    else book.guess('issuer', text, span);
  }
}
