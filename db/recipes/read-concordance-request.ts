import { groupSides } from '#lib/search/group-neighbours.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { maxSortKeys, type SortKey } from '#lib/search/concordance.ts';
import type { Window } from '#lib/search/cut-window.ts';
import type { ConcordanceRequest } from './model.ts';
import {
  isSaid,
  type ListLimits,
  readAsked,
  readListRequest,
  readOneOf,
  requestLimits,
  type Written,
} from './read-request.ts';

/** What an address or a command line says of a concordance, value by value as it was written. */
export type WrittenConcordance = Written & {
  readonly window?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly group?: string | undefined;
  readonly collocates?: string | undefined;
  readonly minFrequency?: string | undefined;
  readonly sample?: string | undefined;
  readonly seed?: string | undefined;
};

type Range = { readonly min: number; readonly max: number; readonly otherwise: number };

/** What may be asked for of a concordance, and what is given when nothing is. */
export const concordanceLimits = {
  window: { min: 1, max: 500, otherwise: 20 }, // Forty characters and the node fill a screen.
  position: { min: 1, max: 20, otherwise: 1 },
  collocates: { min: 1, max: 20, otherwise: 5 }, // Five words each side, as is usual.
  minFrequency: { min: 1, max: 10_000, otherwise: 3 }, // Once or twice together is chance.
  sample: { min: 1, max: 10_000, otherwise: 100 },
  seed: { min: 0, max: 999_999, otherwise: 1 },
} as const satisfies Readonly<Record<string, Range>>;

/**
 * Reads a concordance from what was written; a value that means nothing is a named error.
 *
 * readConcordanceRequest({ q: '人地钱', sortBy: 'left1,place' }).sortBy
 *   -> [{ by: 'left', position: 1 }, { by: 'place' }]
 */
export function readConcordanceRequest(
  written: WrittenConcordance,
  limits: ListLimits = requestLimits,
): ConcordanceRequest {
  const words = readCount(written, 'collocates');
  const size = readCount(written, 'sample');
  return {
    ...readAsked(written),
    ...readListRequest(written, limits),
    window: readWindow(written),
    sortBy: readSortKeys(written.sortBy),
    group: readOneOf(groupSides, written.group, 'badGroup'),
    collocates:
      words === undefined ? undefined : { words, minCount: countOrUsual(written, 'minFrequency') },
    sample: size === undefined ? undefined : { size, seed: countOrUsual(written, 'seed') },
  };
}

function readWindow(written: WrittenConcordance): Window {
  const { window } = written;
  return window === 'sentence' || window === 'paragraph' ? window : countOrUsual(written, 'window');
}

type Count = 'window' | 'collocates' | 'minFrequency' | 'sample' | 'seed';

function countOrUsual(written: WrittenConcordance, name: Count): number {
  return readCount(written, name) ?? concordanceLimits[name].otherwise;
}

function readCount(written: WrittenConcordance, name: Count): number | undefined {
  const value = written[name];
  if (!isSaid(value)) return undefined;
  const { min, max } = concordanceLimits[name];
  const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
  if (number >= min && number <= max) return number;
  throw new NamedError('badNumber', { name, value, min, max });
}

function readSortKeys(written: string | undefined): SortKey[] {
  if (!isSaid(written)) return [];
  const names = written.split(',').map((name) => name.trim());
  const keys = names.map(sortKeyOf).filter((key) => key !== undefined);
  if (keys.length === names.length && keys.length <= maxSortKeys) return keys;
  throw new NamedError('badSortBy', { value: written, max: maxSortKeys });
}

function sortKeyOf(name: string): SortKey | undefined {
  if (name === 'node' || name === 'place' || name === 'date') return { by: name };
  const [, by, digits = ''] = /^(left|right)(\d{0,2})$/.exec(name) ?? [];
  const { min, max, otherwise } = concordanceLimits.position;
  const position = digits === '' ? otherwise : Number(digits);
  if (by === undefined || position < min || position > max) return undefined;
  return { by: by === 'left' ? 'left' : 'right', position };
}
