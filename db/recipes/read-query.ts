import { NamedError } from '#lib/message/named-error.ts';
import type { Query } from '#lib/search/model.ts';
import { parseQuery } from '#lib/search/parse-query.ts';
import type { Asked } from './model.ts';

/**
 * Reads what was typed; what cannot be read is a named error that knows where.
 *
 * readQuery({ q: '海绵城市', mode: 'parsed', … }, findPlaces).terms.length -> 1
 */
export function readQuery(
  { q, mode }: Asked,
  placesIn: (text: string) => readonly string[],
): Query {
  const parsed = parseQuery(q, mode, { placesIn });
  if (parsed.kind === 'query') return parsed.query;
  const { code, values, at, instead } = parsed.fault;
  const place = at === undefined ? {} : { at, typed: q };
  throw new NamedError(code, {
    ...values,
    ...place,
    ...(instead === undefined ? {} : { instead }),
  });
}
