/**
 * Gives the piece of a query in which a fault stands: from its place to the next white space.
 *
 * faultPlace('人地钱 ~20 挂钩', 4) -> { before: '人地钱 ', fault: '~20', after: ' 挂钩' }
 */
export function faultPlace(
  query: string,
  at: number,
): { readonly before: string; readonly fault: string; readonly after: string } {
  const start = Math.min(Math.max(at, 0), query.length);
  const [fault = ''] = /^\S+|^\s/.exec(query.slice(start)) ?? [];
  return {
    before: query.slice(0, start),
    fault,
    after: query.slice(start + fault.length),
  };
}
