/** Who says something, and when: a day, a month, a year, or '' where nobody knows. */
export type Dated = { readonly documentId: string; readonly date: string };

/** A document between the first and the last day it can be of. */
export type Sayer = Dated & {
  /** undefined where nobody knows. */
  readonly days: { readonly from: string; readonly to: string } | undefined;
};

/** Documents in the order of their dates, and what can be said of who was first. */
export type SayerOrder = {
  /** Those without a date come last. */
  readonly sayers: readonly Sayer[];
  /** Documents that none is certainly older than: one is the first, several might be. */
  readonly firsts: readonly string[];
};

/**
 * Orders documents by date as far as dates decide. A year says nothing about a day in it, and a
 * document without a date may be older than all others.
 *
 * orderSayers([{ documentId: '鹤壁', date: '2022-06-30' }, { documentId: '濮阳', date: '2022-04' }])
 *   .firsts -> ['濮阳']
 */
export function orderSayers(documents: readonly Dated[]): SayerOrder {
  const sayers = documents
    .map((each): Sayer => ({ ...each, days: daysOf(each.date) }))
    .sort((a, b) => compare(a.days, b.days) || (a.documentId < b.documentId ? -1 : 1));
  const earliestEnd = sayers.map(({ days }) => days?.to ?? '9999').sort()[0] ?? '9999';
  const firsts = sayers.filter(({ days }) => days === undefined || days.from <= earliestEnd);
  return { sayers, firsts: firsts.map(({ documentId }) => documentId) };
}

function daysOf(date: string): Sayer['days'] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-31` };
  return { from: date, to: date };
}

function compare(a: Sayer['days'], b: Sayer['days']): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to === b.to ? 0 : a.to < b.to ? -1 : 1;
}
