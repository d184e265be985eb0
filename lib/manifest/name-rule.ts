import { columnOf, isManifestField, type ManifestField } from './fields.ts';
import { normalValue } from './normal-value.ts';

/**
 * A rule that reads facts from the name of a file: `{地区}_{年份}_{题名}`.
 *
 *   {field}   a fact, by its name or its Chinese heading; year and dates match only such
 *   *         anything within one part of the path
 *   /         goes down a folder; without it only the name of the file is looked at
 *   else      stands for itself
 *
 * {place} may stand twice: `{地区}/{地区}/*` reads 河南省/鹤壁市 from the folders.
 */
export type NameRule = { readonly tokens: readonly Token[]; readonly folders: number };

/** What a rule reads, or why it is none; `at` is the place in the rule. */
export type CompiledRule =
  | { readonly kind: 'rule'; readonly rule: NameRule }
  | {
      readonly kind: 'fault';
      readonly code: 'unknownField' | 'nothingBetween' | 'readsNothing';
      readonly at: number;
    };

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'field'; readonly field: ManifestField };

/** The facts that a name states. */
export type NamedFacts = Readonly<Partial<Record<ManifestField, string>>>;

const pieces = /\{([^{}]*)\}|\*|[^{}*]+|[{}]/gu;
const yearAt = /(?:19|20)\d{2}/uy;
const dateAt =
  /(?:19|20)\d{2}(?:[-.年_]?(?:1[0-2]|0?[1-9])(?:[-.月_]?(?:3[01]|[12]\d|0?[1-9])日?)?)?/uy;
/** Names are shorter; the end of a long path is what a rule looks at. */
const maxChars = 500;

/**
 * Reads a rule.
 *
 * compileNameRule('{地区}_{年份}') -> { kind: 'rule', … }
 * compileNameRule('{省}') -> { kind: 'fault', code: 'unknownField', at: 0 }
 */
export function compileNameRule(written: string): CompiledRule {
  const tokens: Token[] = [];
  for (const piece of written.normalize('NFC').trim().matchAll(pieces)) {
    const token = readToken(piece);
    if (token === undefined) return { kind: 'fault', code: 'unknownField', at: piece.index };
    const last = tokens.at(-1);
    if (isOpen(last) && isOpen(token)) {
      return { kind: 'fault', code: 'nothingBetween', at: piece.index };
    }
    tokens.push(token);
  }
  if (!tokens.some(({ kind }) => kind === 'field')) {
    return { kind: 'fault', code: 'readsNothing', at: 0 };
  }
  const folders = tokens.reduce((sum, token) => sum + slashesIn(token), 0);
  return { kind: 'rule', rule: { tokens, folders } };
}

/**
 * Gives the facts that a name states by a rule; undefined where the rule does not fit the name.
 *
 * readName(rule, '下载/鹤壁市_2022_规划.docx') -> { place: '鹤壁市', year: '2022', genre: '规划' }
 */
export function readName({ tokens, folders }: NameRule, source: string): NamedFacts | undefined {
  const parts = source
    .normalize('NFC')
    .replace(/\.[^./]{1,5}$/u, '')
    .split('/');
  if (parts.length <= folders) return undefined;
  const name = parts
    .slice(-folders - 1)
    .join('/')
    .slice(-maxChars);
  const found = match({ tokens, name, dead: new Set() }, 0, 0);
  return found && factsOf(found);
}

function readToken([text, name]: RegExpMatchArray): Token | undefined {
  if (text === '*') return { kind: 'any' };
  if (name === undefined) return /^[{}]$/u.test(text) ? undefined : { kind: 'text', text };
  const field = columnOf(name);
  return field !== undefined && isManifestField(field) ? { kind: 'field', field } : undefined;
}

/** Two stretches of any length side by side could be cut anywhere. */
function isOpen(token: Token | undefined): boolean {
  return (
    token?.kind === 'any' || (token?.kind === 'field' && fixedPattern(token.field) === undefined)
  );
}

function slashesIn(token: Token): number {
  return token.kind === 'text' ? token.text.split('/').length - 1 : 0;
}

function fixedPattern(field: ManifestField): RegExp | undefined {
  if (field === 'year') return yearAt;
  return field === 'issuedOn' || field === 'publishedOn' || field === 'versionDate'
    ? dateAt
    : undefined;
}

type Piece = readonly [ManifestField, string];
type Matching = {
  readonly tokens: readonly Token[];
  readonly name: string;
  /** Where nothing can come of it: each is tried once, so that no name takes long. */
  readonly dead: Set<string>;
};

function match(matching: Matching, token: number, at: number): readonly Piece[] | undefined {
  const { tokens, name, dead } = matching;
  const wanted = tokens[token];
  if (wanted === undefined) return at === name.length ? [] : undefined;
  const key = `${token} ${at}`;
  if (dead.has(key)) return undefined;
  for (const end of endsOf(wanted, name, at)) {
    const rest = match(matching, token + 1, end);
    if (rest === undefined) continue;
    return wanted.kind === 'field' ? [[wanted.field, name.slice(at, end)], ...rest] : rest;
  }
  dead.add(key);
  return undefined;
}

/** Where a token that begins at `at` may end, the likeliest first. */
function* endsOf(token: Token, name: string, at: number): Generator<number> {
  if (token.kind === 'text') {
    if (name.startsWith(token.text, at)) yield at + token.text.length;
    return;
  }
  const pattern = token.kind === 'field' ? fixedPattern(token.field) : undefined;
  if (pattern !== undefined) {
    pattern.lastIndex = at;
    const found = pattern.exec(name);
    if (found !== null) yield at + found[0].length;
    return;
  }
  const slash = name.indexOf('/', at);
  const last = slash === -1 ? name.length : slash;
  const first = token.kind === 'any' ? at : at + 1;
  // A title reaches as far as it can: 规划（草案）（征求意见稿） is a 规划（草案）.
  const isTitle = token.kind === 'field' && token.field === 'title';
  for (let step = 0; step <= last - first; step += 1) yield isTitle ? last - step : first + step;
}

function factsOf(found: readonly Piece[]): NamedFacts | undefined {
  const facts: Partial<Record<ManifestField, string>> = {};
  for (const [field, text] of found) {
    const normal = normalValue(field, dotted(field, text));
    if (normal.kind === 'fault') return undefined;
    const before = field === 'place' ? facts.place : undefined;
    facts[field] = before === undefined ? normal.value : `${before}/${normal.value}`;
  }
  return facts;
}

/** 20220630 is a date in a name, and nowhere else. */
function dotted(field: ManifestField, text: string): string {
  if (fixedPattern(field) !== dateAt) return text;
  const dashed = text.replaceAll('_', '-');
  const parts = /^(\d{4})(\d{2})(\d{2})?$/u.exec(dashed)?.slice(1);
  return parts?.filter((part) => part !== '').join('-') ?? dashed;
}
