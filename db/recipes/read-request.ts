import { NamedError } from '#lib/message/named-error.ts';
import type { SearchMode, SortOrder } from '#lib/search/model.ts';
import type { Asked, DistributionRequest, ListRequest, SearchRequest } from './model.ts';

/** What an address or a command line says, value by value as it was written. */
export type Written = {
  readonly q?: string | undefined;
  readonly mode?: string | undefined;
  readonly place?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly genre?: readonly string[] | undefined;
  readonly set?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly limit?: string | undefined;
  readonly cursor?: string | undefined;
  readonly context?: string | undefined;
};

/** The ways a query can be read; the first is the default. */
export const searchModes = ['parsed', 'literal', 'raw'] as const satisfies readonly SearchMode[];
/** The orders hits can come in; the first is the default. */
export const sortOrders = [
  'text',
  'relevance',
  'date',
  'place',
  'hits',
] as const satisfies readonly SortOrder[];

/** What may be asked for, and what is given when nothing is. */
export const requestLimits = {
  defaultLimit: 50,
  maxLimit: 500, // A page of this size is still read by a person, or in steps by a program.
  defaultContextChars: 30, // One printed line of Chinese around the hit.
  maxContextChars: 500,
};

/** How many entries may be asked for at once, and how many are given when nothing is said. */
export type ListLimits = Pick<typeof requestLimits, 'defaultLimit' | 'maxLimit'>;

/**
 * Reads a search from what was written; a value that means nothing is a named error.
 *
 * readSearchRequest({ q: '海绵城市', limit: '10' })
 *   -> { q: '海绵城市', mode: 'parsed', limit: 10, sort: 'text', … }
 */
export function readSearchRequest(
  written: Written,
  limits: ListLimits = requestLimits,
): SearchRequest {
  return {
    ...readAsked(written),
    sort: readOneOf(sortOrders, written.sort, 'badSort') ?? 'text',
    contextChars: readContext(written.context),
    ...readListRequest(written, limits),
  };
}

/**
 * Reads a distribution from what was written; a value that means nothing is a named error.
 *
 * readDistributionRequest({ q: '海绵城市' }).limit -> 50
 */
export function readDistributionRequest(written: Written): DistributionRequest {
  return { ...readAsked(written), ...readListRequest(written) };
}

/**
 * Reads what is looked for, and where: the part that every question about hits has.
 *
 * readAsked({ q: '海绵城市', without: ['punctuation'] }).leaveOut -> ['punctuation']
 */
export function readAsked(written: Written): Asked {
  const { place = [], year = [], genre = [], set, without = [] } = written;
  return {
    q: written.q ?? '',
    mode: readOneOf(searchModes, written.mode, 'badMode') ?? 'parsed',
    filter: { place: normalized(place), year: normalized(year), genre: normalized(genre) },
    set: isSaid(set) ? set : undefined,
    leaveOut: normalized(without),
  };
}

/**
 * Reads which page of a list is wanted.
 *
 * readListRequest({ limit: '501' }) throws badLimit
 */
export function readListRequest(
  { limit, cursor }: Pick<Written, 'limit' | 'cursor'>,
  { defaultLimit, maxLimit }: ListLimits = requestLimits,
): ListRequest {
  const range = { min: 1, max: maxLimit };
  const read = isSaid(limit) ? readNumber(limit, range, 'badLimit') : defaultLimit;
  return { limit: read, cursor: isSaid(cursor) ? cursor : undefined };
}

function readContext(written: string | undefined): number {
  if (!isSaid(written)) return requestLimits.defaultContextChars;
  return readNumber(written, { min: 0, max: requestLimits.maxContextChars }, 'badContext');
}

function readNumber(
  written: string,
  { min, max }: { readonly min: number; readonly max: number },
  code: string,
): number {
  const number = /^\d{1,6}$/.test(written) ? Number(written) : NaN;
  if (number >= min && number <= max) return number;
  throw new NamedError(code, { value: written, max });
}

/**
 * Gives the allowed value that was written; undefined when nothing was.
 *
 * readOneOf(['json', 'csv'], 'pdf', 'badFormat') throws badFormat
 */
export function readOneOf<Value extends string>(
  allowed: readonly Value[],
  written: string | undefined,
  code: string,
): Value | undefined {
  if (!isSaid(written)) return undefined;
  const value = allowed.find((candidate) => candidate === written);
  if (value === undefined) {
    throw new NamedError(code, { value: written, allowed: allowed.join(' ') });
  }
  return value;
}

/**
 * Says whether an address or a command line gives a value at all.
 *
 * isSaid('') -> false
 */
export function isSaid(written: string | undefined): written is string {
  return written !== undefined && written !== '';
}

function normalized(values: readonly string[]): string[] {
  return values.filter((value) => value !== '').map((value) => value.normalize('NFC'));
}
