/**
 * Names what was read as text although it may have been meant as an operator, so that nothing
 * fails in silence; where it can be told what was meant, the whole query is given written so.
 */
import type { Lexeme } from './lex-query.ts';
import type { QueryNotice } from './model.ts';

type Word = Extract<Lexeme, { readonly kind: 'word' }>;
type Seen = Pick<QueryNotice, 'code'> & {
  /** What should stand in the place of the word; undefined: nobody can tell. */
  readonly meant?: string | undefined;
};

const partners = new Map([
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
]);
/** Operators that stand between two words without the spaces that would make them operators. */
const inside =
  /(?<=[\p{Script=Han}\d）)])(?:\|{1,2}|｜|AND|OR|NOT|&{1,2}|＆|[~～]\d+>?)(?=[\p{Script=Han}（(])/u;
/** Distances as other systems write them: NEAR/5, W/5, PRE/5, /5, /N5. */
const foreignNear = /^(?:(?:NEAR|ONEAR|PRE|W|N)\/|\/(?:N|W)?)(\d{1,4})$/i;
/** What other systems have fields for, and this one has not. */
const foreignField =
  /^(?:作者|主题|关键词|摘要|来源|时间|日期|机关|发文机关|单位|效力|全文|正文|author|date|keyword|subject)[:：]\S/i;

/**
 * Gives the notices of a query, in the order of its words.
 *
 * noticesOf('户籍 NEAR/5 落户', lexQuery('户籍 NEAR/5 落户'))
 *   -> [{ code: 'nearAsText', at: 3, text: 'NEAR/5', instead: '户籍 ~5 落户' }]
 */
export function noticesOf(input: string, lexemes: readonly Lexeme[]): QueryNotice[] {
  return lexemes.flatMap((lexeme) => {
    if (lexeme.kind !== 'word') return [];
    const seen = seenIn(lexeme);
    return seen === undefined ? [] : [noticeOf(input, lexeme, seen)];
  });
}

function noticeOf(input: string, word: Word, { code, meant }: Seen): QueryNotice {
  const instead = code === 'signDropped' ? joinedAround(input, word) : replaced(input, word, meant);
  return { code, at: word.at, text: word.text, ...(instead === undefined ? {} : { instead }) };
}

function seenIn({ text }: Word): Seen | undefined {
  return unpaired(text) ?? foreign(text) ?? joined(text) ?? wildcards(text);
}

function unpaired(text: string): Seen | undefined {
  const close = partners.get(text[0] ?? '');
  if (close !== undefined && !text.slice(1).includes(close)) {
    return { code: 'quoteAsText', meant: `${text}${close}` };
  }
  if (/^[(（]/.test(text) && !/[)）]/.test(text)) {
    return { code: 'bracketAsText', meant: text.slice(1) };
  }
  return text.includes('{') && !text.includes('}') ? { code: 'braceAsText' } : undefined;
}

function foreign(text: string): Seen | undefined {
  const distance = foreignNear.exec(text)?.[1];
  if (distance !== undefined) return { code: 'nearAsText', meant: `~${distance}` };
  if (text.length > 1 && text.startsWith('/')) return { code: 'regexAsText' };
  if (/^[=＝]./.test(text)) return { code: 'rawAsText' };
  if (/^[+＋](?:\p{Script=Han}|$)/u.test(text)) return { code: 'plusAsText', meant: text.slice(1) };
  return foreignField.test(text) ? { code: 'fieldAsText' } : undefined;
}

function joined(text: string): Seen | undefined {
  const operator = inside.exec(text);
  if (operator !== null) {
    const [head, tail] = [text.slice(0, operator.index), text.slice(operator.index)];
    const [sign] = operator;
    return { code: 'operatorAsText', meant: `${head} ${sign} ${tail.slice(sign.length)}` };
  }
  const word = /^[(（]([^()（）]+)[)）]$/.exec(text)?.[1];
  return word === undefined ? undefined : { code: 'bracketsAsText', meant: word };
}

/** Wildcards at an edge say nothing: 城* finds what 城 finds. */
function wildcards(text: string): Seen | undefined {
  if (/^[?*…]+$/u.test(text)) return { code: 'signDropped' };
  const core = text.replace(/^[?*…]+|(?<!\\)[?*…]+$/gu, '');
  return core === text ? undefined : { code: 'edgeWildcard', meant: core };
}

/** 城 ? 化 was meant as 城?化; at an edge of the query there is nothing to join. */
function joinedAround(input: string, { at, length, text }: Word): string | undefined {
  const [before, after] = [input.slice(0, at).trimEnd(), input.slice(at + length).trimStart()];
  return before === '' || after === '' ? undefined : `${before}${text}${after}`;
}

function replaced(
  input: string,
  { at, length }: Word,
  meant: string | undefined,
): string | undefined {
  if (meant === undefined) return undefined;
  return `${input.slice(0, at)}${meant}${input.slice(at + length)}`.replaceAll(/\s+/g, ' ').trim();
}
