/**
 * Doubts about a text as a whole: not how it was parsed, but whether it is the text that it is
 * taken for. A file under a wrong name is found by nobody until a count is wrong.
 */
import type { Span } from '#lib/text/span.ts';
import { readNumbering } from './numbering.ts';

/** Something a person should look at before they rely on a text. */
export type Warning = {
  readonly kind: 'placeNeverOccurs' | 'shorterThanContents' | 'identicalText';
  /** What it is about: the name of the place, the headings that are missing, the other document. */
  readonly text: string;
};

/** A text, and what it is taken for. */
export type TextInQuestion = {
  readonly text: string;
  /** 河南省/鹤壁市; undefined where nobody knows. */
  readonly place: string | undefined;
  /** Where its contents pages stand. */
  readonly contents: readonly Span[];
  readonly isRedacted: boolean;
};

/** So few entries may all be worded in another way. */
const minEntries = 4;
/** Puyang has other words for 2 of 39; a text that was cut off lacks most of them. */
const mostMissing = 0.5;
const pageTail = /[\s.．…·•（(]*\d{0,4}[）)]?$/u;
/** What comes behind the name of a place and is left out in running text. */
const placeEnding = /(?:特别行政区|自治[区州县旗]|新区|地区|[省市县区州盟旗乡镇])$/u;

/**
 * Gives the doubts about a text: it never mentions its place; most of what its contents announce
 * does not follow.
 *
 * warnAboutText({ text: '濮阳市……', place: '河南省/鹤壁市', contents: [], isRedacted: false })
 *   -> [{ kind: 'placeNeverOccurs', text: '鹤壁市' }]
 */
export function warnAboutText(question: TextInQuestion): Warning[] {
  return [...warnAboutPlace(question), ...warnAboutContents(question)];
}

function warnAboutPlace({ text, place, isRedacted }: TextInQuestion): Warning[] {
  const name = place?.split('/').at(-1) ?? '';
  // A text that hides names may hide this one; 全国 is named by nobody.
  if (isRedacted || name === '' || name === '原文隐去' || /^(?:全国|国家|中国)$/u.test(name))
    return [];
  const stem = name.replace(placeEnding, '');
  const known = stem.length >= 2 ? stem : name;
  return plain(text).includes(known) ? [] : [{ kind: 'placeNeverOccurs', text: name }];
}

function warnAboutContents({ text, contents }: TextInQuestion): Warning[] {
  const last = contents.at(-1);
  if (last === undefined) return [];
  const entries = contents.flatMap((span) => entriesOf(text.slice(span.start, span.end)));
  const body = plain(text.slice(last.end));
  const missing = entries.filter((entry) => !body.includes(entry));
  const isShort = entries.length >= minEntries && missing.length > entries.length * mostMissing;
  return isShort ? [{ kind: 'shorterThanContents', text: missing.slice(0, 3).join('；') }] : [];
}

/** The words of each numbered line of a contents page, without number, dots and page. */
function entriesOf(page: string): string[] {
  return page.split('\n').flatMap((line) => {
    const words = line.replaceAll(/[*#]/gu, '').trim();
    const numbering = readNumbering(words);
    if (numbering === undefined) return [];
    const entry = plain(words.slice(numbering.length).replace(pageTail, ''));
    return entry === '' ? [] : [entry];
  });
}

function plain(text: string): string {
  return text.replaceAll(/[\s*#]/gu, '');
}
