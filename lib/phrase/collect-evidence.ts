import { wordClass } from '#lib/token/word-class.ts';
import { findFormulas } from './find-formulas.ts';
import { findFullForms } from './find-full-forms.ts';
import { findQuoted } from './find-quoted.ts';
import type { PhraseText, PhraseType } from './model.ts';
import { plainText } from './plain-text.ts';
import { skeletonKey } from './skeleton-key.ts';
import { WordStream } from './word-stream.ts';

/** A wording that quotes or shape point out, and how often. */
export type Pointed = {
  readonly key: string;
  /** As it was first written. */
  readonly text: string;
  readonly type: PhraseType;
  readonly isQuoted: boolean;
  readonly parts: readonly string[];
  documents: number;
  count: number;
  lastDocument: number;
};

/** What one reading of all texts brings together. */
export type Evidence = {
  readonly stream: WordStream;
  readonly pointed: ReadonlyMap<string, Pointed>;
  /** Lists of things by the numeral formula that could stand for them. */
  readonly fullForms: ReadonlyMap<string, string>;
  readonly characters: number;
};

/** Cells hold terms of tables, heads hold facts about the document: neither is wording. */
const silentKinds: ReadonlySet<string> = new Set([
  'tableRow',
  'tableHead',
  'tableCaption',
  'metadata',
]);

/**
 * Reads all texts once: their words in one row, and every wording that quotes or shape point out.
 *
 * collectEvidence(texts).pointed.get('一中心六组团')?.documents -> 2
 */
export function collectEvidence(texts: Iterable<PhraseText>): Evidence {
  const stream = new WordStream();
  const pointed = new Map<string, Pointed>();
  const fullForms = new Map<string, string>();
  let characters = 0;
  for (const { text, marks, passages } of texts) {
    characters += text.length;
    const document = stream.begin();
    for (const { kind, span } of passages) {
      if (silentKinds.has(kind)) continue;
      const plain = plainText(text, span, marks);
      stream.add(plain);
      for (const found of pointedIn(plain)) note(pointed, found, document);
      for (const { short, full } of findFullForms(plain)) fullForms.set(short, full);
    }
  }
  return { stream, pointed, fullForms, characters };
}

type Found = Omit<Pointed, 'documents' | 'count' | 'lastDocument'>;

function pointedIn(plain: string): Found[] {
  const quoted = findQuoted(plain).map(({ text, parts }) => ({
    ...{ text, key: skeletonKey(text), type: typeOf(text), isQuoted: true },
    parts: parts.map(skeletonKey),
  }));
  const formulas = findFormulas(plain).map(({ text, type }) => ({
    ...{ text, key: skeletonKey(text), type, isQuoted: false, parts: [] },
  }));
  return [...quoted, ...formulas].filter(({ key }) => key.length > 1);
}

const numeral = /^[一二三四五六七八九十两双\d]/u;
const dateOrOrder = /^(?:十一|一带一路|第)/u;

function typeOf(text: string): PhraseType {
  const bare = text.replaceAll(/[“”]/gu, '');
  if (/[+＋]/u.test(bare)) return 'plus';
  if (numeral.test(bare) && !dateOrOrder.test(bare) && !isOneWord(bare)) return 'numeral';
  return bare.includes('、') ? 'parallel' : 'quoted';
}

function isOneWord(text: string): boolean {
  return !['x', 'm'].includes(wordClass(text));
}

function note(pointed: Map<string, Pointed>, found: Found, document: number): void {
  const known = pointed.get(found.key);
  if (known === undefined) {
    pointed.set(found.key, { ...found, documents: 1, count: 1, lastDocument: document });
    return;
  }
  known.count += 1;
  if (known.lastDocument !== document) known.documents += 1;
  known.lastDocument = document;
  if (found.isQuoted && !known.isQuoted) {
    const { documents, count, lastDocument } = known;
    pointed.set(found.key, { ...found, type: known.type, documents, count, lastDocument });
  }
}
