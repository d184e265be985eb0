/**
 * The numbering of Chinese policy texts, as a table.
 *
 * Rank says what may stand below what: 编 > 章 > 节 > 条 > 一、 > （一） > 1. > 1.1 > （1）. The order is
 * that of the national standard for official documents (一、（一）1.（1）) with the divisions of laws and
 * plans above it. Only the beginning of a line is looked at; a number inside a sentence is text.
 */
import type { EntryKind } from './model.ts';
import { readNumeral } from './numerals.ts';

/** A way of numbering. Entries of one style under one parent are siblings. */
export type NumberStyle =
  | 'annex'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'bracketedHan'
  | 'digit'
  | 'spacedDigit'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'bracketedDigit'
  | 'closedDigit'
  | 'circled'
  | 'ordinal'
  | 'spoken'
  | 'box'
  | 'table';

/** A number that a line begins with. */
export type Numbering = {
  readonly style: NumberStyle;
  readonly kind: EntryKind;
  readonly rank: number;
  /** As written, without white space and separator: 第一章, （一）, 1., 专栏4. */
  readonly label: string;
  /** What it counts, where it counts: 4. */
  readonly value: number | undefined;
  /** Where the label ends in the line. */
  readonly labelEnd: number;
  /** How many units of the line belong to the number, its separator and the space after it. */
  readonly length: number;
};

type Rule = {
  readonly style: NumberStyle;
  readonly kind: EntryKind;
  readonly rank: number;
  /** Group 1 is the label, group 2 its numeral. */
  readonly pattern: RegExp;
};

const space = String.raw`[\s\u200b\ufeff]*`;
const numeral = String.raw`[〇零一二两三四五六七八九十百千\d０-９]`;
const han = '[一二三四五六七八九十百]';
const digit = String.raw`[\d０-９]`;
const gap = String.raw`[\s：:、.．]*`;
/** 第三条规定…, 第一章和第二章: a reference, not a number. */
const reference = String.raw`(?![之]?[一二三四五六七八九十\d]?(?:规定|所称|所列|所述|至第|、第|和第|或者|的|中的|第.{1,3}[款项]))`;

function division(names: string): RegExp {
  return new RegExp(`^(第${space}(${numeral}{1,6})${space}(?:${names}))${reference}${gap}`, 'u');
}

const rules: readonly Rule[] = [
  { style: 'part', kind: 'heading', rank: 10, pattern: division('编|篇|卷|部分|分册') },
  { style: 'subpart', kind: 'heading', rank: 15, pattern: division('分编') },
  { style: 'chapter', kind: 'heading', rank: 20, pattern: division('章') },
  { style: 'section', kind: 'heading', rank: 30, pattern: division('节') },
  {
    style: 'article',
    kind: 'article',
    rank: 40,
    pattern: new RegExp(
      `^(第${space}(${numeral}{1,8})${space}条(?:之${han}{1,3})?)${reference}${gap}`,
      'u',
    ),
  },
  {
    style: 'ordinal',
    kind: 'point',
    rank: 90,
    pattern: new RegExp(`^(第(${han}{1,2}))[，,、：:]${space}`, 'u'),
  },
  {
    style: 'spoken',
    kind: 'point',
    rank: 95,
    pattern: new RegExp(`^((${han}{1,2})(?:是|要))(?!否|不是)${space}`, 'u'),
  },
  {
    style: 'han',
    kind: 'heading',
    rank: 50,
    pattern: new RegExp(`^((${han}{1,3})${space}[、.．])${space}`, 'u'),
  },
  {
    style: 'bracketedHan',
    kind: 'heading',
    rank: 60,
    pattern: new RegExp(`^([（(]${space}(${han}{1,3})${space}[）)])${gap}`, 'u'),
  },
  {
    style: 'decimal4',
    kind: 'heading',
    rank: 76,
    pattern:
      /^(\d{1,2}\.\d{1,2}\.\d{1,2}\.(\d{1,2}))(?![\d.%％])[.．、]?\s*(?=[\p{Script=Han}“《（A-Za-z])(?![万亿千百个倍米元吨人年月日天户家平公小分%％])/u,
  },
  {
    style: 'decimal3',
    kind: 'heading',
    rank: 74,
    pattern:
      /^(\d{1,2}\.\d{1,2}\.(\d{1,2}))(?![\d.%％])[.．、]?\s*(?=[\p{Script=Han}“《（A-Za-z])(?![万亿千百个倍米元吨人年月日天户家平公小分%％])/u,
  },
  {
    style: 'decimal2',
    kind: 'heading',
    rank: 72,
    pattern:
      /^(\d{1,2}\.(\d{1,2}))(?![\d.%％])[.．、]?\s*(?=[\p{Script=Han}“《（A-Za-z])(?![万亿千百个倍米元吨人年月日天户家平公小分%％])/u,
  },
  {
    style: 'digit',
    kind: 'heading',
    rank: 70,
    pattern: new RegExp(String.raw`^((${digit}{1,3})${space}[.．、])(?!\d)\s*`, 'u'),
  },
  {
    style: 'spacedDigit',
    kind: 'heading',
    rank: 70,
    pattern: /^((\d{1,2}))[ \u3000\t]+(?=\p{Script=Han})/u,
  },
  {
    style: 'bracketedDigit',
    kind: 'point',
    rank: 80,
    pattern: new RegExp(`^([（(]${space}(${digit}{1,3})${space}[）)])${gap}`, 'u'),
  },
  {
    style: 'closedDigit',
    kind: 'point',
    rank: 82,
    pattern: new RegExp(`^((${digit}{1,3})[）)])${gap}`, 'u'),
  },
  { style: 'circled', kind: 'point', rank: 85, pattern: /^(([①-⑳㈠-㈩⑴-⒇]))[\s、.．]*/u },
  {
    style: 'box',
    kind: 'box',
    rank: 100,
    pattern: new RegExp(
      `^[【\\[]?(专${space}栏${space}(${numeral}{1,3}(?:[-－—]\\d{1,2})?|(?=[】\\]：:])))(?!的|[，。；、])[】\\]]?${gap}`,
      'u',
    ),
  },
  {
    style: 'table',
    kind: 'table',
    rank: 100,
    pattern: new RegExp(
      `^((?:附${space})?表${space}(${numeral}{1,3}(?:[-－—.]\\d{1,2})*))(?![是为和中、，。])${gap}`,
      'u',
    ),
  },
  {
    style: 'annex',
    kind: 'annex',
    rank: 0,
    pattern: new RegExp(
      `^(附${space}[件录](?:${space}(${numeral}{1,3}|[A-Z](?![A-Za-z])))?(?:[-－—]\\d{1,2})?)${gap}`,
      'u',
    ),
  },
];

/** Which rules are worth trying, by the first character: most lines begin with none of them. */
const rulesByFirst = indexByFirst();

/**
 * Gives the number that a line begins with; undefined where it begins with none.
 *
 * readNumbering('第一节建设舒适便利的宜居城市') -> { label: '第一节', value: 1, length: 3, … }
 * readNumbering('专栏 2：县城补短板强弱项工程') -> { label: '专栏2', value: 2, length: 5, … }
 */
export function readNumbering(line: string): Numbering | undefined {
  const candidates = rulesByFirst.get(line.charAt(0));
  if (candidates === undefined) return undefined;
  for (const rule of candidates) {
    const match = rule.pattern.exec(line);
    if (match !== null) return numberingOf(rule, match);
  }
  return undefined;
}

function numberingOf(rule: Rule, match: RegExpExecArray): Numbering {
  const { style, kind, rank } = rule;
  const written = match[1] ?? '';
  const labelEnd = match[0].indexOf(written) + written.length;
  const label = written.replaceAll(/[\s\u200b\ufeff]/gu, '');
  const value = valueOf(match[2] ?? '');
  return { style, kind, rank, label, value, labelEnd, length: match[0].length };
}

function valueOf(written: string): number | undefined {
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  if (circled >= 0x2474 && circled <= 0x2487) return circled - 0x2473;
  if (circled >= 0x3220 && circled <= 0x3229) return circled - 0x321f;
  return readNumeral(written);
}

function indexByFirst(): ReadonlyMap<string, readonly Rule[]> {
  const firsts: Readonly<Record<NumberStyle, string>> = {
    part: '第',
    subpart: '第',
    chapter: '第',
    section: '第',
    article: '第',
    ordinal: '第',
    spoken: '一二三四五六七八九十',
    han: '一二三四五六七八九十百',
    bracketedHan: '（(',
    decimal4: '123456789',
    decimal3: '123456789',
    decimal2: '123456789',
    spacedDigit: '123456789',
    digit: '0123456789０１２３４５６７８９',
    bracketedDigit: '（(',
    closedDigit: '0123456789０１２３４５６７８９',
    circled: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
    box: '专【[',
    table: '表附',
    annex: '附',
  };
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const first of firsts[rule.style]) {
      const list = index.get(first) ?? [];
      list.push(rule);
      index.set(first, list);
    }
  }
  return index;
}
