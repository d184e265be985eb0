import type { Span } from '#lib/text/span.ts';
import { dateOf, documentNumberOf } from './fact-values.ts';
import type { FactBook } from './fact-book.ts';
import {
  adoptionPattern,
  bylinePattern,
  dateLinePattern,
  metadataKeyPattern,
  numberLinePattern,
  occasionPattern,
} from './line-patterns.ts';
import type { FactName } from './model.ts';

type Line = { readonly text: string; readonly span: Span };

const namesByKey: readonly (readonly [RegExp, FactName])[] = [
  [/^(?:标题|名称|信息名称)$/u, 'title'],
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

/**
 * Writes down what a metadata line states. A line may hold several pairs:
 * `发布时间:2022年07月15日16:21来源:鹤壁市人民政府办公室浏览次数:`.
 */
export function readMetadata(line: Line, book: FactBook): void {
  const { text, span } = line;
  const keys = [...text.matchAll(metadataKeyPattern)];
  if (keys.length === 0) {
    readBareLine(line, book);
    return;
  }
  for (const [at, key] of keys.entries()) {
    const start = key.index + key[0].length;
    const end = keys[at + 1]?.index ?? text.length;
    readPair(key[1] ?? '', pick(line, start, end), book);
  }
  readNumberInBrackets(text, span, book);
}

/** 鹤政〔2022〕15号, 2022年4月, （2024年1月31日在…会议上）: known without a key. */
function readBareLine({ text, span }: Line, book: FactBook): void {
  if (numberLinePattern.test(text)) {
    book.state('documentNumber', documentNumberOf(text), span);
  } else if (occasionPattern.test(text)) {
    book.guess('issuedOn', dateOf(text), span);
    const speaker = /(?:长|席|理|记|任)[\s　]+(\S[\s　]?\S{1,3})$/u.exec(text)?.[1];
    book.guess('author', speaker?.replaceAll(/\s/gu, ''), span);
  } else if (dateLinePattern.test(text) || adoptionPattern.test(text)) {
    book.guess('issuedOn', dateOf(text), span);
  } else if (bylinePattern.test(text)) {
    book.guess('author', text.replaceAll(/\s/gu, ''), span);
  }
}

/** A title in the header may carry its number: 标题：…的通知（鹤政〔2022〕15号）. */
function readNumberInBrackets(text: string, span: Span, book: FactBook): void {
  if (!/^[【[]?(?:标\s*题|名\s*称|信息名称)/u.test(text)) return;
  const match = /[（(]([\p{Script=Han}A-Za-z]{1,20}[〔[]\d{4}[〕\]]\d{1,5}号)[）)]/u.exec(text);
  if (match !== null) book.state('documentNumber', documentNumberOf(match[1] ?? ''), span);
}

function readPair(key: string, value: Line, book: FactBook): void {
  const plainKey = key.replaceAll(/\s/gu, '');
  const name = namesByKey.find(([pattern]) => pattern.test(plainKey))?.[1];
  if (name !== undefined) book.state(name, valueOf(name, value.text), value.span);
}

function valueOf(name: FactName, written: string): string {
  if (name === 'issuedOn' || name === 'publishedOn') return dateOf(written);
  return name === 'documentNumber' ? documentNumberOf(written) : written;
}

/** A part of a line without the white space at its ends. */
function pick(line: Line, start: number, end: number): Line {
  const written = line.text.slice(start, end);
  const text = written.trim();
  const from = line.span.start + start + Math.max(0, written.indexOf(text));
  return { text, span: { start: from, end: from + text.length } };
}
